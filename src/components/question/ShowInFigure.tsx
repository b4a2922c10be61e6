import { useState } from 'preact/hooks';
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
        onClick={({ currentTarget }) => {
          import('./show-in-figure.ts').then(
            ({ showInFigure }) => setProblem(showInFigure(figure, value, values, currentTarget)),
            () => setProblem('The figure could not be reached. Check your connection and try again.'),
          );
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
