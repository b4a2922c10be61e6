import { useComputed } from '@preact/signals';
import { useMemo, useState } from 'preact/hooks';
import type { ShownQuestion } from './build-question.ts';
import { Hints, NextHint, WorkedAnswer } from './Help.tsx';
import { Outcome } from './Outcome.tsx';
import { Fields } from './Part.tsx';
import { openSitting } from './quiz-sitting.ts';
import { ShowInFigure } from './ShowInFigure.tsx';
import type { FigurePlace } from './show-in-figure.ts';
import { useQuestion } from './use-question.ts';
import type { PlacedQuestion, QuestionState } from './use-question.ts';
import { ViewContext } from './view-context.ts';
import type { ViewContextValue } from './view-context.ts';
import { drawsPrompt, inlinePartsOf, isEchoed } from './views.ts';

export interface QuestionIslandProps {
  /** The variant that the build drew. */
  readonly shown: ShownQuestion;
  readonly recordUrl: string;
  readonly tries?: number | null;
  readonly sitting?: string | null;
  readonly isKept?: boolean;
  /** The variant to begin with, where it is not the one that the build drew. */
  readonly seed?: number;
  /** The figure that can show what the answer leads to; null for none. */
  readonly figure?: FigurePlace | null;
}

const storageNotes = {
  'set-aside':
    'A part of your record on this device could not be read. It is kept aside, and the rest goes on from here.',
  full: 'This browser takes no more for this site. What you do from now on is gone when you leave the page.',
  unavailable: 'This browser keeps nothing for this site, so your answer is gone when you leave the page.',
  newer:
    'Your record was written by a newer version of this site. It is left as it is, and nothing is added to it.',
} as const;

/** Whether the quiz in which the question stands is over; true for a question in none. */
function useSittingOver(sitting: string | null): boolean {
  return useComputed(() => sitting === null || openSitting(sitting).result.value !== null).value;
}

function isSolved({ checked }: QuestionState): boolean {
  return checked?.grade.verdict === 'correct';
}

/** What the views of the question and of its parts draw from. */
function contextFor(
  id: string,
  shown: ShownQuestion,
  { opened, seed, checked, response, attempts }: QuestionState,
  isClosed: boolean,
): ViewContextValue {
  const texts = opened?.seed === seed ? opened.texts : shown.texts;
  return {
    id,
    text: (key) => (Object.hasOwn(texts, key) ? (texts[key] ?? '') : ''),
    hiddenText: (key) => (attempts > 0 ? (opened?.hiddenTexts[key] ?? '') : ''),
    feedback: (code) => opened?.feedback[code],
    words: opened?.words ?? null,
    grade: checked !== null && checked.response === response ? checked.grade : null,
    isClosed,
    outcomeId: `${id}-outcome`,
  };
}

/** How many answers are left, once that matters. */
function TriesLeft({ tries, attempts }: { readonly tries: number | null; readonly attempts: number }) {
  if (tries === null || attempts === 0) return null;
  const left = Math.max(0, tries - attempts);
  return <span class="tries">{left === 1 ? '1 try left' : `${String(left)} tries left`}</span>;
}

interface ActionsProps extends Required<Pick<QuestionIslandProps, 'shown' | 'figure'>> {
  readonly actions: ReturnType<typeof useQuestion>;
  readonly isClosed: boolean;
}

/** What a learner can do besides answering. */
function Actions({ shown, figure, actions, isClosed }: ActionsProps) {
  const { state, openHint, showSolution, tryAnother } = actions;
  const [wasAsked, setAsked] = useState(false);
  const { opened, checked } = state;
  const value = checked === null ? null : (opened?.numberOf(checked.response) ?? null);
  const hasAttempt = state.attempts > 0 && opened !== null;
  return (
    <>
      <Hints state={state} wasAsked={wasAsked} />
      <div class="question-actions no-print">
        {!isClosed && (
          <NextHint
            state={state}
            hintCount={shown.hintCount}
            onOpen={() => {
              setAsked(true);
              void openHint();
            }}
          />
        )}
        {value !== null && figure !== null && opened !== null && (
          <ShowInFigure key={value} figure={figure} value={value} values={opened.values} />
        )}
        {shown.canVary && (hasAttempt || isClosed) && (
          <button type="button" class="button" onClick={() => void tryAnother()}>
            Another like this
          </button>
        )}
        {hasAttempt && (
          <WorkedAnswer
            opened={opened}
            isShown={state.solutionShown}
            wasAsked={wasAsked}
            onShow={() => {
              setAsked(true);
              showSolution();
            }}
          />
        )}
      </div>
    </>
  );
}

/** A question: its prompt and fields, the check, hints, what came of it, and the worked answer. */
export default function QuestionIsland({
  shown,
  recordUrl,
  tries = null,
  sitting = null,
  isKept = true,
  seed = shown.seed,
  figure = null,
}: QuestionIslandProps) {
  const { version, type } = shown;
  const placed: PlacedQuestion = { id: shown.id, version, seed, type, recordUrl, tries, sitting, isKept };
  const actions = useQuestion(placed, shown);
  const { state, prepare, edit, check } = actions;
  const isOver = useSittingOver(sitting);
  const isUsedUp = tries !== null && state.attempts >= tries;
  const isClosed = (sitting !== null && isOver) || (isUsedUp && !isSolved(state));
  const id = shown.id.replace('/', '-');
  const context = useMemo(() => contextFor(id, shown, state, isClosed), [state, isClosed]);
  const view = state.opened?.seed === state.seed ? state.opened.view : shown.view;
  const checked = sitting === null || isOver ? state.checked : null;
  return (
    <ViewContext.Provider value={context}>
      {!drawsPrompt(type) && (
        <div class="question-prompt" dangerouslySetInnerHTML={{ __html: context.text('prompt') }} />
      )}
      <div class="question-body">
        <form
          noValidate
          onFocusIn={prepare}
          onSubmit={(event) => {
            event.preventDefault();
            if (!isClosed && sitting === null) void check();
          }}
        >
          <div class="answer-line">
            <Fields key={state.seed} type={type} question={view} response={state.response} onChange={edit} />
            {sitting === null && !isClosed && (
              <div class="answer-check">
                <button type="submit" class="button primary" aria-busy={state.isBusy}>
                  Check
                </button>
                <TriesLeft tries={tries} attempts={state.attempts} />
              </div>
            )}
          </div>
        </form>
        <Outcome
          id={context.outcomeId}
          checked={checked}
          feedback={context.feedback}
          words={context.words}
          isEchoed={isEchoed(type)}
          isEarlier={checked !== null && checked.grade.verdict !== 'invalid' && context.grade === null}
          hintsOpened={state.hintsOpened}
          inlineParts={inlinePartsOf(type, view)}
        />
        {state.loadFailed && (
          <p class="outcome" role="alert" data-verdict="invalid">
            The checker could not be loaded. Your answer is kept; check your connection and try again.
          </p>
        )}
        {(sitting === null || isOver) && (
          <Actions shown={shown} figure={figure} actions={actions} isClosed={isClosed} />
        )}
        {state.storageProblem !== null && <p class="storage-note">{storageNotes[state.storageProblem]}</p>}
      </div>
    </ViewContext.Provider>
  );
}
