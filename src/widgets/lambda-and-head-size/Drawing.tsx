import { formatFigures } from '../../core/numeric/format.ts';
import type { DrawingProps } from '../../figure/define-figure.tsx';
import { Area } from '../../figure/plot/Area.tsx';
import { DrawnGuess, drawnEntry } from '../../figure/plot/DrawnGuess.tsx';
import { Handle } from '../../figure/plot/Handle.tsx';
import { Legend } from '../../figure/plot/Legend.tsx';
import { Line } from '../../figure/plot/Line.tsx';
import { Plot } from '../../figure/plot/Plot.tsx';
import type { Point } from '../../figure/plot/plot-context.ts';
import { Points } from '../../figure/plot/Points.tsx';
import { Readout } from '../../figure/plot/Readout.tsx';
import {
  factorAxis,
  factorLine,
  HEAD_ENDS,
  headAxis,
  missingAxis,
  missingLine,
  OTHER_STRETCHES,
} from './axes.ts';
import { InUse, LimitLabels, NoValue } from './marks.tsx';
import { factorAt, HEADS_IN_USE, missingAt } from './model.ts';
import type { LambdaAndHeadSize, parameterNames } from './model.ts';
import { percentOf, writeStretch } from './reading.ts';

type Props = DrawingProps<(typeof parameterNames)[number], LambdaAndHeadSize>;

/** The head size that the reader predicted, where the plots show it. */
function guessedHead(guess: Props['guess']): number | null {
  return typeof guess === 'number' && guess > HEAD_ENDS[0] && guess <= HEAD_ENDS[1] ? guess : null;
}

/** What the reader can read off at each head size of a plot; `mark` is the height of its line there. */
const stopsOf = (stretch: number, mark: (d: number) => number) =>
  Array.from({ length: HEAD_ENDS[1] / 2 - 1 }, (_, index) => 4 + 2 * index).map((d) => ({
    x: d,
    lines: () => [
      `d = ${String(d)}`,
      `λ = ${formatFigures(factorAt(stretch, d), 5)}`,
      `shortcut off by ${percentOf(missingAt(stretch, d))}`,
    ],
    marks: [mark(d)],
  }));

const others = (stretch: number) => OTHER_STRETCHES.filter((other) => other !== stretch);

/** The exact factor against the head size: it falls towards the stretch, from a wall at d = 2. */
function FactorPlot({ derived: { stretch, chosen }, guess, drawn }: Props) {
  const [times, line, head] = [writeStretch(stretch), factorLine(stretch, stretch), guessedHead(guess)];
  const limit = HEAD_ENDS.map((d): Point => [d, stretch]);
  const corner: Point = [HEAD_ENDS[0], line[0]?.[1] ?? stretch];
  return (
    <Plot
      label={`Factor on the base against the head size, for ${times} times the length and for others`}
      x={headAxis()}
      y={factorAxis(stretch)}
    >
      <InUse label="heads in use" />
      <Area series="mismatch" points={[corner, ...line, ...limit.toReversed()]} part="gap" />
      {others(stretch).map((other) => (
        <Line key={other} series="other" points={factorLine(other, stretch)} part="other" />
      ))}
      <LimitLabels stretches={[...others(stretch), stretch]} />
      <Readout
        label="The factor on the base of a head size, read off the plot"
        stops={stopsOf(stretch, (d) => factorAt(stretch, d))}
      />
      <Line series="shortcut" points={limit} part="shortcut" />
      <Line series="rebased" points={line} part="rebased" />
      <DrawnGuess drawn={drawn} />
      <NoValue />
      <Points series="rebased" points={HEADS_IN_USE.map((d) => [d, factorAt(stretch, d)])} />
      {head !== null && <Points series="guess" radius={9} points={[[head, factorAt(stretch, head)]]} />}
      <Handle
        quantity="d"
        at={[chosen.headSize, chosen.lambda]}
        valueAt={({ x }) => x}
        series="rebased"
        part="knob"
      />
    </Plot>
  );
}

/** What the shortcut leaves out against the head size. Nothing is drawn where it leaves out nothing. */
function ErrorPlot({ derived: { stretch, chosen }, guess }: Props) {
  const head = guessedHead(guess);
  const sizeAt = (d: number) => 100 * Math.abs(missingAt(stretch, d));
  return (
    <Plot label="Error of the shortcut against the head size" x={headAxis()} y={missingAxis(stretch)}>
      <InUse label="heads in use" />
      {others(stretch).map((other) => (
        <Line key={other} series="other" points={missingLine(other, stretch)} part="other" />
      ))}
      {stretch !== 1 && (
        <>
          <Readout
            label="The error of the shortcut at a head size, read off the plot"
            stops={stopsOf(stretch, sizeAt)}
          />
          <Line series="error" points={missingLine(stretch, stretch)} part="error" />
          <Points series="error" points={HEADS_IN_USE.map((d) => [d, sizeAt(d)])} />
          {head !== null && <Points series="guess" radius={9} points={[[head, sizeAt(head)]]} />}
          <Handle
            quantity="d"
            at={[chosen.headSize, sizeAt(chosen.headSize)]}
            valueAt={({ x }) => x}
            series="error"
            part="knob"
            isKeyed={false}
          />
        </>
      )}
    </Plot>
  );
}

/** The factor on the base, and beside it the error of the shortcut, over the same head sizes. */
export function Drawing(props: Props) {
  const { derived, guess, drawn } = props;
  const times = writeStretch(derived.stretch);
  const listed = others(derived.stretch).map(String).join(', ');
  return (
    <>
      <Legend
        entries={[
          { series: 'rebased', text: `exact λ for s = ${times}` },
          { series: 'shortcut', text: `shortcut λ = ${times}` },
          ...(derived.stretch === 1 ? [] : [{ series: 'error', text: 'error of the shortcut' }]),
          { series: 'other', text: `the same for s = ${listed}` },
          ...drawnEntry(drawn),
          ...(guessedHead(guess) === null ? [] : [{ series: 'guess', text: 'your guess' }]),
        ]}
      />
      <div class="plots">
        <FactorPlot {...props} />
        <ErrorPlot {...props} />
      </div>
    </>
  );
}
