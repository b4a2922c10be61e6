import type { Answered, LearnerEvent } from '../events.ts';
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

function lessonOf(event: LearnerEvent): string | null {
  if ('question' in event) {
    const end = event.question.indexOf('/');
    return end < 0 ? event.question : event.question.slice(0, end);
  }
  return 'lesson' in event ? event.lesson : null;
}

/** How many versions of questions were answered correctly, without the worked answer in view. */
function countSolved(answers: readonly Answered[]): number {
  const solved = answers.filter(({ verdict, solutionShown }) => verdict === 'correct' && !solutionShown);
  return new Set(solved.map(({ question, version }) => nameVersion({ id: question, version }))).size;
}

function surveyLesson(lesson: string, events: readonly LearnerEvent[]): LessonSurvey {
  const answers = events.filter((event) => event.kind === 'answered');
  const count = (...kinds: readonly LearnerEvent['kind'][]) =>
    events.filter(({ kind }) => kinds.includes(kind)).length;
  return {
    lesson,
    answers: answers.length,
    questions: new Set(answers.map(({ question }) => question)).size,
    solved: countSolved(answers),
    helped: count('hint-opened', 'solution-shown'),
    predictions: count('prediction-made'),
    last: events.at(-1)?.at ?? '',
  };
}

/** Sums up a log. @param events - oldest first */
export function surveyLog(events: readonly LearnerEvent[]): Survey {
  const byLesson = new Map<string, LearnerEvent[]>();
  for (const event of events) {
    const lesson = lessonOf(event);
    if (lesson === null) continue;
    const known = byLesson.get(lesson);
    if (known === undefined) byLesson.set(lesson, [event]);
    else known.push(event);
  }
  return {
    events: events.length,
    since: events[0]?.at ?? null,
    answers: events.filter(({ kind }) => kind === 'answered').length,
    sittings: events.filter(({ kind }) => kind === 'sitting-opened').length,
    lessons: [...byLesson]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([lesson, ofLesson]) => surveyLesson(lesson, ofLesson)),
  };
}
