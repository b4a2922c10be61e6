import type { CallResult, SandboxJob, SandboxResult } from '../quiz/kernel/question-type.ts';
import type { CellJob, CellResult } from './cell.ts';

/** What a worker is given: a program with calls, or a cell. */
export type WorkerJob = SandboxJob | CellJob;

/** What a worker says of the one job that it was given; it is given the next when this one is done. */
export type WorkerMessage =
  /** What it needs is loaded; from here on the job's time counts. */
  | { readonly kind: 'started' }
  | { readonly kind: 'call'; readonly result: CallResult }
  | { readonly kind: 'done'; readonly result: SandboxResult }
  | { readonly kind: 'shown'; readonly result: CellResult };
