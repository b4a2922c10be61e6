import { useState } from 'preact/hooks';
import type { ShownQuestion } from './build-question.ts';
import { Hints, NextHint, WorkedAnswer } from './Help.tsx';
import { ShowInFigure } from './ShowInFigure.tsx';
import type { FigurePlace } from './show-in-figure.ts';
import { isAnswered } from './use-question.ts';
import type { useQuestion } from './use-question.ts';

interface ActionsProps {
  readonly shown: ShownQuestion;
  readonly figure: FigurePlace | null;
  readonly actions: ReturnType<typeof useQuestion>;
  readonly isClosed: boolean;
  /** Whether another variant may be drawn. */
  readonly canVary: boolean;
  readonly onAnother: () => void;
}

/** What a learner can do besides answering. */
export function Actions({ shown, figure, actions, isClosed, canVary, onAnother }: ActionsProps) {
  const { state, openHint, showSolution } = actions;
  const [asked, setAsked] = useState<number | 'answer' | null>(null);
  const { opened, checked } = state;
  const value = checked === null ? null : (opened?.numberOf(checked.response) ?? null);
  const canCompare = (isAnswered(state) || isClosed) && opened !== null;
  return (
    <>
      <Hints state={state} asked={asked === 'answer' ? null : asked} />
      <div class="question-actions no-print">
        {!isClosed && (
          <NextHint
            state={state}
            hints={shown.hints}
            onOpen={() => {
              setAsked(state.hintsOpened + 1);
              void openHint();
            }}
          />
        )}
        {value !== null && figure !== null && opened !== null && (
          <ShowInFigure key={value} figure={figure} value={value} values={opened.values} />
        )}
        {canVary && (canCompare || isClosed) && (
          <button type="button" class="button" onClick={onAnother}>
            Another like this
          </button>
        )}
        {canCompare && (
          <WorkedAnswer
            opened={opened}
            isShown={state.solutionShown}
            wasAsked={asked === 'answer'}
            onShow={() => {
              setAsked('answer');
              showSolution();
            }}
          />
        )}
      </div>
    </>
  );
}
