/**
 * How well a learner does in the questions of an objective: a beta distribution that begins even, Beta(1, 1), and takes in
 * each piece of evidence by its value x and a weight w that halves every 60 days:
 *
 *     a = 1 + Σ w x,   b = 1 + Σ w (1 − x)
 *
 * The estimate is the mean a/(a + b), its range the middle 80 % of the distribution. Source: the beta reputation system
 * with forgetting (Jøsang and Ismail, 2002).
 */
import { betaQuantile } from './beta.ts';
import type { IndexedQuestion } from './course-index.ts';
import type { Evidence } from './evidence.ts';

/** After how many days a piece of evidence counts half. */
export const HALF_LIFE_DAYS = 60;
/** The fewest pieces of evidence, and of different questions, before anything is said. */
export const LEAST_EVIDENCE = 3;
export const LEAST_QUESTIONS = 2;
/** The share of the distribution in the range that is told. */
export const RANGE = 0.8;

const day = 86_400_000;

/** How likely a question of an objective will be answered right: in [0, 1] each. */
export interface Estimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** What is known of one objective. */
export interface ObjectiveMastery {
  readonly lesson: string;
  readonly objective: string;
  /** How many pieces of evidence there are. */
  readonly evidence: number;
  /** Null while the evidence is too little to say anything. */
  readonly estimate: Estimate | null;
  readonly level: 'unknown' | 'shaky' | 'on-the-way' | 'secure';
}

/** The estimate of pieces of evidence. @param now - milliseconds since the epoch */
export function estimateOf(evidence: readonly Evidence[], now: number): Estimate {
  let [a, b] = [1, 1];
  for (const { value, at } of evidence) {
    const weight = 2 ** (-Math.max(0, now - at) / (HALF_LIFE_DAYS * day));
    a += weight * value;
    b += weight * (1 - value);
  }
  const tail = (1 - RANGE) / 2;
  return { mean: a / (a + b), low: betaQuantile(tail, a, b), high: betaQuantile(1 - tail, a, b) };
}

/** A word for an estimate: secure if even the low end is good, shaky if the mean is below a half. */
function levelOf({ mean, low }: Estimate): ObjectiveMastery['level'] {
  if (low >= 0.7) return 'secure';
  return mean < 0.5 ? 'shaky' : 'on-the-way';
}

/**
 * What is known of every objective that a question of the course has, in the order of the index. A question counts for each of
 * its objectives.
 */
export function masteryOf(
  evidence: readonly Evidence[],
  index: readonly IndexedQuestion[],
  now: number,
): readonly ObjectiveMastery[] {
  const byQuestion = Map.groupBy(evidence, ({ question }) => question);
  const byObjective = new Map<string, { lesson: string; objective: string; found: Evidence[] }>();
  for (const { id, lesson, objectives } of index) {
    for (const objective of objectives) {
      const key = `${lesson}/${objective}`;
      const known = byObjective.get(key) ?? { lesson, objective, found: [] };
      known.found.push(...(byQuestion.get(id) ?? []));
      byObjective.set(key, known);
    }
  }
  return [...byObjective.values()].map(({ lesson, objective, found }) => {
    const questions = new Set(found.map(({ question }) => question)).size;
    const isEnough = found.length >= LEAST_EVIDENCE && questions >= LEAST_QUESTIONS;
    const estimate = isEnough ? estimateOf(found, now) : null;
    return {
      lesson,
      objective,
      evidence: found.length,
      estimate,
      level: estimate === null ? 'unknown' : levelOf(estimate),
    };
  });
}
