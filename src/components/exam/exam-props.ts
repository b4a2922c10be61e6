import type { MatchedSet, QuestionSet } from '../../player/question-set.ts';
import type { PracticeLesson } from '../practice/practice-props.ts';
import type { SittingRecord } from '../set/use-record.ts';

/** What the page of exams is given. */
export interface ExamPageProps {
  readonly lessons: readonly Pick<PracticeLesson, 'slug' | 'title' | 'url' | 'objectives'>[];
  readonly indexUrl: string;
  /** Where the grading records are, with a slash at the end. */
  readonly recordsUrl: string;
  /** The page that puts sets together. */
  readonly practiceUrl: string;
}

/** An exam on the page: what it asks for, beside the bank and the record. */
export interface SittingProps extends ExamPageProps, SittingRecord {
  readonly id: string;
  readonly set: QuestionSet;
  readonly matched: MatchedSet;
}
