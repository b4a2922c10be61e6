import { sharesByDistance } from '../../lab/attention.ts';
import { capitals, longestPeriod, shortestPeriod, tokenOf } from '../../lab/text.ts';
import type { LabText, Task } from '../../lab/text.ts';

/** What was typed as a motif: its tokens, or what is wrong with it. */
export type MotifReading = { readonly motif: readonly number[] } | { readonly problem: string };

const aboutLetters = `Use small letters and the capitals A to ${String.fromCharCode(64 + capitals)}`;

/** Reads a motif that a reader typed; spaces do not count. */
export function readMotif(typed: string): MotifReading {
  const letters = [...typed.replaceAll(/\s/g, '')];
  const stranger = letters.find((letter) => tokenOf(letter) === -1);
  if (stranger !== undefined) {
    return { problem: `The model has no letter “${stranger}”. ${aboutLetters}, without accents.` };
  }
  const count = letters.length;
  if (count < shortestPeriod || count > longestPeriod) {
    return {
      problem:
        `The motif has ${String(count)} letters. ` +
        `Training had repeats of ${String(shortestPeriod)} to ${String(longestPeriod)} letters, so give as many.`,
    };
  }
  return { motif: letters.map(tokenOf) };
}

/**
 * How far back from the letter before a position the keys are from which the letter at it follows, in tokens: the same
 * letter in each earlier round, or the letter after the first binding. Empty where there is none.
 */
export function neededDistances({ countedAt }: LabText, position: number, task: Task): readonly number[] {
  const counted = countedAt[position] ?? null;
  if (counted === null) return [];
  if (task === 'first') return [counted - 1];
  const period = countedAt.findIndex((at) => at !== null);
  return Array.from({ length: Math.floor(position / period) }, (_, round) => (round + 1) * period - 1);
}

/** A distance back from a query, in tokens, and the share of its attention there. */
export interface Attended {
  readonly distance: number;
  readonly share: number;
}

/** What a head attends to, from the letter before the one that it predicts. */
export interface Attention {
  readonly points: readonly Attended[];
  /** The share that lies further back than the trained length. */
  readonly beyond: number;
  /** The distances that are needed, the nearest first, and the share there. */
  readonly needed: { readonly distances: readonly number[]; readonly share: number };
  /** The distance that gets most. */
  readonly most: Attended;
}

const sum = (shares: readonly number[]): number => shares.reduce((total, share) => total + share, 0);

/** What a head attends to when the letter at `position`, from 1 on, is predicted. */
export function attentionAt(
  rows: Float32Array,
  position: number,
  { needed, trainedLength }: { readonly needed: readonly number[]; readonly trainedLength: number },
): Attention {
  const shares = sharesByDistance(rows, position - 1);
  const points = shares.map((share, distance) => ({ distance, share }));
  const most = points.reduce((best, point) => (point.share > best.share ? point : best), {
    distance: 0,
    share: 0,
  });
  return {
    points,
    beyond: sum(shares.slice(trainedLength)),
    needed: { distances: needed, share: sum(needed.map((distance) => shares[distance] ?? 0)) },
    most,
  };
}

/** The marks of the letters that a head attends to most, and of the one that is predicted. */
export function marksOf(
  { points }: Attention,
  position: number,
): Readonly<Record<number, 'looked' | 'seen'>> {
  const seen = points
    .filter(({ share }) => share >= 0.1)
    .map(({ distance }) => [position - 1 - distance, 'seen']);
  return { ...(Object.fromEntries(seen) as Record<number, 'seen'>), [position]: 'looked' };
}
