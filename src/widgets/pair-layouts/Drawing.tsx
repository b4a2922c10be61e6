import type { DrawingProps } from '../../figure/define-figure.tsx';
import { across, upwards } from '../../figure/plot/axis.ts';
import { Handle } from '../../figure/plot/Handle.tsx';
import { Legend } from '../../figure/plot/Legend.tsx';
import { Line } from '../../figure/plot/Line.tsx';
import { Plot } from '../../figure/plot/Plot.tsx';
import { Points } from '../../figure/plot/Points.tsx';
import { Coordinates } from './Coordinates.tsx';
import { SPAN } from './model.ts';
import type { PairLayouts, parameterNames } from './model.ts';

/** Room above and below the curves, as a share of their height. */
const ROOM = 0.08;

function axesOf({ curves, from }: PairLayouts) {
  const scores = [...curves.interleaved, ...curves.halfSplit].map(([, score]) => score);
  const [low, high] = [Math.min(...scores), Math.max(...scores)];
  const room = ROOM * Math.max(high - low, 1e-9 * Math.abs(high));
  return {
    x: across({ kind: 'linear', domain: [from, from + SPAN], title: 'distance δ of the two tokens' }),
    y: upwards({ kind: 'linear', domain: [low - room, high + room], title: 'score' }),
  };
}

/** The pairs of one layout, and the score of the same two vectors under both layouts against their distance. */
export function Drawing({ derived, values }: DrawingProps<(typeof parameterNames)[number], PairLayouts>) {
  const { curves, layout, from, interleaved, halfSplit } = derived;
  const { distance } = values;
  const last = from + SPAN - 1;
  const scores = { interleaved, 'half-split': halfSplit };
  const other = layout === 'interleaved' ? 'half-split' : 'interleaved';
  return (
    <>
      <Coordinates {...derived} />
      <Legend
        entries={[
          { series: 'interleaved', text: 'neighbours: interleaved' },
          { series: 'half-split', text: 'halves: half-split' },
        ]}
      />
      <Plot
        label="Score of the same query and key against their distance, under both layouts"
        {...axesOf(derived)}
      >
        <Line series="interleaved" points={curves.interleaved} part="interleaved" />
        <Line series="half-split" points={curves.halfSplit} part="half-split" />
        <Points series={other} points={[[distance, scores[other]]]} />
        <Handle
          quantity="distance"
          at={[distance, scores[layout]]}
          valueAt={(place) => Math.min(place.x, last)}
          series={layout}
          part="distance"
        />
      </Plot>
    </>
  );
}
