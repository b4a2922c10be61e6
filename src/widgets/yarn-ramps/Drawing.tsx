import type { DrawingProps } from '../../figure/define-figure.tsx';
import { Area } from '../../figure/plot/Area.tsx';
import { across, countedTicks, upwards } from '../../figure/plot/axis.ts';
import { Handle } from '../../figure/plot/Handle.tsx';
import { Legend } from '../../figure/plot/Legend.tsx';
import { Line } from '../../figure/plot/Line.tsx';
import { Plot } from '../../figure/plot/Plot.tsx';
import type { Point } from '../../figure/plot/plot-context.ts';
import { Points } from '../../figure/plot/Points.tsx';
import { Readout } from '../../figure/plot/Readout.tsx';
import type { PairOnRamps, parameterNames, YarnRamps } from './model.ts';
import { writeFactor } from './reading.ts';

type Props = DrawingProps<(typeof parameterNames)[number], YarnRamps>;

const stopsOf = ({ pairs }: YarnRamps) =>
  pairs.map(({ pair, paper, code }) => ({
    x: pair,
    lines: () => [`pair ${String(pair)}`, `paper × ${writeFactor(paper)}`, `code × ${writeFactor(code)}`],
    marks: [paper, code],
  }));

/** The stretch of every pair with the ramp of the paper and with that of the code; a knob reads off a pair. */
export function Drawing({ derived }: Props) {
  const { pairs, at, stretch } = derived;
  const last = pairs.length;
  const line = (of: (pair: PairOnRamps) => number) => pairs.map((pair): Point => [pair.pair, of(pair)]);
  const [paper, code] = [line((pair) => pair.paper), line((pair) => pair.code)];
  return (
    <>
      <Legend
        entries={[
          { series: 'interpolated', text: 'paper: linear in the turns' },
          { series: 'chosen', text: 'code: linear in the pair' },
        ]}
      />
      <Plot
        label={`By what factor each of the ${String(last)} pairs’ periods grows with the ramp of YaRN’s paper and with that of its code`}
        x={across({
          kind: 'linear',
          domain: [1, last],
          title: 'pair i, from the fastest to the slowest',
          ticks: countedTicks(last),
        })}
        y={upwards({
          kind: 'linear',
          domain: [0, 1.15 * Math.max(stretch, 1.5)],
          title: 'new period ÷ trained period',
        })}
      >
        <Area series="difference" points={[...paper, ...code.toReversed()]} part="difference" />
        <Readout label="Stretch of a pair, read off the plot" stops={stopsOf(derived)} />
        <Line series="interpolated" points={paper} part="paper" />
        <Line series="chosen" points={code} part="code" />
        <Points series="chosen" points={[[at.pair, at.code]]} />
        <Handle
          quantity="pair"
          at={[at.pair, at.paper]}
          valueAt={({ x: place }) => place}
          series="interpolated"
          part="knob"
        />
      </Plot>
    </>
  );
}
