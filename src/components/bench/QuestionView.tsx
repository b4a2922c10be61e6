import { useEffect, useMemo, useState } from 'preact/hooks';
import type { OpenQuestion, QuestionBook } from '../../player/open-question.ts';
import { createSession } from '../../player/session.ts';
import { trialTerms } from '../../player/terms.ts';
import { cardLabel } from '../question/card-words.ts';
import { CardHeader } from '../question/CardHeader.tsx';
import { tryOutPorts } from '../question/page-ports.ts';
import QuestionIsland from '../question/QuestionIsland.tsx';
import { SeedPicker } from '../question/SeedPicker.tsx';
import type { DrawnQuestion } from './messages.ts';
import { useOpened } from './use-opened.ts';

/** The question as a learner sees it, in any variant. Nothing that is answered here is kept. */
export function QuestionView({ drawn }: { readonly drawn: DrawnQuestion }) {
  const [seed, setSeed] = useState(0);
  const { book, opened, trouble } = useOpened(drawn, seed);
  return (
    <>
      {drawn.record.canVary && <SeedPicker seed={seed} pinned={drawn.pinned} onPick={setSeed} />}
      {trouble !== '' && (
        <p class="bench-earlier" role="alert">
          The variant of the seed {seed} cannot be opened. {trouble}
        </p>
      )}
      {book !== null && opened !== null && (
        <Card key={`${String(opened.seed)} ${opened.hash}`} drawn={drawn} book={book} opened={opened} />
      )}
    </>
  );
}

interface CardProps {
  readonly drawn: DrawnQuestion;
  readonly book: QuestionBook;
  readonly opened: OpenQuestion;
}

function Card({ drawn: { record, difficulty }, book, opened }: CardProps) {
  const { shown } = opened;
  const session = useMemo(
    () =>
      createSession(
        shown,
        trialTerms,
        tryOutPorts(() => Promise.resolve(book)),
      ),
    [],
  );
  useEffect(() => () => session.dispose(), []);
  return (
    <section class="question" data-shows={record.id} aria-labelledby="bench-question-title">
      <CardHeader
        id="bench-question-title"
        title={record.title}
        label={cardLabel({ type: record.type, difficulty, place: null })}
      />
      <QuestionIsland shown={shown} recordUrl="" session={session} />
    </section>
  );
}
