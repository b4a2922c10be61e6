import { useEffect, useRef, useState } from 'preact/hooks';
import { loadBook } from '../../player/load-book.ts';
import type { ShownQuestion } from '../../quiz/kernel/shown-question.ts';
import { cardLabel } from '../question/card-words.ts';
import type { CardPlace } from '../question/card-words.ts';
import { CardHeader } from '../question/CardHeader.tsx';
import QuestionIsland from '../question/QuestionIsland.tsx';
import type { PracticeItem } from './practice-set.ts';

interface PracticeCardProps {
  readonly item: PracticeItem;
  readonly place: CardPlace;
  readonly recordUrl: string;
  /** Whether the reader came here from another question, so that the focus goes to this one. */
  readonly isTurnedTo: boolean;
}

/** The variant that is to be shown; `failed` until it is tried again, null while it is loading. */
function useShown({ entry, seed }: PracticeItem, recordUrl: string) {
  const [shown, setShown] = useState<ShownQuestion | 'failed' | null>(null);
  const load = () => {
    setShown(null);
    loadBook({ recordUrl, expected: [entry.type, ...entry.partTypes] })
      .then((book) => book.open(seed))
      .then(
        (opened) => setShown(opened.shown),
        () => setShown('failed'),
      );
  };
  useEffect(load, []);
  return { shown, load };
}

/** One question of the set, drawn from its grading record. */
export function PracticeCard({ item, place, recordUrl, isTurnedTo }: PracticeCardProps) {
  const { entry } = item;
  const { shown, load } = useShown(item, recordUrl);
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isTurnedTo) root.current?.querySelector('h3')?.focus();
  }, []);
  return (
    <section
      ref={root}
      class="question"
      data-shows={entry.id}
      aria-labelledby="practice-title"
      aria-busy={shown === null}
    >
      <CardHeader
        id="practice-title"
        title={entry.title}
        label={cardLabel({ type: entry.type, difficulty: entry.difficulty, place })}
      />
      {shown === 'failed' && (
        <div role="alert">
          <p>This question could not be loaded. Check your connection.</p>
          <button type="button" class="button" onClick={load}>
            Try again
          </button>
        </div>
      )}
      {shown !== null && shown !== 'failed' && <QuestionIsland shown={shown} recordUrl={recordUrl} />}
    </section>
  );
}
