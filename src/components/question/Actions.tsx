import { useState } from 'preact/hooks';
import type { HintTerms } from '../../quiz/kernel/shown-question.ts';
import type { Openness } from '../../player/state.ts';
import { Hints, NextHint, WorkedAnswer } from './Help.tsx';
import { ShowInFigure } from './ShowInFigure.tsx';
import type { FigurePlace } from './figure-case.ts';
import type { QuestionAtWork } from './use-question.ts';

interface ActionsProps {
  /** Unique on the page. */
  readonly id: string;
  /** What each hint costs and waits for. */
  readonly hints: readonly HintTerms[];
  readonly figure: FigurePlace | null;
  readonly work: QuestionAtWork;
  readonly can: Openness;
  readonly onAnother: () => void;
}

/** What a learner can do besides answering. */
export function Actions({ id, hints, figure, work, can, onAnother }: ActionsProps) {
  const { state, session } = work;
  const [asked, setAsked] = useState<number | 'answer' | null>(null);
  const { opened, checked } = state;
  const value = checked === null ? null : (opened?.numberOf(checked.response) ?? null);
  return (
    <>
      <Hints state={state} asked={asked === 'answer' ? null : asked} />
      <div class="question-actions no-print">
        {can.canHint && (
          <NextHint
            state={state}
            hints={hints}
            onOpen={() => {
              setAsked(state.hintsOpened + 1);
              void session.hint();
            }}
          />
        )}
        {value !== null && figure !== null && opened !== null && (
          <ShowInFigure key={value} {...{ id, figure, value }} values={opened.values} />
        )}
        {can.canVary && (
          <button type="button" class="button" onClick={onAnother}>
            Another like this
          </button>
        )}
        {can.canSolve && opened !== null && (
          <WorkedAnswer
            opened={opened}
            isShown={state.solutionShown}
            wasAsked={asked === 'answer'}
            onShow={() => {
              setAsked('answer');
              void session.solve();
            }}
          />
        )}
      </div>
    </>
  );
}
