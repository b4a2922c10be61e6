import { lazy, Suspense } from 'preact/compat';
import { useState } from 'preact/hooks';
import type { ResponseView } from '../../quiz/types/response-view.ts';
import { runtime } from '../../quiz/types/runtime.ts';
import type { QuestionTypeName } from '../../quiz/types/runtime.ts';
import { Outcome } from './Outcome.tsx';
import { showInFigure } from './show-in-figure.ts';
import type { FigurePlace } from './show-in-figure.ts';
import { useQuestion } from './use-question.ts';
import type { PlacedQuestion, QuestionState } from './use-question.ts';

export interface QuestionIslandProps extends PlacedQuestion {
  /** The type's public part of the question. */
  readonly view: unknown;
  readonly hintCount: number;
  /** The figure that can show what the answer leads to; null for none. */
  readonly figure: FigurePlace | null;
}

const views = Object.fromEntries(
  Object.entries(runtime).map(([name, { view }]) => [name, lazy(view)]),
) as unknown as Readonly<Record<QuestionTypeName, ResponseView>>;

const storageNotes = {
  'set-aside':
    'A part of your record on this device could not be read. It is kept aside, and the rest goes on from here.',
  full: 'This browser takes no more for this site. What you do from now on is gone when you leave the page.',
  unavailable: 'This browser keeps nothing for this site, so your answer is gone when you leave the page.',
  newer:
    'Your record was written by a newer version of this site. It is left as it is, and nothing is added to it.',
} as const;

/** Moves the focus to what the reader has just asked for; the button that brought it may be gone. */
function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}

interface HintsProps {
  readonly state: QuestionState;
  /** Whether the reader opened a hint on this page, and has not only come back to it. */
  readonly wasAsked: boolean;
}

function Hints({ state, wasAsked }: HintsProps) {
  const hints = state.opened?.texts.hints.slice(0, state.hintsOpened) ?? [];
  if (hints.length === 0) return null;
  return (
    <ol class="hints" aria-label="Hints">
      {hints.map(({ html }, index) => (
        <li
          key={index}
          ref={wasAsked ? takeFocus : null}
          tabIndex={-1}
          dangerouslySetInnerHTML={{ __html: html }}
        />
      ))}
    </ol>
  );
}

/** The price of a hint in words; the first is not known before the checker is loaded. */
function priceOf(cost: number | undefined): string {
  if (cost === undefined) return '';
  return cost === 0 ? ', free' : `, costs ${String(Math.round(100 * cost))} %`;
}

/** The button for the next hint, with its price once it is known, or what is wanted before it opens. */
function NextHint({ state, hintCount, onOpen }: NextHintProps) {
  const { opened, hintsOpened, attempts } = state;
  const isSolved = state.checked?.grade.verdict === 'correct';
  if (hintsOpened >= hintCount || isSolved) return null;
  const next = opened?.texts.hints[hintsOpened];
  const missing = (next?.afterAttempts ?? 0) - attempts;
  const price = priceOf(next?.cost);
  return (
    <button type="button" class="button" aria-disabled={missing > 0} onClick={onOpen}>
      {hintsOpened === 0 ? 'A hint' : 'Another hint'} ({hintsOpened + 1} of {hintCount}
      {price}){missing > 0 && ` after ${missing === 1 ? 'an attempt' : `${String(missing)} attempts`}`}
    </button>
  );
}

interface NextHintProps {
  readonly state: QuestionState;
  readonly hintCount: number;
  readonly onOpen: () => void;
}

interface ShowInFigureProps {
  readonly figure: FigurePlace;
  readonly value: number;
  /** The question's named values. */
  readonly values: ReadonlyMap<string, number>;
}

/** The button that puts the answer into a figure of the page. */
function ShowInFigure({ figure, value, values }: ShowInFigureProps) {
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <>
      <button
        type="button"
        class="button"
        onClick={() => {
          setProblem(showInFigure(figure, value, values));
        }}
      >
        Show on the chart
      </button>
      {problem !== null && (
        <p class="figure-problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

interface WorkedAnswerProps {
  readonly html: string;
  readonly isShown: boolean;
  /** Whether the reader asked for it on this page, and has not only come back to it. */
  readonly wasAsked: boolean;
  readonly onShow: () => void;
}

/** The worked answer, behind a button. */
function WorkedAnswer({ html, isShown, wasAsked, onShow }: WorkedAnswerProps) {
  if (!isShown) {
    return (
      <button type="button" class="button" onClick={onShow}>
        Show the worked answer
      </button>
    );
  }
  return (
    <div class="worked-answer">
      <h4 ref={wasAsked ? takeFocus : null} tabIndex={-1}>
        Worked answer
      </h4>
      <div dangerouslySetInnerHTML={{ __html: html }} />
    </div>
  );
}

/** A question: its fields, the check, hints, what came of it, and the worked answer. */
export default function QuestionIsland({ view, hintCount, figure, ...placed }: QuestionIslandProps) {
  const { state, edit, check, openHint, showSolution } = useQuestion(placed);
  const [wasAsked, setAsked] = useState(false);
  const View = views[placed.type];
  const id = placed.id.replace('/', '-');
  const { checked, opened, response } = state;
  const marked = checked === null || checked.grade.verdict === 'invalid' ? null : checked;
  const value = marked === null ? null : (opened?.numberOf(marked.response) ?? null);
  return (
    <div class="question-body">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void check();
        }}
      >
        <div class="answer-line">
          <Suspense fallback={null}>
            <View
              id={id}
              question={view}
              response={response}
              onChange={edit}
              isInvalid={checked?.grade.verdict === 'invalid'}
              outcomeId={`${id}-outcome`}
            />
          </Suspense>
          <button type="submit" class="button primary">
            Check
          </button>
        </div>
      </form>
      <Outcome
        id={`${id}-outcome`}
        checked={checked}
        texts={opened?.texts ?? null}
        hintsOpened={state.hintsOpened}
        isEarlier={marked !== null && marked.response !== response}
      />
      {state.loadFailed && (
        <p class="outcome" role="alert" data-verdict="invalid">
          The checker could not be loaded. Your answer is kept; check your connection and try again.
        </p>
      )}
      <Hints state={state} wasAsked={wasAsked} />
      <div class="question-actions no-print">
        <NextHint
          state={state}
          hintCount={hintCount}
          onOpen={() => {
            setAsked(true);
            void openHint();
          }}
        />
        {value !== null && figure !== null && opened !== null && (
          <ShowInFigure key={value} figure={figure} value={value} values={opened.values} />
        )}
        {state.attempts > 0 && opened !== null && (
          <WorkedAnswer
            html={opened.texts.explanation}
            isShown={state.solutionShown}
            wasAsked={wasAsked}
            onShow={() => {
              setAsked(true);
              showSolution();
            }}
          />
        )}
      </div>
      {state.storageProblem !== null && <p class="storage-note">{storageNotes[state.storageProblem]}</p>}
    </div>
  );
}
