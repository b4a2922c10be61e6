/** The longest responses that are read. What is longer is sent back, whatever it holds. */
export const limits = {
  /** Characters of a formula. */
  expression: 500,
  /** Characters of a word or a few. */
  shortText: 120,
  /** Characters of a program. */
  code: 10_000,
  /** Characters of a written answer. */
  essay: 20_000,
  /** Entries of a list or a map. */
  entries: 100,
} as const;
