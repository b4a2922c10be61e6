import { useState } from 'preact/hooks';
import type { DrawingProps } from '../../figure/define-figure.tsx';
import { across, upwards } from '../../figure/plot/axis.ts';
import { Legend } from '../../figure/plot/Legend.tsx';
import { Line } from '../../figure/plot/Line.tsx';
import { Plot } from '../../figure/plot/Plot.tsx';
import type { Point } from '../../figure/plot/plot-context.ts';
import { Readout } from '../../figure/plot/Readout.tsx';
import { Zones } from '../../figure/plot/Zones.tsx';
import { isTelling } from '../../lab/jobs.ts';
import { FindLambda } from './FindLambda.tsx';
import { Inside } from './Inside.tsx';
import { Letters } from './Letters.tsx';
import type { ReadText } from './Letters.tsx';
import { sequencesOf } from './model.ts';
import type { Lab, parameterNames, Range } from './model.ts';
import { writeShare, writeSurprise } from './reading.ts';
import { usePrevious } from './use-previous.ts';

/** Room above 100 %, for the words in the plot. */
const ABOVE = 1.15;

const titles = {
  repeat: { x: 'position of the letter, in tokens', y: 'repeated letters predicted' },
  first: { x: 'distance back to the first letter, in tokens', y: 'answers predicted' },
} as const;

const axesOf = ({ tokens, task }: Lab) => ({
  x: across({
    kind: 'linear',
    domain: [0, tokens.length],
    title: titles[task].x,
    ticks: [0, 0.25, 0.5, 0.75, 1].map((share) => Math.round(share * tokens.length)),
  }),
  y: upwards({
    kind: 'linear',
    domain: [0, ABOVE],
    title: `${titles[task].y}, over ${String(sequencesOf({ task }))} texts`,
    ticks: [0, 0.25, 0.5, 0.75, 1],
    write: (share) => writeShare(share),
  }),
});

/** Steps: the accuracy of each range, level over its positions. */
const stepsOf = (ranges: readonly Range[]): readonly Point[] =>
  ranges.filter(isTelling).flatMap(({ from, to, accuracy }): readonly Point[] =>
    accuracy === null
      ? []
      : [
          [from, accuracy],
          [to, accuracy],
        ],
  );

const stopsOf = (ranges: readonly Range[]) =>
  ranges.filter(isTelling).map(({ from, to, accuracy, loss }) => ({
    x: (from + to) / 2,
    lines: () => [
      `${String(from)} to ${String(to - 1)} tokens`,
      `predicted: ${writeShare(accuracy)}`,
      ...(loss === null ? [] : [`mean surprise: ${writeSurprise(loss)}`]),
    ],
    marks: accuracy === null ? [] : [accuracy],
  }));

/** The text with what the model predicted of it, and over many texts how often it did, by position. */
export function Drawing({ derived, isAsked, guess }: DrawingProps<(typeof parameterNames)[number], Lab>) {
  const { ranges, predicted } = derived.outcome;
  const previous = usePrevious(derived);
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState<ReadText | null>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const guessed = typeof guess === 'number' && guess > 0 ? Math.min(guess, derived.tokens.length) : null;
  return (
    <>
      <Letters
        {...(text ?? { ...derived, predicted, marks: {} })}
        trainedLength={derived.trainedLength}
        onPoint={isOpen ? setPointed : null}
      />
      <Legend
        entries={[
          { series: 'rebased', text: 'this setting' },
          ...(previous === null ? [] : [{ series: 'trained', text: 'the setting before' }]),
          ...(guessed === null ? [] : [{ series: 'guess', text: 'your guess: it reads up to here' }]),
        ]}
      />
      <Plot label="Share of letters that the model predicts, by tokens" {...axesOf(derived)}>
        <Zones trainedTo={derived.trainedLength} />
        {ranges.length > 0 && (
          <Readout label="Share predicted and mean surprise, by position" stops={stopsOf(ranges)} />
        )}
        {previous !== null && <Line series="trained" points={stepsOf(previous)} />}
        {guessed !== null && (
          <Line
            series="guess"
            points={[
              [guessed, 0],
              [guessed, 1],
            ]}
          />
        )}
        <Line series="rebased" points={stepsOf(ranges)} part="accuracy" />
      </Plot>
      {!isAsked && <FindLambda {...derived} />}
      {!isAsked && (
        <Inside
          isOpen={isOpen}
          lab={derived}
          pointed={pointed}
          onPoint={setPointed}
          onText={setText}
          onOpen={setOpen}
        />
      )}
    </>
  );
}
