/** A lesson that can be practised. */
export interface PracticeLesson {
  readonly slug: string;
  readonly title: string;
  readonly url: string;
  /** How many questions its set has. */
  readonly count: number;
  /** What a reader can do after it, by id; HTML. */
  readonly objectives: Readonly<Record<string, string>>;
}

/** A misconception that a question of the bank can show. */
export interface KnownMisconception {
  readonly id: string;
  /** What whoever has it believes; HTML. */
  readonly statement: string;
}

export interface PracticeRunProps {
  readonly lessons: readonly PracticeLesson[];
  readonly indexUrl: string;
  /** Where the grading records are, with a slash at the end. */
  readonly recordsUrl: string;
}

/** What the page of practice is given. */
export interface PracticePageProps extends PracticeRunProps {
  readonly misconceptions: readonly KnownMisconception[];
  /** The page that takes an exam's link. */
  readonly examUrl: string;
  /** The page that lays a set out on paper. */
  readonly paperUrl: string;
}

/** What a set at work is given. */
export interface SetRunProps extends PracticePageProps {
  /** Whether the reader chose the set on this page, so that the focus goes to its question. */
  readonly wasChosen: boolean;
}
