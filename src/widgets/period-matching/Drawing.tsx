import { formatNumber } from '../../core/numeric/format.ts';
import { period } from '../../core/rope/frequencies.ts';
import { factorForStretch } from '../../core/scaling/base-scaling.ts';
import type { DrawingProps } from '../../figure/define-figure.tsx';
import { Area } from '../../figure/plot/Area.tsx';
import { across, countedTicks, upwards } from '../../figure/plot/axis.ts';
import { GuessMark } from '../../figure/plot/GuessMark.tsx';
import { Handle } from '../../figure/plot/Handle.tsx';
import { Legend } from '../../figure/plot/Legend.tsx';
import { Line } from '../../figure/plot/Line.tsx';
import { Plot } from '../../figure/plot/Plot.tsx';
import { Points } from '../../figure/plot/Points.tsx';
import { Readout } from '../../figure/plot/Readout.tsx';
import type { parameterNames, PairPeriods, PeriodMatching } from './model.ts';
import { periodInTokens } from './reading.ts';
import { TargetInset } from './TargetInset.tsx';

/** Room above the interpolated period, as a factor, for a λ that is too large; and below the shortest period. */
const [ABOVE, BELOW] = [8, 3];

/** The axes of the plot: all pairs across, and up from below the shortest period to above the longest. */
function axesOf({ first, last }: PeriodMatching) {
  const bottom = 10 ** Math.floor(Math.log10(Math.min(first.interpolated, first.trained) / BELOW));
  const top = ABOVE * Math.max(last.interpolated, last.trained);
  const powers = upwards({ kind: 'log', domain: [bottom, top], title: '' })
    .scale.ticks(8)
    .filter((value) => Number.isInteger(Math.log10(value)));
  return {
    x: across({
      kind: 'linear',
      domain: [1, Math.max(last.pair, 2)],
      title: 'pair i, from the fastest to the slowest',
      ticks: countedTicks(last.pair),
    }),
    y: upwards({
      kind: 'log',
      domain: [bottom, top],
      title: 'period, tokens (logarithmic)',
      ticks: powers,
    }),
  };
}

type Rule = keyof Omit<PairPeriods, 'pair'>;

const inWords = { trained: 'as trained', interpolated: 'interpolated', rebased: 're-based' } as const;

/** What the reader can read off at each pair. */
const stopsOf = ({ pairs }: PeriodMatching) =>
  pairs.map((periods) => ({
    x: periods.pair,
    lines: () => [
      `pair ${String(periods.pair)}`,
      ...(['interpolated', 'rebased', 'trained'] as const).map(
        (rule) => `${inWords[rule]} ${periodInTokens(periods[rule])}`,
      ),
    ],
    marks: [periods.trained, periods.interpolated, periods.rebased],
  }));

/**
 * Period against pair under the three rules, on a logarithmic axis. Interpolation lifts the whole line; re-basing tilts
 * it about pair 1. The end of the tilted line is dragged, and an inset magnifies the place where it should end.
 */
export function Drawing(props: DrawingProps<(typeof parameterNames)[number], PeriodMatching>) {
  const { derived, values, guess } = props;
  const { first, last, stretch, isMatched } = derived;
  const { x, y } = axesOf(derived);
  const ends = (rule: Rule) => [[1, first[rule]] as const, [last.pair, last[rule]] as const];
  const handle = {
    quantity: 'lambda',
    at: [last.pair, last.rebased] as const,
    valueAt: (place: { readonly y: number }) =>
      factorForStretch({ stretch: place.y / last.trained, headSize: values.d }),
    series: isMatched ? 'rebased matched' : 'rebased',
    part: 'knob',
  };
  const guessed = typeof guess === 'number' && guess * values.b > 1 ? guess * values.b : null;
  const times = formatNumber(Number(stretch.toPrecision(3)), 'shortest');
  return (
    <>
      <Legend
        entries={[
          { series: 'trained', text: 'as trained' },
          { series: 'interpolated', text: `interpolated: every period × ${times}` },
          { series: 'rebased', text: 're-based: base × λ' },
          ...(guessed === null ? [] : [{ series: 'guess', text: 'your guess' }]),
        ]}
      />
      <Plot
        label={`Period of each of the ${String(last.pair)} pairs as trained, interpolated ${times} times, and re-based`}
        x={x}
        y={y}
      >
        <Area
          series="mismatch"
          points={[...ends('interpolated'), ...ends('rebased').toReversed()]}
          part="mismatch"
        />
        <Readout label="Periods of a pair, read off the plot" stops={stopsOf(derived)} />
        <Line series="interpolated" points={ends('interpolated')} part="interpolated" />
        <Line series="rebased" points={ends('rebased')} part="rebased" />
        <Line series="trained" points={ends('trained')} part="trained" />
        <Points series="rebased" points={[[1, first.rebased]]} part="pivot" label="pair 1 never moves" />
        <Points series="target" radius={11} points={[[last.pair, last.interpolated]]} part="target" />
        {guessed !== null && (
          <GuessMark at={[last.pair, period({ base: guessed, headSize: values.d, pair: last.pair })]} />
        )}
        <TargetInset derived={derived} x={x.scale} y={y.scale} handle={handle} />
        <Handle {...handle} />
      </Plot>
    </>
  );
}
