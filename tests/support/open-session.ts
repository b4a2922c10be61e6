import type { Happening } from '../../src/progress/events.ts';
import type { OpenQuestion, QuestionBook } from '../../src/player/open-question.ts';
import { createSession } from '../../src/player/session.ts';
import type { Terms } from '../../src/player/terms.ts';
import { lessonTerms } from '../../src/player/terms.ts';
import { answeredWith, hints, testBook, TestMemory } from './player.ts';

const placed = { id: 'lesson/question', version: 1, seed: 0, hints };

interface Setting {
  readonly memory?: TestMemory;
  readonly terms?: Partial<Terms>;
  readonly opened?: Partial<OpenQuestion>;
  readonly another?: QuestionBook['another'];
  /** What comes of each loading in turn; after that, the book. */
  readonly loads?: readonly (() => Promise<void>)[];
  readonly sitting?: { readonly id: string; readonly since: string };
}

/** A session with a record, a clock and a book that the test holds in its hands. */
export function openSession({
  memory = new TestMemory(),
  terms,
  opened,
  another,
  loads = [],
  sitting,
}: Setting = {}) {
  const clock = { time: 1000 };
  const reported: unknown[] = [];
  let loaded = 0;
  const session = createSession(
    placed,
    { ...lessonTerms, ...terms },
    {
      loadBook: async () => {
        loaded += 1;
        await loads[loaded - 1]?.();
        return { ...testBook(opened), ...(another !== undefined && { another }) };
      },
      memory,
      clock: { now: () => clock.time },
      report: (error) => reported.push(error),
    },
    sitting,
  );
  const answer = async (response: unknown) => {
    session.edit(response);
    await session.check();
  };
  return { session, memory, clock, reported, answer, countLoads: () => loaded };
}

/** A loading that fails. */
export const offline = () => Promise.reject(new Error('offline'));
/** What is on record, by kind. */
export const kinds = (memory: TestMemory) => memory.log.map(({ kind }) => kind);
/** What another tab puts on record: by default, a wrong answer. */
export function elsewhere(changes: object = {}): Happening {
  return Object.fromEntries(
    Object.entries({ ...answeredWith({ response: 'wrong 9' }), ...changes }).filter(
      ([field]) => !['id', 'at', 'v'].includes(field),
    ),
  ) as Happening;
}
