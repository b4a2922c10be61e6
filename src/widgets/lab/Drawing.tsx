import type { DrawingProps } from '../../figure/define-figure.tsx';
import { across, upwards } from '../../figure/plot/axis.ts';
import { Legend } from '../../figure/plot/Legend.tsx';
import { Line } from '../../figure/plot/Line.tsx';
import { Plot } from '../../figure/plot/Plot.tsx';
import type { Point } from '../../figure/plot/plot-context.ts';
import { Readout } from '../../figure/plot/Readout.tsx';
import { Zones } from '../../figure/plot/Zones.tsx';
import { FindLambda } from './FindLambda.tsx';
import { Letters } from './Letters.tsx';
import type { Lab, parameterNames, Range } from './model.ts';
import { writeShare } from './reading.ts';
import { usePrevious } from './use-previous.ts';

/** Room above 100 %, for the words in the plot. */
const ABOVE = 1.15;

const axesOf = ({ tokens }: Lab) => ({
  x: across({
    kind: 'linear',
    domain: [0, tokens.length],
    title: 'position of the letter, in tokens',
    ticks: [0, 0.25, 0.5, 0.75, 1].map((share) => Math.round(share * tokens.length)),
  }),
  y: upwards({
    kind: 'linear',
    domain: [0, ABOVE],
    title: 'repeated letters predicted, over 16 texts',
    ticks: [0, 0.25, 0.5, 0.75, 1],
    write: (share) => writeShare(share),
  }),
});

/** Steps: the accuracy of each range, level over its positions. */
const stepsOf = (ranges: readonly Range[]): readonly Point[] =>
  ranges.flatMap(({ from, to, accuracy }): readonly Point[] =>
    accuracy === null
      ? []
      : [
          [from, accuracy],
          [to, accuracy],
        ],
  );

const stopsOf = (ranges: readonly Range[]) =>
  ranges.map(({ from, to, accuracy }) => ({
    x: (from + to) / 2,
    lines: () => [`tokens ${String(from)} to ${String(to - 1)}`, `predicted: ${writeShare(accuracy)}`],
    marks: accuracy === null ? [] : [accuracy],
  }));

/** The text with what the model predicted of it, and over many texts how often it did, by position. */
export function Drawing({ derived, isAsked }: DrawingProps<(typeof parameterNames)[number], Lab>) {
  const { ranges } = derived.outcome;
  const previous = usePrevious(derived);
  return (
    <>
      <Letters {...derived} />
      <Legend
        entries={[
          { series: 'rebased', text: 'this setting' },
          ...(previous === null ? [] : [{ series: 'trained', text: 'the setting before' }]),
        ]}
      />
      <Plot
        label="Share of repeated letters that the model predicts, by their position in the text"
        {...axesOf(derived)}
      >
        <Zones trainedTo={derived.trainedLength} />
        {ranges.length > 0 && <Readout label="Share predicted, by position" stops={stopsOf(ranges)} />}
        {previous !== null && <Line series="trained" points={stepsOf(previous)} />}
        <Line series="rebased" points={stepsOf(ranges)} part="accuracy" />
      </Plot>
      {!isAsked && <FindLambda {...derived} />}
    </>
  );
}
