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

export interface PracticeRunProps {
  readonly lessons: readonly PracticeLesson[];
  readonly indexUrl: string;
  /** Where the grading records are, with a slash at the end. */
  readonly recordsUrl: string;
}

/** What the page of practice is given. */
export interface PracticePageProps extends PracticeRunProps {
  /** The page that takes an exam's link. */
  readonly examUrl: string;
}
