import { formatNumber } from '../../core/numeric/format.ts';
import type { DrawingProps } from '../../figure/define-figure.tsx';
import { across, countedTicks, upwards } from '../../figure/plot/axis.ts';
import { Handle } from '../../figure/plot/Handle.tsx';
import { Legend } from '../../figure/plot/Legend.tsx';
import { Line } from '../../figure/plot/Line.tsx';
import { Plot } from '../../figure/plot/Plot.tsx';
import type { Point } from '../../figure/plot/plot-context.ts';
import { Points } from '../../figure/plot/Points.tsx';
import { Readout } from '../../figure/plot/Readout.tsx';
import { leftAt } from './model.ts';
import type { AlibiHead, AlibiSlopes, parameterNames } from './model.ts';
import { linesOf, writeLeft, writeSlope } from './reading.ts';

type Props = DrawingProps<(typeof parameterNames)[number], AlibiSlopes>;

/** The distances along the plot of weights, in tokens. */
const DISTANCES = [1, 65_536] as const;
/** Places at which a curve is drawn, by equal ratios. */
const PLACES = 49;

const places = Array.from({ length: PLACES }, (_, index) => DISTANCES[1] ** (index / (PLACES - 1)));

/** What a head leaves of a weight at every distance. */
const curveOf = ({ slope }: AlibiHead): readonly Point[] =>
  places.map((distance): Point => [distance, leftAt(slope, distance)]);

const seriesOf = ({ isAppended }: AlibiHead) => (isAppended ? 'appended' : 'regular');

/** Every head's slope: a straight line on this axis is a geometric sequence. */
function SlopePlot({ derived: { heads, at, regular } }: Props) {
  const last = heads.length;
  const pointsOf = (isAppended: boolean) =>
    heads.filter((head) => head.isAppended === isAppended).map(({ head, slope }): Point => [head, slope]);
  return (
    <Plot
      label={`Slopes of ${String(last)} heads, in the order of the published code`}
      x={across({
        kind: 'linear',
        domain: [0.5, Math.max(last, 2) + 0.5],
        title: 'head k',
        ticks: countedTicks(Math.max(last, 2)),
      })}
      y={upwards({
        kind: 'log',
        domain: [1 / 400, 1.5],
        title: 'slope (logarithmic)',
        ticks: [1 / 256, 1 / 64, 1 / 16, 1 / 4, 1],
        write: (slope) => (slope === 1 ? '1' : writeSlope(slope)),
      })}
    >
      <Readout
        label="Slope of a head, read off the plot"
        stops={heads.map((head) => ({ x: head.head, lines: () => linesOf(head), marks: [head.slope] }))}
      />
      <Line series="regular" points={pointsOf(false)} />
      <Points series="regular" points={pointsOf(false)} part="slopes" />
      {regular < last && <Points series="appended" points={pointsOf(true)} part="appended" />}
      <Handle
        quantity="head"
        at={[at.head, at.slope]}
        valueAt={({ x }) => x}
        series="rebased"
        part="chosen-head"
      />
    </Plot>
  );
}

/** What each head leaves of a weight, over the distance. */
function WeightPlot({ derived: { heads, at, distance }, guess }: Props) {
  const guessed = typeof guess === 'number' && guess >= DISTANCES[0] && guess <= DISTANCES[1] ? guess : null;
  return (
    <Plot
      label={`Share of a weight that ${String(heads.length)} heads leave, at distances up to ${formatNumber(DISTANCES[1], 'group')} tokens`}
      x={across({
        kind: 'log',
        domain: DISTANCES,
        title: 'distance δ in tokens (logarithmic)',
        ticks: [1, 10, 100, 1000, 10_000],
      })}
      y={upwards({
        kind: 'linear',
        domain: [0, 1.05],
        title: 'weight left, as a share',
        ticks: [0, 0.25, 0.5, 0.75, 1],
        write: (share) => `${String(100 * share)} %`,
      })}
    >
      {heads.map((head) => (
        <Line key={head.head} series={seriesOf(head)} points={curveOf(head)} part={seriesOf(head)} />
      ))}
      {guessed !== null && (
        <Line
          series="guess"
          points={[
            [guessed, 0],
            [guessed, 1.05],
          ]}
        />
      )}
      <Readout
        label="Weight that the chosen head leaves, read off the plot"
        stops={places
          .filter((_, index) => index % 2 === 0)
          .map((place) => ({
            x: place,
            lines: () => [
              `δ = ${formatNumber(place, 'group')}`,
              `head ${String(at.head)} leaves ${writeLeft(leftAt(at.slope, place))}`,
            ],
            marks: [leftAt(at.slope, place)],
          }))}
      />
      <Line series="rebased" points={curveOf(at)} part="chosen-head" />
      <Handle
        quantity="distance"
        at={[distance, at.left]}
        valueAt={({ x }) => x}
        series="rebased"
        part="token"
      />
    </Plot>
  );
}

/** The slopes of a layer, and beside them what each head leaves of a weight. */
export function Drawing(props: Props) {
  const { heads, at, regular } = props.derived;
  const appended = heads.length - regular;
  return (
    <>
      <Legend
        entries={[
          { series: 'rebased', text: `head ${String(at.head)}, slope ${writeSlope(at.slope)}` },
          { series: 'regular', text: appended === 0 ? 'all heads' : `heads 1 to ${String(regular)}` },
          ...(appended === 0 ? [] : [{ series: 'appended', text: `${String(appended)} appended` }]),
          ...(typeof props.guess === 'number' ? [{ series: 'guess', text: 'your guess' }] : []),
        ]}
      />
      <div class="plots">
        <SlopePlot {...props} />
        <WeightPlot {...props} />
      </div>
    </>
  );
}
