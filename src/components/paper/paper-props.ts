/** What the page of paper tests is given. */
export interface PaperPageProps {
  readonly indexUrl: string;
  /** Where the grading records are, with a slash at the end. */
  readonly recordsUrl: string;
  /** The page that puts sets together for learners. */
  readonly practiceUrl: string;
  /** The page that puts exams together for a class. */
  readonly assemblerUrl: string;
}
