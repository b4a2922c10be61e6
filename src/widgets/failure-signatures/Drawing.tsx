import { formatNumber } from '../../core/numeric/format.ts';
import type { DrawingProps } from '../../figure/define-figure.tsx';
import { across, countedTicks, upwards } from '../../figure/plot/axis.ts';
import { Legend } from '../../figure/plot/Legend.tsx';
import { Line } from '../../figure/plot/Line.tsx';
import { Plot } from '../../figure/plot/Plot.tsx';
import type { Point } from '../../figure/plot/plot-context.ts';
import { Readout } from '../../figure/plot/Readout.tsx';
import { Zones } from '../../figure/plot/Zones.tsx';
import type { FailureSignatures, PairSpeed, parameterNames } from './model.ts';
import { nameOf, writeFactor } from './reading.ts';

type Props = DrawingProps<(typeof parameterNames)[number], FailureSignatures>;

/** The axis of speeds reaches at least this factor to either side of 1, and grows by powers of it. */
const LEAST_REACH = 4;
/** Every so many of the sampled distances can be read off. */
const EVERY = 3;

function reachOf(worst: number): number {
  let reach = LEAST_REACH;
  while (reach < worst) reach *= LEAST_REACH;
  return reach * 1.25;
}

/** The running speed of one coordinate of every pair, relative to the intended one. */
const speedsOf = (pairs: readonly PairSpeed[], coordinate: number): readonly Point[] =>
  pairs.flatMap(({ pair, intended, running }): Point[] => {
    const speed = running[coordinate];
    return speed === undefined ? [] : [[pair, speed / intended]];
  });

const inWords = (ratio: number): string =>
  Math.abs(ratio - 1) < 5e-4
    ? 'as intended'
    : ratio > 1
      ? `${writeFactor(ratio)} times too fast`
      : `${writeFactor(1 / ratio)} times too slow`;

/** Which pairs turn at another speed than intended. */
function SpeedPlot({ derived: { pairs, worst } }: Props) {
  const last = pairs.length;
  const reach = reachOf(worst);
  return (
    <Plot
      label={`How fast each of ${String(last)} pairs turns, against how fast it should`}
      x={across({
        kind: 'linear',
        domain: [1, last],
        title: 'pair i, from the fastest to the slowest',
        ticks: countedTicks(last),
      })}
      y={upwards({
        kind: 'log',
        domain: [1 / reach, reach],
        title: 'speed ÷ intended speed (logarithmic)',
      })}
    >
      <Line
        series="trained"
        points={[
          [1, 1],
          [last, 1],
        ]}
        part="intended"
      />
      <Readout
        label="Speed of a pair, read off the plot"
        stops={pairs.map(({ pair, intended, running }) => ({
          x: pair,
          lines: () => [`pair ${String(pair)}`, ...running.map((speed) => inWords(speed / intended))],
          marks: running.map((speed) => speed / intended),
        }))}
      />
      <Line series="chosen" points={speedsOf(pairs, 1)} part="second" />
      <Line series="rebased" points={speedsOf(pairs, 0)} part="speeds" />
    </Plot>
  );
}

/** At which distances a score survives. */
function ScorePlot({ derived: { scores, trainedLength, targetLength } }: Props) {
  const top = Math.max(1.2, ...scores.map(({ score }) => score + 0.2));
  return (
    <Plot
      label={`What is left of a score at distances up to ${formatNumber(targetLength, 'group')} tokens`}
      x={across({
        kind: 'log',
        domain: [1, targetLength],
        title: 'distance δ in tokens (logarithmic)',
        ticks: [1, 10, 100, 1000, 10_000, 100_000].filter((tick) => tick <= targetLength),
      })}
      y={upwards({
        kind: 'linear',
        domain: [-0.4, top],
        title: 'score of a head that looks δ tokens back',
        ticks: [0, 0.5, 1, 1.5, 2, 3, 4].filter((tick) => tick <= top),
      })}
    >
      <Zones trainedTo={trainedLength} labels={{ trained: 'trained', beyond: '' }} />
      <Line
        series="trained"
        points={[
          [1, 1],
          [targetLength, 1],
        ]}
        part="intended"
      />
      <Readout
        label="Score at a distance, read off the plot"
        stops={scores
          .filter((_, index) => index % EVERY === 0)
          .map(({ distance, score }) => ({
            x: distance,
            lines: () => [`δ = ${formatNumber(distance, 'group')}`, `score ${formatNumber(score, '2dp')}`],
            marks: [score],
          }))}
      />
      <Line series="rebased" points={scores.map(({ distance, score }) => [distance, score])} part="scores" />
    </Plot>
  );
}

/** What a fault does to the speeds of the pairs, and beside it what it does to scores. */
export function Drawing(props: Props) {
  const { derived } = props;
  const isSplit = derived.pairs.some(({ running }) => running.length > 1);
  return (
    <>
      <Legend
        entries={[
          { series: 'trained', text: 'as intended' },
          {
            series: 'rebased',
            text: isSplit ? 'with the fault, first coordinate of a pair' : nameOf(derived),
          },
          ...(isSplit ? [{ series: 'chosen', text: 'second coordinate' }] : []),
        ]}
      />
      <div class="plots">
        <SpeedPlot {...props} />
        <ScorePlot {...props} />
      </div>
    </>
  );
}
