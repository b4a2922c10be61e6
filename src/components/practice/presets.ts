import type { DealRule, IndexEntry } from '../../player/deal.ts';
import { glance } from '../../progress/glance.ts';
import { unsolvedIn } from '../../progress/views/unsolved.ts';

/** A set that is put together by one button. */
export interface Preset {
  readonly title: string;
  /** How long it may take, in minutes; null for any time. */
  readonly within: number | null;
  /** @param lessons - slugs, in the order of the course */
  readonly ruleOf: (index: readonly IndexEntry[], lessons: readonly string[]) => DealRule | Promise<DealRule>;
  /** What is said where no question fits. */
  readonly empty: string;
}

/** What the record comes to, by code that only some presets need. */
const readRecord = async () => (await import('../set/live-digest.ts')).readDigest();

/** Ids of the questions that are due for review. */
async function dueQuestions(index: readonly IndexEntry[]): Promise<readonly string[]> {
  const [{ scheduleOf }, { evidence }] = await Promise.all([
    import('../../mastery/schedule.ts'),
    readRecord(),
  ]);
  const now = Date.now();
  return scheduleOf(evidence.pieces, index).flatMap(({ question, due }) => (due <= now ? [question] : []));
}

/** The lesson in which something was answered last; on a fresh device, the first of the course. */
async function currentLesson(first: string | undefined): Promise<readonly string[]> {
  const { latest } = await glance();
  return [latest ?? first].filter((lesson) => lesson !== undefined);
}

/** The presets, in the order in which they are offered. */
export const presets: readonly Preset[] = [
  {
    title: 'This lesson',
    within: null,
    ruleOf: async (_, lessons) => ({ count: 20, lessons: await currentLesson(lessons[0]) }),
    empty: 'This lesson has no questions.',
  },
  {
    title: 'Whole course',
    within: null,
    ruleOf: () => ({ count: 22 }),
    empty: 'The bank is empty.',
  },
  {
    title: 'What I got wrong',
    within: null,
    ruleOf: async () => ({ count: 20, among: unsolvedIn((await readRecord()).unsolved) }),
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
