import { useEffect, useState } from 'preact/hooks';
import { openRecord } from '../../player/load-book.ts';
import type { OpenQuestion, QuestionBook } from '../../player/open-question.ts';
import type { DrawnQuestion } from './messages.ts';

/** A variant of a question that stands in no file yet; until the next one is open, the one before. */
interface Opened {
  readonly book: QuestionBook | null;
  readonly opened: OpenQuestion | null;
  /** Why it cannot be opened; '' where it can. */
  readonly trouble: string;
}

/** Opens a variant of the question that the worker has made. */
export function useOpened({ record }: DrawnQuestion, seed: number): Opened {
  const [state, setState] = useState<Opened>({ book: null, opened: null, trouble: '' });
  useEffect(() => {
    let isWanted = true;
    const tell = (next: (now: Opened) => Opened) => {
      if (isWanted) setState(next);
    };
    openRecord(JSON.stringify(record))
      .then(async (book) => ({ book, opened: await book.open(seed), trouble: '' }))
      .then(
        (found) => tell(() => found),
        (error: unknown) => {
          const trouble = error instanceof Error ? error.message : String(error);
          tell((now) => ({ ...now, trouble }));
        },
      );
    return () => {
      isWanted = false;
    };
  }, [record, seed]);
  return state;
}
