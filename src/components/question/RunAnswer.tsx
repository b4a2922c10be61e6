import { useState } from 'preact/hooks';
import { openPageNotebook } from '../../notebook/page-notebook.ts';
import { caseFor } from './figure-case.ts';
import type { FigurePlace } from './figure-case.ts';
import QuestionFigure from './QuestionFigure.tsx';
import { showInFigure } from './show-in-figure.ts';

interface RunAnswerProps {
  /** Unique on the page. */
  readonly id: string;
  readonly figure: FigurePlace;
  readonly value: number;
  /** The question's named values. */
  readonly values: ReadonlyMap<string, number>;
}

/** The page's figure once more, small and in the card, with the learner's number in it. */
export default function RunAnswer({ id, figure, value, values }: RunAnswerProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const { notebook } = openPageNotebook(figure.declarations);
  const found = caseFor(figure, value, values, notebook.values.peek());
  const said = problem ?? found.problem;
  if (found.problem !== null || said !== null) {
    return (
      <p class="figure-problem" role="alert">
        {said}
      </p>
    );
  }
  const start = Object.fromEntries(
    Object.entries(found.values).filter(([name]) => figure.quantities.includes(name)),
  );
  return (
    <div class="run-answer">
      <QuestionFigure
        id={`${id}-run`}
        widget={figure.widget}
        start={start}
        free={[]}
        state={null}
        onState={() => undefined}
        isClosed
      />
      <button
        type="button"
        class="button"
        onClick={({ currentTarget }) => {
          setProblem(showInFigure(figure, value, values, currentTarget));
        }}
      >
        Show on the chart
      </button>
    </div>
  );
}
