import { formatNumber } from '../../core/numeric/format.ts';
import { writeSuperscript } from '../../core/numeric/superscript.ts';
import type { DrawingProps } from '../../figure/define-figure.tsx';
import { across, countedTicks, upwards } from '../../figure/plot/axis.ts';
import { GuessMark } from '../../figure/plot/GuessMark.tsx';
import { Handle } from '../../figure/plot/Handle.tsx';
import { Line } from '../../figure/plot/Line.tsx';
import { Plot } from '../../figure/plot/Plot.tsx';
import { usePlot } from '../../figure/plot/plot-context.ts';
import { Points } from '../../figure/plot/Points.tsx';
import { Readout } from '../../figure/plot/Readout.tsx';
import { percent } from '../../ui/PlotFrame.tsx';
import { baseForLastPeriod } from './model.ts';
import type { PairSpeed, parameterNames, Spectrum } from './model.ts';
import { periodInTokens } from './reading.ts';

/** The periods that the axis shows, in tokens: every period of every head that the course allows. */
const PERIODS = [1, 1e8] as const;

/** The head size that a prediction is about. A guess says nothing of the slowest pair of another head. */
const PREDICTED_HEAD = 128;

/** The frequencies with a tick on the right, in radians per token. */
const FREQUENCIES = [1, 1e-2, 1e-4, 1e-6];

const writeFrequency = (frequency: number) =>
  frequency === 1 ? '1' : `10${writeSuperscript(Math.log10(frequency))}`;

/** The trained length as a line across the plot, its name at the left, where no period comes near it. */
function TrainedLength({ tokens }: { readonly tokens: number }) {
  const y = percent(usePlot().y.place(tokens));
  return (
    <g class="trained-length" aria-hidden="true" data-part="trained-length">
      <line x1="0%" x2="100%" y1={y} y2={y} />
      <text class="note" x="0%" dx="8" y={y} dy="-0.45em">
        trained length, {formatNumber(tokens, 'group')} tokens
      </text>
    </g>
  );
}

/** The frequencies that belong to the periods, on an axis at the right. */
function FrequencyAxis() {
  const { y } = usePlot();
  return (
    <g class="plot-ticks frequencies" aria-hidden="true">
      <text x="100%" y="-0.85em" text-anchor="end">
        frequency, radians per token
      </text>
      {FREQUENCIES.map((frequency) => (
        <text key={frequency} x="100%" dx="10" y={percent(y.place((2 * Math.PI) / frequency))} dy="0.32em">
          {writeFrequency(frequency)}
        </text>
      ))}
    </g>
  );
}

const linesAt = ({ pair, frequency, period }: PairSpeed) => [
  `pair ${String(pair)}`,
  `period ${periodInTokens(period)} tokens`,
  `frequency ${formatNumber(frequency, '3sf')} radians per token`,
];

/** Period of every pair on a logarithmic axis. The base tilts the line about pair 1. */
export function Drawing({ derived, values, guess }: DrawingProps<(typeof parameterNames)[number], Spectrum>) {
  const { pairs, first, last } = derived;
  const points = pairs.map(({ pair, period }) => [pair, period] as const);
  return (
    <Plot
      label={`Period of each of the ${String(last.pair)} pairs, and the trained length`}
      x={across({
        kind: 'linear',
        domain: [1, last.pair],
        title: 'pair i, from the fastest to the slowest',
        ticks: countedTicks(last.pair),
      })}
      y={upwards({ kind: 'log', domain: [PERIODS[0], PERIODS[1]], title: 'period, tokens' })}
    >
      <FrequencyAxis />
      <TrainedLength tokens={values.m_l} />
      <Readout
        label="Period and frequency of a pair, read off the plot"
        stops={pairs.map((speed) => ({ x: speed.pair, lines: () => linesAt(speed), marks: [speed.period] }))}
      />
      <Line
        series="periods"
        points={[
          [1, first.period],
          [last.pair, last.period],
        ]}
        part="periods"
      />
      <Points series="periods" radius={pairs.length > 16 ? 2 : 4.5} points={points} part="periods" />
      <Points series="periods" points={[[1, first.period]]} part="first" />
      {typeof guess === 'number' && guess > 0 && values.d === PREDICTED_HEAD && (
        <GuessMark at={[last.pair, guess]} />
      )}
      <Handle
        quantity="b"
        at={[last.pair, last.period]}
        valueAt={(place) => baseForLastPeriod(place.y, values.d)}
        series="periods"
        part="last"
      />
    </Plot>
  );
}
