/** One case of a program's tests, run on the learner's function. */
export interface TestRun {
  /** The call as its author wrote it: `baseScaleFactor(4096, 16384, 128)`. Null for a hidden test. */
  readonly call: string | null;
  readonly passed: boolean;
  /** What came back, in words; null for a hidden test. */
  readonly got: string | null;
  /** What was to come back, in words; null for a hidden test. */
  readonly wanted: string | null;
  /** The lines that the program wrote to its console; left out where there are none, and for a hidden test. */
  readonly printed?: readonly string[];
}

/** What a verdict rests on, where numbers say more than words. */
export type Evidence =
  | {
      readonly kind: 'counterexample';
      /** The values of the variables at which the two differ. */
      readonly at: Readonly<Record<string, number>>;
      /** The learner's value there; null where it has none. */
      readonly yours: number | null;
      readonly wanted: number | null;
    }
  | { readonly kind: 'test-runs'; readonly runs: readonly TestRun[] };
