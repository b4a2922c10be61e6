import type { DrawingProps } from '../../figure/define-figure.tsx';
import { across, countedTicks, upwards } from '../../figure/plot/axis.ts';
import { Handle } from '../../figure/plot/Handle.tsx';
import { Legend } from '../../figure/plot/Legend.tsx';
import { Line } from '../../figure/plot/Line.tsx';
import { Plot } from '../../figure/plot/Plot.tsx';
import type { Point } from '../../figure/plot/plot-context.ts';
import { Readout } from '../../figure/plot/Readout.tsx';
import { Zones } from '../../figure/plot/Zones.tsx';
import type { Bucket, parameterNames, T5Buckets } from './model.ts';
import { distancesOf, inGroups } from './reading.ts';

type Props = DrawingProps<(typeof parameterNames)[number], T5Buckets>;

/** The distances that the plot shows, in tokens. A distance of 0 is drawn at its left edge. */
const DISTANCES = [0.7, 65_536] as const;

/** Room above the last bucket, for the words in the plot. */
const ROOM = 1.15;

/** The steps of one side: level over the distances of a bucket, then up to the next. */
function stepsOf(buckets: readonly Bucket[]): readonly Point[] {
  return buckets.flatMap(({ bucket, from, to }): Point[] => [
    [Math.max(from - 0.5, DISTANCES[0]), bucket],
    [to === null ? DISTANCES[1] : Math.max(to + 0.5, DISTANCES[0]), bucket],
  ]);
}

/** What the reader can read off: each bucket at its first distance. */
const stopsOf = (buckets: readonly Bucket[]) =>
  buckets.map((bucket) => ({
    x: Math.max(bucket.from, DISTANCES[0]),
    lines: () => [`bucket ${String(bucket.bucket)}`, distancesOf(bucket)],
    marks: [bucket.bucket],
  }));

function legendOf({ after, at }: T5Buckets, guess: number | null) {
  return [
    { series: 'rebased', text: after.length === 0 ? 'the bucket of each distance' : 'keys before the query' },
    ...(after.length === 0 ? [] : [{ series: 'interpolated', text: 'keys after the query' }]),
    { series: 'shared', text: `shares bucket ${String(at.bucket)}` },
    ...(guess === null ? [] : [{ series: 'guess', text: 'your guess' }]),
  ];
}

/** The distances that share the bucket of the chosen one. */
const sharedBy = ({ at }: T5Buckets): readonly Point[] => stepsOf([at]);

/** The number of the bucket over the distance: single steps, wider ones, and one that does not end. */
export function Drawing({ derived, guess }: Props) {
  const { before, after, last, at, distance, total } = derived;
  const guessed = typeof guess === 'number' && guess >= 1 && guess <= DISTANCES[1] ? guess : null;
  const top = total * ROOM;
  return (
    <>
      <Legend entries={legendOf(derived, guessed)} />
      <Plot
        label={`Number of the bucket, from 0 to ${String(total - 1)}, of distances up to ${inGroups(DISTANCES[1])} tokens`}
        x={across({
          kind: 'log',
          domain: DISTANCES,
          title: 'distance δ in tokens (logarithmic)',
          ticks: [1, 10, 100, 1000, 10_000],
        })}
        y={upwards({
          kind: 'linear',
          domain: [-0.5, top],
          title: 'bucket',
          ticks: [0, ...countedTicks(total).filter((tick) => tick > 1 && tick < total), total - 1],
        })}
      >
        <Zones trainedTo={last.from - 0.5} labels={{ trained: 'told apart', beyond: 'all alike' }} />
        {guessed !== null && (
          <Line
            series="guess"
            points={[
              [guessed, -0.5],
              [guessed, top],
            ]}
          />
        )}
        <Line series="shared" points={sharedBy(derived)} part="shared" />
        <Readout label="Distances of a bucket, read off the plot" stops={stopsOf(before)} />
        {after.length > 0 && <Line series="interpolated" points={stepsOf(after)} part="after" />}
        <Line series="rebased" points={stepsOf(before)} part="before" />
        <Handle
          quantity="distance"
          at={[distance, at.bucket]}
          valueAt={({ x }) => x}
          series="rebased"
          part="key"
        />
      </Plot>
    </>
  );
}
