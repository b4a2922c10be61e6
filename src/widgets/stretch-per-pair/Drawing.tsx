import { formatFigures } from '../../core/numeric/format.ts';
import type { DrawingProps } from '../../figure/define-figure.tsx';
import { Area } from '../../figure/plot/Area.tsx';
import { across, countedTicks, upwards } from '../../figure/plot/axis.ts';
import { DrawnGuess, drawnEntry } from '../../figure/plot/DrawnGuess.tsx';
import { Handle } from '../../figure/plot/Handle.tsx';
import { Legend } from '../../figure/plot/Legend.tsx';
import { Line } from '../../figure/plot/Line.tsx';
import { Plot } from '../../figure/plot/Plot.tsx';
import type { Point } from '../../figure/plot/plot-context.ts';
import { Points } from '../../figure/plot/Points.tsx';
import { Readout } from '../../figure/plot/Readout.tsx';
import { Zones } from '../../figure/plot/Zones.tsx';
import { methodInWords } from '../../notebook/choices.ts';
import type { PairStretch, parameterNames, StretchPerPair } from './model.ts';
import { ReadOff } from './ReadOff.tsx';
import { overlaidMethod, writeFactor, writeStretch } from './reading.ts';

type Props = DrawingProps<(typeof parameterNames)[number], StretchPerPair>;

/** Room above the highest stretch, for the words in the plot. */
const ABOVE = 1.3;

/** The axes of the plot: all pairs across, and up from 0 to above the largest stretch. */
function axesOf({ pairs, stretch }: StretchPerPair) {
  const highest = Math.max(1, stretch, ...pairs.map(({ chosen }) => chosen ?? 1));
  return {
    x: across({
      kind: 'linear',
      domain: [1, pairs.length],
      title: 'pair i, from the fastest to the slowest',
      ticks: countedTicks(pairs.length),
    }),
    y: upwards({ kind: 'linear', domain: [0, ABOVE * highest], title: 'new period ÷ trained period' }),
  };
}

/** What the reader can read off at each pair. */
const stopsOf = (figure: StretchPerPair) => {
  const overlaid = overlaidMethod(figure);
  return figure.pairs.map(({ pair, rebased, interpolated, chosen }) => ({
    x: pair,
    lines: () => [
      `pair ${String(pair)}`,
      `base scaling × ${writeFactor(rebased)}`,
      ...(overlaid === null || chosen === null
        ? []
        : [`${methodInWords(overlaid)} × ${writeFactor(chosen)}`]),
      `interpolation × ${writeFactor(interpolated)}`,
    ],
    marks: [rebased, interpolated, ...(overlaid === null || chosen === null ? [] : [chosen])],
  }));
};

/** Where pairs that complete no turn in training begin, half a pair before the first of them. */
const edgeOf = ({ firstUnfinished, pairs }: StretchPerPair) => (firstUnfinished ?? pairs.length + 1) - 0.5;

function legendOf(figure: StretchPerPair, drawn: Props['drawn']) {
  const overlaid = overlaidMethod(figure);
  return [
    { series: 'interpolated', text: `interpolation: ${writeStretch(figure.stretch)} for every pair` },
    { series: 'rebased', text: `base scaling: λ = ${formatFigures(figure.lambda, 5)}` },
    ...(overlaid === null ? [] : [{ series: 'chosen', text: methodInWords(overlaid) }]),
    { series: 'trained', text: 'as trained' },
    ...drawnEntry(drawn),
  ];
}

/**
 * The stretch of every pair: level under interpolation, a curve from 1 to s under base scaling, and beside them the
 * chosen method. A knob on the curve reads off a pair.
 */
export function Drawing({ derived, drawn }: Props) {
  const { pairs, at, stretch } = derived;
  const { x, y } = axesOf(derived);
  const last = pairs.length;
  const level = (height: number): readonly Point[] => [
    [1, height],
    [last, height],
  ];
  const line = (of: (pair: PairStretch) => number) => pairs.map((pair): Point => [pair.pair, of(pair)]);
  const rebased = line((pair) => pair.rebased);
  const hasOverlay = overlaidMethod(derived) !== null;
  return (
    <>
      <Legend entries={legendOf(derived, drawn)} />
      <Plot
        label={`By what factor each of the ${String(last)} pairs’ periods grows under base scaling, interpolation and another method`}
        x={x}
        y={y}
      >
        <Zones
          trainedTo={edgeOf(derived)}
          labels={{ trained: 'full turns in training', beyond: 'less than a turn' }}
        />
        <Area series="mismatch" points={[...rebased, ...level(stretch).toReversed()]} part="mismatch" />
        <Readout label="Stretch of a pair, read off the plot" stops={stopsOf(derived)} />
        <Line series="trained" points={level(1)} part="trained" />
        <Line series="interpolated" points={level(stretch)} part="interpolated" />
        {hasOverlay && <Line series="chosen" points={line((pair) => pair.chosen ?? 1)} part="chosen" />}
        <Line series="rebased" points={rebased} part="rebased" />
        <DrawnGuess drawn={drawn} />
        <ReadOff at={at} isOverlaid={hasOverlay} />
        <Points series="target" radius={11} points={[[last, stretch]]} part="meeting" />
        <Handle
          quantity="pair"
          at={[at.pair, at.rebased]}
          valueAt={({ x: place }) => place}
          series="rebased"
          part="knob"
        />
      </Plot>
    </>
  );
}
