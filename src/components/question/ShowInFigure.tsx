import { useState } from 'preact/hooks';
import { showInFigure } from './show-in-figure.ts';
import type { FigurePlace } from './show-in-figure.ts';

interface ShowInFigureProps {
  readonly figure: FigurePlace;
  readonly value: number;
  /** The question's named values. */
  readonly values: ReadonlyMap<string, number>;
}

/** The button that puts the answer into a figure of the page. */
export function ShowInFigure({ figure, value, values }: ShowInFigureProps) {
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <>
      <button
        type="button"
        class="button"
        onClick={(event) => {
          setProblem(showInFigure(figure, value, values, event.currentTarget));
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
