/** Under which terms a hint opens. */
export interface HintTerms {
  /** The share of the score it costs to open it. */
  readonly cost: number;
  /** How many attempts have to be used before. */
  readonly afterAttempts: number;
}

/** What a page may show of a variant of a question before it is graded. */
export interface ShownQuestion {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  /** The question type's name, a key of `runtime`. */
  readonly type: string;
  readonly seed: number;
  /** HTML of the prompt and of the type's own texts, by key. */
  readonly texts: Readonly<Record<string, string>>;
  /** What each hint costs and waits for. */
  readonly hints: readonly HintTerms[];
  /** Whether there are other variants to draw. */
  readonly canVary: boolean;
  /** The type's own public part. */
  readonly view: unknown;
}
