/** What came of an exam that was handed in, drawn from the record alone. */
import type { IndexEntry } from '../../player/deal.ts';
import type { Answered } from '../../progress/events.ts';
import type { Sitting } from '../../progress/views/sittings.ts';

/** One question of the report. */
export interface ReportItem {
  readonly entry: IndexEntry;
  readonly seed: number;
  /** What was handed in; null where that was nothing that could be read. */
  readonly answer: Answered | null;
}

/** What came of the questions of one objective. A question counts for each of its objectives. */
export interface ObjectiveReport {
  readonly lesson: string;
  readonly objective: string;
  /** The sum of the scores, at most `count`. */
  readonly points: number;
  readonly count: number;
}

export interface ExamReport {
  readonly items: readonly ReportItem[];
  /** In the order in which the exam asked for them. */
  readonly objectives: readonly ObjectiveReport[];
  readonly points: number;
  readonly unanswered: number;
  /** How many wait for the learner’s own comparison with a model answer. */
  readonly ungraded: number;
  /** Questions of the exam that the bank no longer holds. */
  readonly gone: readonly string[];
}

const pointsOf = ({ answer }: ReportItem): number => answer?.score ?? 0;

function byObjective(items: readonly ReportItem[]): readonly ObjectiveReport[] {
  const found = new Map<string, ObjectiveReport>();
  for (const item of items) {
    const { lesson } = item.entry;
    for (const objective of item.entry.objectives) {
      const key = `${lesson}/${objective}`;
      const { points, count } = found.get(key) ?? { points: 0, count: 0 };
      found.set(key, { lesson, objective, points: points + pointsOf(item), count: count + 1 });
    }
  }
  return [...found.values()];
}

/** Sums up a sitting that was handed in. */
export function reportOf({ opened, answers }: Sitting, index: readonly IndexEntry[]): ExamReport {
  const entries = new Map(index.map((entry) => [entry.id, entry]));
  const items = opened.items.flatMap(({ question, seed }) => {
    const entry = entries.get(question);
    return entry === undefined ? [] : [{ entry, seed, answer: answers.get(question) ?? null }];
  });
  return {
    items,
    objectives: byObjective(items),
    points: items.reduce((sum, item) => sum + pointsOf(item), 0),
    unanswered: items.filter(({ answer }) => answer === null).length,
    ungraded: items.filter(({ answer }) => answer?.verdict === 'ungraded').length,
    gone: opened.items.flatMap(({ question }) => (entries.has(question) ? [] : [question])),
  };
}
