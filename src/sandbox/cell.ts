/** What a code cell of a lesson gives the sandbox, and what comes back. */

/** A value of the page that a cell's code sees by its name: a quantity, or the id of a choice. */
export type CellValue = number | string;

export interface CellJob {
  /** TypeScript; the value of its last expression is shown. */
  readonly code: string;
  /** Constants in sight of the code. */
  readonly values: Readonly<Record<string, CellValue>>;
  readonly timeoutMs: number;
}

/** One curve of a plot. */
export interface CellCurve {
  /** Empty where there is but one. */
  readonly name: string;
  readonly points: readonly (readonly [number, number])[];
}

/** One thing that a cell shows. A number that is none, or infinite, comes as text. */
export type CellShown =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly value: CellValue }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly CellValue[])[];
      /** How many rows were left out. */
      readonly left: number;
    }
  | {
      readonly kind: 'plot';
      readonly curves: readonly CellCurve[];
      /** The axes’ titles. */
      readonly x: string;
      readonly y: string;
      readonly logX: boolean;
      readonly logY: boolean;
    };

/** Why a cell came to no end: it cannot be read, threw, took too long or too much, or could not be run at all. */
export type CellFault = 'syntax' | 'threw' | 'timeout' | 'memory' | 'unavailable';

export interface CellProblem {
  readonly kind: CellFault;
  readonly message: string;
  /** The line of the code, from 1; null where none is to blame. */
  readonly line: number | null;
}

export interface CellResult {
  /** In the order in which the code showed it; what came before a problem is there. */
  readonly shown: readonly CellShown[];
  readonly problem: CellProblem | null;
}

/** A place that runs cells. Never rejects. */
export interface CellSandbox {
  readonly runCell: (job: CellJob) => Promise<CellResult>;
}

/** What is said of a cell that had to be stopped. */
export const notInTime = 'it did not come to an end in time';

/** The result of a cell that showed nothing. */
export function cellFailed(kind: CellFault, message: string, line: number | null = null): CellResult {
  return { shown: [], problem: { kind, message, line } };
}
