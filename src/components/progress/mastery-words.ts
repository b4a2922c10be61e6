import type { Estimate, ObjectiveMastery } from '../../mastery/mastery.ts';
import { countOf } from './record-words.ts';

/** A share as a whole percentage. */
export function percent(share: number): string {
  return `${String(Math.round(100 * share))} %`;
}

/** What is known of an objective, in a word or two. */
export const levelWords: Readonly<Record<ObjectiveMastery['level'], string>> = {
  unknown: 'Too few answers',
  shaky: 'Shaky',
  'on-the-way': 'On the way',
  secure: 'Secure',
};

/** How sure an estimate is, in plain words: the range in which it probably lies. */
export function rangeInWords({ low, high }: Estimate): string {
  return `probably ${percent(low)} to ${percent(high)}`;
}

/** An objective's estimate in a sentence. */
export function estimateInWords({ estimate, evidence }: ObjectiveMastery): string {
  const from = countOf(evidence, 'question', 'questions');
  if (estimate === null) return evidence === 0 ? 'Nothing answered yet' : `${from} so far`;
  return `${rangeInWords(estimate)}, from ${from}`;
}
