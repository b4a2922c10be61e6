import type { PracticeLesson } from '../practice/practice-props.ts';

/** What the page of exams is given. */
export interface ExamPageProps {
  readonly lessons: readonly Pick<PracticeLesson, 'slug' | 'title' | 'url' | 'objectives'>[];
  readonly indexUrl: string;
  /** Where the grading records are, with a slash at the end. */
  readonly recordsUrl: string;
  /** The page that puts sets together. */
  readonly practiceUrl: string;
}
