import type { ParameterValues } from '../notebook/parameters.ts';
import { useFigure } from './figure-context.ts';

/** A setting that the reader can step to. */
export interface FigureStep {
  /** A few words: "d = 8". */
  readonly label: string;
  /** What it sets; the other quantities stay as they are. */
  readonly values: ParameterValues;
}

/** Buttons for a figure's settings, in the order in which they teach. The one that holds is marked. */
export function FigureSteps({ steps }: { readonly steps: readonly FigureStep[] }) {
  const { notebook } = useFigure();
  if (steps.length === 0) return null;
  const current = notebook.each;
  return (
    <div class="figure-steps no-print" role="group" aria-label="Settings">
      {steps.map(({ label, values }) => (
        <button
          key={label}
          type="button"
          aria-pressed={Object.entries(values).every(([name, value]) => current[name] === value)}
          onClick={() => {
            notebook.set(values);
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
