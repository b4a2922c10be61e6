import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { IndexEntry } from '../../player/deal.ts';
import type { QuestionBook } from '../../player/open-question.ts';
import type { Session } from '../../player/session.ts';
import type { ShownQuestion } from '../../quiz/kernel/shown-question.ts';
import { cardLabel } from '../question/card-words.ts';
import type { CardPlace } from '../question/card-words.ts';
import { CardHeader } from '../question/CardHeader.tsx';
import QuestionIsland from '../question/QuestionIsland.tsx';
import type { QuestionIslandProps } from '../question/QuestionIsland.tsx';

/** A question of a set, in a variant, and how it is loaded and answered. */
export interface SetQuestion {
  readonly entry: IndexEntry;
  readonly seed: number;
  readonly recordUrl: string;
  readonly loadBook: () => Promise<QuestionBook>;
  /** The session of the sitting that holds the question; null where it is answered as in its lesson. */
  readonly session: Session | null;
}

interface SetCardProps extends Pick<QuestionIslandProps, 'beforeCheck'> {
  readonly question: SetQuestion;
  /** Null where it is not one of a number. */
  readonly place: CardPlace | null;
  /** Whether the reader came here from another question, so that the focus goes to this one. */
  readonly isTurnedTo: boolean;
}

/** The variant that is to be shown; `failed` until it is tried again, null while it is loading. */
function useShown({ loadBook, seed }: SetQuestion) {
  const [shown, setShown] = useState<ShownQuestion | 'failed' | null>(null);
  const load = () => {
    setShown(null);
    loadBook()
      .then((book) => book.open(seed))
      .then(
        (opened) => setShown(opened.shown),
        () => setShown('failed'),
      );
  };
  // Before the card is drawn, so that its question is not asked for a frame later.
  useLayoutEffect(load, []);
  return { shown, load };
}

/** One question of a set, drawn from its grading record. To show another one, give it another key. */
export function SetCard({ question, place, isTurnedTo, ...asked }: SetCardProps) {
  const { entry, recordUrl, session } = question;
  const { shown, load } = useShown(question);
  const root = useRef<HTMLElement>(null);
  const title = `set-${entry.id.replace('/', '-')}`;
  useLayoutEffect(() => {
    if (isTurnedTo) root.current?.querySelector('h3')?.focus();
  }, []);
  return (
    <section
      ref={root}
      class="question"
      data-shows={entry.id}
      aria-labelledby={title}
      aria-busy={shown === null}
    >
      <CardHeader
        id={title}
        title={entry.title}
        label={cardLabel({ type: entry.type, difficulty: entry.difficulty, place })}
      />
      {shown === 'failed' && (
        <div role="alert">
          <p>This question could not be loaded. Check your connection.</p>
          <button
            type="button"
            class="button"
            onClick={() => {
              // This button goes with the message.
              root.current?.querySelector('h3')?.focus();
              load();
            }}
          >
            Try again
          </button>
        </div>
      )}
      {shown !== null && shown !== 'failed' && (
        <QuestionIsland shown={shown} recordUrl={recordUrl} session={session} {...asked} />
      )}
    </section>
  );
}
