import { useRef } from 'preact/hooks';
import type { DrawingProps } from '../../figure/define-figure.tsx';
import { useFigure } from '../../figure/figure-context.ts';
import { across, upwards } from '../../figure/plot/axis.ts';
import { Handle } from '../../figure/plot/Handle.tsx';
import { Line } from '../../figure/plot/Line.tsx';
import { Plot } from '../../figure/plot/Plot.tsx';
import { Points } from '../../figure/plot/Points.tsx';
import { quantities } from '../../notebook/quantities.ts';
import { Equation } from './Equation.tsx';
import type { Derivation, LineId, parameterNames } from './model.ts';
import { moves } from './moves.ts';

const placeOfLine = (line: LineId): number => quantities.line.options.findIndex(({ id }) => id === line);

/** What the reader can do on a line; nothing where the line is not theirs to set. */
function Moves({ line }: { readonly line: LineId }) {
  const { notebook, isFree } = useFigure();
  const group = useRef<HTMLDivElement>(null);
  if (!isFree('line')) return null;
  return (
    <div ref={group} class="moves" role="group" aria-label="Moves" tabIndex={-1}>
      {moves[line].map(({ to, text }) => (
        <button
          key={to}
          type="button"
          class="button"
          onClick={() => {
            notebook.set({ line: placeOfLine(to) });
            // The button may go with its line; the keyboard stays among the moves.
            group.current?.focus();
          }}
        >
          {text}
        </button>
      ))}
    </div>
  );
}

/** The axes: λ across, and both sides up, each with room around it. */
function axesOf({ curve, sides, unit }: Derivation) {
  const values = [...curve.flatMap(({ left, right }) => [left, right]), sides.left, sides.right];
  return {
    x: across({
      kind: 'log',
      domain: [curve[0]?.lambda ?? 1, curve.at(-1)?.lambda ?? 2],
      title: 'λ (logarithmic)',
    }),
    y: upwards({
      kind: 'log',
      domain: [Math.min(...values) / 1.6, Math.max(...values) * 1.6],
      title: `value of a side${unit === '' ? '' : `, ${unit}`} (logarithmic)`,
    }),
  };
}

function Balance({ derived, lambda }: { readonly derived: Derivation; readonly lambda: number }) {
  const { curve, sides, meeting, wanted } = derived;
  const { x, y } = axesOf(derived);
  const points = (side: 'left' | 'right') => curve.map((at) => [at.lambda, at[side]] as const);
  const [bottom, top] = [y.scale.valueAt(100), y.scale.valueAt(0)];
  return (
    <Plot label="Both sides of the equation for every λ" x={x} y={y}>
      <Line
        series="trained"
        points={[
          [wanted, bottom],
          [wanted, top],
        ]}
        part="wanted"
      />
      <Line series="interpolated" points={points('right')} part="right-side" />
      <Line series="rebased" points={points('left')} part="left-side" />
      {meeting !== null && (
        <Points series="target" radius={11} points={[[meeting, sides.right]]} part="meeting" />
      )}
      <Handle
        quantity="lambda"
        at={[lambda, sides.left]}
        valueAt={(place) => place.x}
        series="rebased"
        part="knob"
      />
    </Plot>
  );
}

/** The lines of a derivation as they were reached, the moves that are offered, and both sides of the last line over λ. */
export function Drawing({ derived, values }: DrawingProps<(typeof parameterNames)[number], Derivation>) {
  return (
    <div class="derivation">
      <div class="lines">
        {derived.path.map((line) => (
          <Equation key={line} line={line} />
        ))}
        <Moves line={derived.line} />
      </div>
      <div>
        <ul class="legend">
          <li class="rebased" data-part="left-side">
            left side
          </li>
          <li class="interpolated" data-part="right-side">
            right side
          </li>
          <li class="trained" data-part="wanted">
            where the constraint’s sides meet
          </li>
        </ul>
        <Balance derived={derived} lambda={values.lambda} />
      </div>
    </div>
  );
}
