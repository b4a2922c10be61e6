import type { GradingRecord } from '../../quiz/kernel/grading-record.ts';
import type { Problem } from '../../quiz/check/problem.ts';
import type { QuestionReport } from '../../quiz/check/report.ts';
import type { BenchContext } from './context.ts';

/** A text that is to be checked as the file of a question. A newer one takes the place of one under way. */
export interface CheckJob {
  /** Grows from text to text. */
  readonly number: number;
  readonly id: string;
  readonly text: string;
}

/** What the page tells the worker: the course, once, and then texts. */
export type ToWorker =
  | { readonly kind: 'course'; readonly context: BenchContext }
  | ({ readonly kind: 'check' } & CheckJob);

/** A question that can be shown, and what its export asks beside its record. */
export interface DrawnQuestion {
  readonly record: GradingRecord<unknown>;
  readonly objectives: readonly string[];
  readonly bloom: string;
  readonly difficulty: number | null;
  /** Seeds with fixed parameters. */
  readonly pinned: readonly number[];
}

/** What can be told at once, before the variants were gone through. */
export interface BegunAnswer {
  readonly kind: 'begun';
  readonly number: number;
  readonly problems: readonly Problem[];
  /** Null where the text holds no question that can be shown. */
  readonly drawn: DrawnQuestion | null;
  /** Whether a `finished` answer follows. */
  readonly hasVariants: boolean;
}

/** What is known once all variants were gone through. */
export interface FinishedAnswer {
  readonly kind: 'finished';
  readonly number: number;
  readonly problems: readonly Problem[];
  readonly report: QuestionReport | null;
}

/** What the worker tells the page. */
export type FromWorker =
  | BegunAnswer
  | FinishedAnswer
  /** A fault of the program, not of the text. */
  | { readonly kind: 'failed'; readonly number: number; readonly reason: string };
