import type { DealRule, IndexEntry } from '../../player/deal.ts';
import { unsolvedQuestions } from '../../progress/views/unsolved.ts';
import { readLog } from '../../progress/live-log.ts';

/** A set that is put together by one button. */
export interface Preset {
  readonly title: string;
  /** How long it may take, in minutes; null for any time. */
  readonly within: number | null;
  readonly ruleOf: (index: readonly IndexEntry[]) => DealRule | Promise<DealRule>;
  /** What is said where no question fits. */
  readonly empty: string;
}

/** Ids of the questions that are due for review. */
async function dueQuestions(index: readonly IndexEntry[]): Promise<readonly string[]> {
  const [{ scheduleOf }, events] = await Promise.all([import('../../mastery/schedule.ts'), readLog()]);
  const now = Date.now();
  return scheduleOf(events, index).flatMap(({ question, due }) => (due <= now ? [question] : []));
}

/** The presets, in the order in which they are offered. A lesson's own set is a link of its own. */
export const presets: readonly Preset[] = [
  {
    title: 'Whole course',
    within: null,
    ruleOf: () => ({ count: 22 }),
    empty: 'The bank is empty.',
  },
  {
    title: 'What I got wrong',
    within: null,
    ruleOf: async () => ({ count: 20, among: unsolvedQuestions(await readLog()) }),
    empty: 'Nothing is wrong at present: every question that you answered was right the last time.',
  },
  {
    title: 'Due today',
    within: null,
    ruleOf: async (index) => ({ count: 20, among: await dueQuestions(index) }),
    empty: 'Nothing is due today.',
  },
  {
    title: 'Ten minutes',
    within: 10,
    ruleOf: () => ({ count: 10 }),
    empty: 'The bank is empty.',
  },
];
