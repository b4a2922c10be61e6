import type { DrawingProps } from '../../figure/define-figure.tsx';
import { across, upwards } from '../../figure/plot/axis.ts';
import { Handle } from '../../figure/plot/Handle.tsx';
import { Legend } from '../../figure/plot/Legend.tsx';
import { Plot } from '../../figure/plot/Plot.tsx';
import { usePlot } from '../../figure/plot/plot-context.ts';
import { Zones } from '../../figure/plot/Zones.tsx';
import { percent } from '../../ui/PlotFrame.tsx';
import { ReachDial, StepDial } from './Dials.tsx';
import { END_TOLERANCE } from './model.ts';
import type { InterpolationSqueeze, parameterNames } from './model.ts';
import { tokens } from './reading.ts';

/** Where the text's own ruler is drawn on the axis up, and where the squeezed one. */
const [TEXT, SQUEEZED] = [0.7, 0.16] as const;
/** Half the height of a mark on a ruler, in per cent. */
const MARK = 4;
/** Tokens that are drawn: the first, the last, and some at even steps. */
const SHOWN = 32;

/** The stretch that a hand sets which drags the end of the text to a position; past the left edge, the largest. */
export const stretchSetAt = (textLength: number, end: number): number => textLength / Math.max(end, 1);

/** Each token on the ruler of the text and on the squeezed one, and a thread between its two places. */
function Threads({ textLength, trainedLength, stretch }: InterpolationSqueeze) {
  const { x, y } = usePlot();
  const [top, bottom] = [y.place(TEXT), y.place(SQUEEZED)];
  return (
    <g class="threads" aria-hidden="true">
      {Array.from({ length: SHOWN + 1 }, (_, index) => {
        const token = (index / SHOWN) * textLength;
        const position = token / stretch;
        const [from, to] = [percent(x.place(token)), percent(x.place(position))];
        const isBeyond = position > trainedLength * (1 + END_TOLERANCE);
        return (
          <g
            key={index}
            data-part={isBeyond ? 'beyond' : 'squeezed'}
            class={isBeyond ? 'beyond' : 'squeezed'}
          >
            <line class="thread" x1={from} y1={percent(top)} x2={to} y2={percent(bottom)} />
            <line class="mark text" x1={from} y1={percent(top - MARK)} x2={from} y2={percent(top + MARK)} />
            <line class="mark" x1={to} y1={percent(bottom - MARK)} x2={to} y2={percent(bottom + MARK)} />
          </g>
        );
      })}
    </g>
  );
}

/** The ruler of the text above, squeezed below; then what one token further and the whole text mean for two pairs. */
export function Drawing({
  derived,
  guess,
}: DrawingProps<(typeof parameterNames)[number], InterpolationSqueeze>) {
  const { textLength, trainedLength, end } = derived;
  const longest = Math.max(textLength, trainedLength);
  const guessed = typeof guess === 'number' && guess >= 0 && guess < 360 ? guess : null;
  return (
    <>
      <Legend
        entries={[
          { series: 'trained', text: 'as trained' },
          { series: 'squeezed', text: 'squeezed' },
          { series: 'beyond', text: 'past the trained length' },
          ...(guessed === null ? [] : [{ series: 'guess', text: 'your guess' }]),
        ]}
      />
      <Plot
        label={`Positions of a text of ${tokens(textLength)} tokens, squeezed so that they end at ${tokens(end)}`}
        x={across({
          kind: 'linear',
          domain: [0, longest],
          title: 'position',
          ticks: [0, 0.25, 0.5, 0.75, 1].map((share) => share * longest),
        })}
        y={upwards({
          kind: 'linear',
          domain: [0, 1],
          title: 'where the tokens of the text are placed',
          ticks: [SQUEEZED, TEXT],
          write: (row) => (row === TEXT ? 'token p' : 'at p/s'),
        })}
      >
        <Zones trainedTo={trainedLength} />
        <Threads {...derived} />
        <Handle
          quantity="s"
          at={[end, SQUEEZED]}
          valueAt={({ x }) => stretchSetAt(textLength, x)}
          series="squeezed"
          part="knob"
        />
      </Plot>
      <div class="dials">
        <StepDial figure={derived} guess={guessed} />
        <ReachDial figure={derived} />
      </div>
    </>
  );
}
