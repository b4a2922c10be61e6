import { entriesOf, notGraded, scored, sentBack } from './opinion.ts';
import type { Judgement, Opinion } from './opinion.ts';

/** What a learner answered to one part: an empty text where there is nothing. */
export function entryOf(raw: unknown, id: string): unknown {
  return entriesOf(raw)?.get(id) ?? '';
}

/** A part's weight and what its judge says. */
export interface JudgedPart {
  readonly weight: number;
  readonly opinion: Judgement;
}

/** The whole by its parts: sent back with any of them, ungraded with any of them, else the weighted mean. */
export function judgeTogether(parts: readonly JudgedPart[]): Judgement {
  const opinions = parts.map(({ opinion }) => opinion);
  if (opinions.some((opinion) => opinion?.verdict === 'invalid')) return sentBack;
  if (!opinions.every((opinion): opinion is Opinion => opinion !== null)) return null;
  if (opinions.some(({ verdict }) => verdict === 'ungraded')) return notGraded;
  if (opinions.every(({ score }) => score === 1)) return scored(1);
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  return scored(
    parts.reduce((sum, { weight, opinion }) => sum + (weight * (opinion?.score ?? 0)) / total, 0),
  );
}
