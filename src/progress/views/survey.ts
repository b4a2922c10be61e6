import type { LearnerEvent } from '../events.ts';
import { foldLog } from '../fold.ts';
import type { Fold } from '../fold.ts';
import { nameVersion } from '../snapshot.ts';

/** What is on record of one lesson and its questions. */
export interface LessonSurvey {
  readonly lesson: string;
  readonly answers: number;
  /** Questions that were answered. */
  readonly questions: number;
  /** Versions of questions that were answered correctly, without the worked answer in view. */
  readonly solved: number;
  /** Hints and worked answers that were opened. */
  readonly helped: number;
  readonly predictions: number;
  /** When something was recorded last, ISO 8601. */
  readonly last: string;
}

/** What a log holds, for its owner to see. */
export interface Survey {
  readonly events: number;
  /** When the first event was recorded, ISO 8601; null for an empty log. */
  readonly since: string | null;
  readonly answers: number;
  /** Sittings that were opened. */
  readonly sittings: number;
  /** Lessons with anything on record, in the order of their names. */
  readonly lessons: readonly LessonSurvey[];
}

/** What is counted of a lesson; questions and their versions by name, because each counts once. */
interface LessonCounts {
  answers: number;
  helped: number;
  predictions: number;
  last: string;
  readonly questions: Set<string>;
  readonly solved: Set<string>;
}

/** A survey at work. */
export interface SurveyState {
  events: number;
  since: string | null;
  answers: number;
  sittings: number;
  readonly lessons: Map<string, LessonCounts>;
}

function lessonOf(event: LearnerEvent): string | null {
  if ('question' in event) {
    const end = event.question.indexOf('/');
    return end < 0 ? event.question : event.question.slice(0, end);
  }
  return 'lesson' in event ? event.lesson : null;
}

function countIn(counts: LessonCounts, event: LearnerEvent): void {
  counts.last = event.at;
  if (event.kind === 'hint-opened' || event.kind === 'solution-shown') counts.helped += 1;
  if (event.kind === 'prediction-made') counts.predictions += 1;
  if (event.kind !== 'answered') return;
  counts.answers += 1;
  counts.questions.add(event.question);
  if (event.verdict === 'correct' && !event.solutionShown)
    counts.solved.add(nameVersion({ id: event.question, version: event.version }));
}

const noCounts = (): LessonCounts => ({
  ...{ answers: 0, helped: 0, predictions: 0, last: '' },
  ...{ questions: new Set(), solved: new Set() },
});

/** The survey of a log. */
export const surveyFold: Fold<SurveyState> = {
  version: 1,
  begin: () => ({ events: 0, since: null, answers: 0, sittings: 0, lessons: new Map() }),
  take: (state, event) => {
    state.events += 1;
    state.since ??= event.at;
    if (event.kind === 'answered') state.answers += 1;
    if (event.kind === 'sitting-opened') state.sittings += 1;
    const lesson = lessonOf(event);
    if (lesson === null) return;
    const counts = state.lessons.get(lesson) ?? noCounts();
    state.lessons.set(lesson, counts);
    countIn(counts, event);
  },
  write: ({ lessons, ...totals }) => ({
    ...totals,
    lessons: [...lessons].map(([lesson, { questions, solved, ...counts }]) => [
      lesson,
      { ...counts, questions: [...questions], solved: [...solved] },
    ]),
  }),
  read: (written) => {
    type Listed = Omit<LessonCounts, 'questions' | 'solved'> &
      Record<'questions' | 'solved', readonly string[]>;
    const { lessons, ...totals } = written as Omit<SurveyState, 'lessons'> & {
      readonly lessons: readonly (readonly [string, Listed])[];
    };
    const counts = lessons.map(([lesson, listed]) => {
      const sets = { questions: new Set(listed.questions), solved: new Set(listed.solved) };
      return [lesson, { ...listed, ...sets }] as const;
    });
    return { ...totals, lessons: new Map(counts) };
  },
};

/** What the owner of a log sees of it. */
export function surveyOf({ lessons, ...totals }: SurveyState): Survey {
  const rows = [...lessons].map(([lesson, { questions, solved, ...counts }]) => ({
    ...{ lesson, ...counts },
    ...{ questions: questions.size, solved: solved.size },
  }));
  return { ...totals, lessons: rows.sort((one, other) => (one.lesson < other.lesson ? -1 : 1)) };
}

/** Sums up a log. @param events - oldest first */
export function surveyLog(events: readonly LearnerEvent[]): Survey {
  return surveyOf(foldLog(surveyFold, events));
}
