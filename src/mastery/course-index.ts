/** What a question of the course says of itself, as far as a learner's log is read by it. The bank's index has it. */
export interface IndexedQuestion {
  /** The permanent id, `<lesson>/<file name>`. */
  readonly id: string;
  readonly lesson: string;
  readonly type: string;
  /** Ids of its lesson's objectives. */
  readonly objectives: readonly string[];
  /** Ids of the misconceptions that a wrong answer to it can show. */
  readonly misconceptions: readonly string[];
  readonly canVary: boolean;
}
