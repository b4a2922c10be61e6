/**
 * When each question is due for review, by FSRS-6 (`ts-fsrs`) with its default weights, 90 % retention and no random
 * spread, so that one log has one schedule.
 *
 * A question enters with the first answer that is marked, wherever it is given, if it has variants or is set in a figure:
 * then a review never asks for the same numbers. A review is the first answer to a variant; later ones know the verdict. Its
 * grade: `Again` for a wrong answer, or one with the worked answer in view; `Hard` for a partly right one, one with a
 * hint, or one that the learner calls a guess; `Good` for any other right one. `Easy` is never given.
 */
import { createEmptyCard, fsrs, Rating } from 'ts-fsrs';
import type { Grade } from 'ts-fsrs';
import type { IndexedQuestion } from './course-index.ts';
import type { Evidence, Recall } from './evidence.ts';

/** How long before its time a question that was missed may come back, in milliseconds: within the same sitting. */
export const AHEAD_MS = 20 * 60_000;
const day = 86_400_000;

/** The begin of the ids of sittings that are reviews. */
export const REVIEW_PREFIX = 'review-';

/** A question in the schedule. Times are milliseconds since the epoch. */
export interface Scheduled {
  readonly question: string;
  readonly due: number;
  /** When it was reviewed last, and how often. */
  readonly last: number;
  readonly reviews: number;
  /** Whether the last review missed it. */
  readonly isMissed: boolean;
}

const scheduler = fsrs({ enable_fuzz: false, request_retention: 0.9 });

/** What a first answer means for the schedule. */
export const grades: Readonly<Record<Recall, Grade>> = {
  missed: Rating.Again,
  unsure: Rating.Hard,
  recalled: Rating.Good,
};

/** Whether a question may enter the schedule. */
export function isReviewable({ canVary, type }: IndexedQuestion): boolean {
  return canVary || type === 'widget';
}

/** The schedule that evidence leads to, what is due first at the front. @param evidence - the oldest first */
export function scheduleOf(
  evidence: readonly Evidence[],
  index: readonly IndexedQuestion[],
): readonly Scheduled[] {
  const reviewable = new Set(index.filter(isReviewable).map(({ id }) => id));
  const reviews = evidence.filter(({ question }) => reviewable.has(question));
  const scheduled = [...Map.groupBy(reviews, ({ question }) => question)].map(([question, ofQuestion]) => {
    let card = createEmptyCard(ofQuestion[0]?.at ?? 0);
    let grade: Grade = Rating.Good;
    for (const { recall, at } of ofQuestion) {
      grade = grades[recall];
      ({ card } = scheduler.next(card, at, grade));
    }
    return {
      question,
      due: card.due.getTime(),
      last: ofQuestion.at(-1)?.at ?? 0,
      reviews: ofQuestion.length,
      isMissed: grade === Rating.Again,
    };
  });
  return scheduled.sort((one, other) => one.due - other.due || (one.question < other.question ? -1 : 1));
}

/** How many reviews were done since a time, the repeated ones among them. */
export function reviewsSince(evidence: readonly Evidence[], since: number): number {
  return evidence.filter(({ sitting, at }) => at >= since && sitting?.startsWith(REVIEW_PREFIX) === true)
    .length;
}

/**
 * What is to be reviewed now, in order: what is due, then what was missed a moment ago.
 * @param left - how many reviews today's limit leaves; what was missed comes back beyond it
 */
export function reviewQueue(schedule: readonly Scheduled[], now: number, left: number): readonly Scheduled[] {
  const again = schedule.filter(
    ({ due, isMissed, last }) => isMissed && due <= now + AHEAD_MS && now - last < day,
  );
  const due = schedule.filter((one) => one.due <= now && !again.includes(one));
  return [...due.slice(0, Math.max(0, left)), ...again];
}

/**
 * How many questions fall due on each of the next days; what is overdue counts for the first.
 * @param startOfDay - when the first day began
 */
export function forecast(
  schedule: readonly Scheduled[],
  startOfDay: number,
  days: number,
): readonly number[] {
  return Array.from({ length: days }, (_, at) => {
    const [from, to] = [at === 0 ? -Infinity : startOfDay + at * day, startOfDay + (at + 1) * day];
    return schedule.filter(({ due }) => due >= from && due < to).length;
  });
}
