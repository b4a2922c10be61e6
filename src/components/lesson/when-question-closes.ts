import { journalIfBegun, onRecordBegin } from '../../progress/lazy-journal.ts';

/** A placed question, and the part of the page that waits for it. */
interface Awaited {
  /** The permanent id, `<lesson>/<file name>`. */
  readonly question: string;
  readonly version: number;
  /** The record is looked at when this comes near the screen. */
  readonly near: Element;
}

/** How many wrong answers close the question on this page; null for any number. */
function triesOf(question: string): number | null {
  const placed = document.getElementById(`question-${question.split('/').at(-1) ?? ''}`);
  const tries = placed?.dataset.tries;
  return tries === undefined ? null : Number(tries);
}

async function watch({ question, version }: Omit<Awaited, 'near'>, onClosed: () => void): Promise<void> {
  if ((await journalIfBegun()) === null) {
    onRecordBegin(() => void watch({ question, version }, onClosed));
    return;
  }
  const [{ openJournal }, { isClosed }] = await Promise.all([
    import('../../progress/journal.ts'),
    import('../../progress/views/question.ts'),
  ]);
  // One of its own, because a journal does not tell what was recorded through itself.
  const journal = openJournal();
  const look = async () => {
    const { events } = await journal.recall(question);
    if (isClosed(events, version, triesOf(question))) onClosed();
  };
  journal.onChange(question, () => void look());
  await look();
}

/** Calls back once a question is closed: at once where it is already, otherwise as soon as it is, in any tab. */
export function whenQuestionCloses(awaited: Awaited, onClosed: () => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      void watch(awaited, onClosed);
    },
    { rootMargin: '600px' },
  );
  observer.observe(awaited.near);
}
