/**
 * What a paper test is made from, as the address of its page holds it: a set of questions, as every link of a set has it,
 * and beside it
 *
 *     versions=3&points=6&print=both&worked=no
 */
import { variantSeed } from '../player/deal.ts';
import type { IndexEntry } from '../player/deal.ts';
import { readSet, writeSet } from '../player/question-set.ts';
import type { QuestionSet } from '../player/question-set.ts';
import { openStream } from '../quiz/kernel/random.ts';
import { maxSeed } from '../quiz/kernel/seeds.ts';
import { letterAt } from './letters.ts';

/** What goes to the printer. */
export const printables = ['both', 'questions', 'key'] as const;
export type Printable = (typeof printables)[number];

export interface PaperPlan {
  readonly set: QuestionSet;
  /** How many versions, from 1 to `MOST_VERSIONS`. */
  readonly versions: number;
  /** What every question is worth, from 1 to `MOST_POINTS`. */
  readonly points: number;
  readonly print: Printable;
  /** Whether the key tells the worked answers too. */
  readonly isWorked: boolean;
}

/** An address's plan, or in words what is wrong with it. */
export type PlanReading =
  | { readonly ok: true; readonly plan: PaperPlan }
  | { readonly ok: false; readonly reason: string };

export const MOST_VERSIONS = 8;
export const MOST_POINTS = 100;

/** Parted evenly by two and by three parts. */
const usualPoints = 6;

/** The plan as the text of an address. */
export function writePlan({ set, versions, points, print, isWorked }: PaperPlan): string {
  const more = `versions=${String(versions)}&points=${String(points)}&print=${print}`;
  return `${writeSet(set)}&${more}${isWorked ? '' : '&worked=no'}`;
}

/** A whole number from 1 to `most`, or null. */
export function readWhole(text: string, most: number): number | null {
  const value = /^\d{1,9}$/.test(text.trim()) ? Number(text) : 0;
  return value >= 1 && value <= most ? value : null;
}

/** Reads an address's text, which may come from anywhere. A set's own link is a plan of one version. */
export function readPlan(text: string): PlanReading {
  const reading = readSet(text);
  if (!reading.ok) return reading;
  const fields = new URLSearchParams(text);
  const refuse = (reason: string): PlanReading => ({ ok: false, reason });
  const versions = readWhole(fields.get('versions') ?? '1', MOST_VERSIONS);
  if (versions === null)
    return refuse(`Its number of versions is not a whole number from 1 to ${String(MOST_VERSIONS)}.`);
  const points = readWhole(fields.get('points') ?? String(usualPoints), MOST_POINTS);
  if (points === null)
    return refuse(`The points of a question are not a whole number from 1 to ${String(MOST_POINTS)}.`);
  const asked = fields.get('print') ?? 'both';
  const print = printables.find((one) => one === asked);
  if (print === undefined) return refuse('It does not say what to print: questions, key or both.');
  return {
    ok: true,
    plan: { set: reading.set, versions, points, print, isWorked: fields.get('worked') !== 'no' },
  };
}

/** A version of a test, by its letter, and the seed that decides its numbers. */
export interface VersionSeed {
  readonly letter: string;
  readonly seed: number;
}

/**
 * The versions of a plan. A has the set's own seed, so it is what the set's link shows on a screen. The others' seeds
 * follow from it and the letter alone: with more versions those before stay what they were.
 */
export function versionSeeds({
  set: { seed },
  versions,
}: Pick<PaperPlan, 'set' | 'versions'>): VersionSeed[] {
  return Array.from({ length: versions }, (_, index) => {
    const letter = letterAt(index);
    const own = openStream(`paper ${String(seed)} version ${letter}`).integer(0, maxSeed);
    return { letter, seed: index === 0 ? seed : own };
  });
}

/**
 * The seed of a question's variant in a version. A question without parameters keeps its words in every version, but its
 * options come in another order.
 */
export function seedIn(
  { letter, seed }: VersionSeed,
  { id, canVary }: Pick<IndexEntry, 'id' | 'canVary'>,
): number {
  return variantSeed({ id, canVary: canVary || letter !== letterAt(0) }, seed);
}
