import process from 'node:process';
import { inspect } from 'node:util';
import type { Grade } from '../../../src/quiz/kernel/grade.ts';
import { gradeResponse } from '../../../src/quiz/kernel/grading.ts';
import type { Bout } from './pool.ts';

/** The longest that grading one response may take, in milliseconds. */
export const mostMilliseconds = 10;

/** A grading that took longer is repeated so often, to tell a slow grader from a machine that was busy. */
const doubtful = 2;
const repeats = 4;

/** And so often more while it is above what it may take. */
const moreRepeats = 12;

/** What came of grading one response. */
export interface GradedOnce {
  readonly grade: Grade;
  /** What the type threw inside the engine's net; null where it threw nothing. */
  readonly thrown: { readonly error: unknown } | null;
  /** In milliseconds: the first time on the clock, and the shortest, where it was repeated by the processor’s clock. */
  readonly first: number;
  readonly shortest: number;
}

/** Grades a response and takes the time; again where that took long. */
export function gradeOnce({ type, question }: Bout, raw: unknown): GradedOnce {
  let thrown: GradedOnce['thrown'] = null;
  const grade = () => gradeResponse(type, raw, question, (error) => (thrown = { error }));
  const start = performance.now();
  const got = grade();
  const first = performance.now() - start;
  let shortest = first;
  const limitAt = (repeat: number): number => (repeat < repeats ? doubtful : mostMilliseconds);
  for (let repeat = 0; repeat < repeats + moreRepeats && shortest > limitAt(repeat); repeat += 1) {
    const before = process.cpuUsage();
    grade();
    const { user, system } = process.cpuUsage(before);
    shortest = Math.min(shortest, (user + system) / 1000);
  }
  return { grade: got, thrown, first, shortest };
}

/** A response in words, whatever it is. */
export function describeResponse(raw: unknown): string {
  try {
    const text = inspect(raw, { depth: 4, maxArrayLength: 20, maxStringLength: 300, breakLength: Infinity });
    return text.length > 700 ? `${text.slice(0, 700)}…` : text;
  } catch {
    return 'a response that cannot be described';
  }
}
