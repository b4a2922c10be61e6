import type { Scope } from '../../../../src/formula/scope.ts';
import type { Verdict } from '../../../../src/quiz/kernel/grade.ts';

/** What must come of a response. */
export interface Opinion {
  readonly verdict: Verdict;
  readonly score: number | null;
}

/** Null: the judge cannot decide. */
export type Judgement = Opinion | null;

/** What a judge makes of one variant of a question, or of a part of one. */
export interface Judge {
  readonly judge: (raw: unknown) => Judgement;
  /** The number that was answered, for types that have one; null where the judge cannot tell. */
  readonly numberOf?: (raw: unknown) => number | null;
}

/** The judge of any type's fields, by the type's name. */
export type JudgeFor = (type: string, fields: unknown, scope: Scope) => Judge;

export const sentBack: Opinion = { verdict: 'invalid', score: null };

export const notGraded: Opinion = { verdict: 'ungraded', score: null };

/** The opinion that goes with a score from 0 to 1. */
export function scored(score: number): Opinion {
  if (score === 0) return { verdict: 'incorrect', score };
  return { verdict: score === 1 ? 'correct' : 'partial', score };
}

/** Whether nothing was put in. */
export function isEmpty(raw: unknown): boolean {
  return raw === undefined || raw === null || raw === '';
}

/** An object that is no list, read as a map of its own entries; null for anything else. */
export function entriesOf(raw: unknown): ReadonlyMap<string, unknown> | null {
  if (raw === null || typeof raw !== 'object' || Array.isArray(raw)) return null;
  return new Map(Object.entries(raw));
}

/** A list of different ids among `known`, as it stands; null for anything else. */
export function readIds(raw: unknown, known: readonly string[]): readonly string[] | null {
  if (!Array.isArray(raw) || raw.length === 0 || raw.length > 100) return null;
  const ids = new Set<string>();
  for (const id of raw as readonly unknown[]) {
    if (typeof id !== 'string' || !known.includes(id) || ids.has(id)) return null;
    ids.add(id);
  }
  return [...ids];
}
