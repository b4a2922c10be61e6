import { formatNumber } from '../../core/numeric/format.ts';
import type { DrawingProps } from '../../figure/define-figure.tsx';
import { across, upwards } from '../../figure/plot/axis.ts';
import { DrawnGuess, drawnEntry } from '../../figure/plot/DrawnGuess.tsx';
import { Legend } from '../../figure/plot/Legend.tsx';
import { Line } from '../../figure/plot/Line.tsx';
import { Plot } from '../../figure/plot/Plot.tsx';
import { Readout } from '../../figure/plot/Readout.tsx';
import { Zones } from '../../figure/plot/Zones.tsx';
import { methodInWords } from '../../notebook/choices.ts';
import type { parameterNames, RelativeScore, ScorePoint } from './model.ts';
import { NearInset } from './NearInset.tsx';
import { drawnScores, isNew, writeScore } from './reading.ts';

type Props = DrawingProps<(typeof parameterNames)[number], RelativeScore>;

/** The class that gives a method its colour. */
const seriesOf = ({ method }: RelativeScore): string =>
  ({ interpolation: 'interpolated', 'base-scaling': 'rebased' })[method as string] ?? 'chosen';

/**
 * The axes: all distances of the text across, and up what occurs at them. The first tokens score higher than a column of
 * the plot can show; they are under the magnifier.
 */
function axesOf(figure: RelativeScore) {
  const { trained, scaled, textLength } = figure;
  const scores = [trained, scaled ?? trained]
    .flatMap(({ far, slow }) => [...far, ...slow])
    .map(([, score]) => score);
  const [bottom, top] = [Math.min(-0.15, ...scores) - 0.02, Math.min(1, Math.max(...scores) + 0.05)];
  return {
    x: across({ kind: 'linear', domain: [0, textLength], title: 'distance between two tokens' }),
    y: upwards({
      kind: 'linear',
      domain: [bottom, top],
      title: 'expected score, as a share of the greatest',
      ticks: [-0.5, -0.25, 0, 0.25, 0.5, 0.75, 1].filter((tick) => tick >= bottom && tick <= top),
    }),
  };
}

/** The stretch of the slow pairs' line where training never met a value so low, as lines that hang together. */
export function newPieces(figure: RelativeScore): readonly (readonly ScorePoint[])[] {
  const pieces: ScorePoint[][] = [];
  let piece: ScorePoint[] | null = null;
  for (const point of drawnScores(figure).slow) {
    if (!isNew(point[1], figure)) piece = null;
    else if (piece === null) pieces.push((piece = [point]));
    else piece.push(point);
  }
  return pieces.filter((each) => each.length > 1);
}

/** What the reader can read off at each column of the plot. */
const stopsOf = (figure: RelativeScore) => {
  const { trained, scaled, method } = figure;
  return trained.far.map(([distance, score], index) => {
    const now = scaled?.far[index]?.[1];
    const slow = drawnScores(figure).slow[index]?.[1];
    return {
      x: distance,
      lines: () => [
        `about ${formatNumber(Math.round(distance), 'group')} tokens`,
        `as trained ${writeScore(score)}`,
        ...(now === undefined ? [] : [`${methodInWords(method)} ${writeScore(now)}`]),
        ...(slow === undefined ? [] : [`slow pairs alone ${writeScore(slow)}`]),
      ],
      marks: [score, ...(now === undefined ? [] : [now]), ...(slow === undefined ? [] : [slow])],
    };
  });
};

function legendOf(figure: RelativeScore, { drawn }: Pick<Props, 'drawn'>) {
  const { method, scaled, slowCount, pairCount } = figure;
  return [
    { series: 'trained', text: 'as trained, all pairs' },
    ...(scaled === null ? [] : [{ series: seriesOf(figure), text: `${methodInWords(method)}, all pairs` }]),
    ...(slowCount === 0
      ? []
      : [{ series: 'slow', text: `the ${String(slowCount)} slow pairs of ${String(pairCount)} alone` }]),
    ...(newPieces(figure).length === 0 ? [] : [{ series: 'new', text: 'lower than ever in training' }]),
    ...drawnEntry(drawn),
  ];
}

/** The expected score against the distance, what the slow pairs give of it, and the nearest tokens magnified. */
export function Drawing({ derived: figure, drawn }: Props) {
  const { trained, scaled, trainedLength } = figure;
  const { x, y } = axesOf(figure);
  const series = seriesOf(figure);
  return (
    <>
      <Legend entries={legendOf(figure, { drawn })} />
      <Plot
        label="Expected score of a query and a key with the same content, against their distance"
        x={x}
        y={y}
      >
        <Zones trainedTo={trainedLength} />
        <Readout label="Expected scores at a distance, read off the plot" stops={stopsOf(figure)} />
        <Line series="trained" points={trained.far} part="trained" />
        {scaled !== null && <Line series={series} points={scaled.far} part="scaled" />}
        <Line series="slow" points={drawnScores(figure).slow} part="slow" />
        {newPieces(figure).map((piece) => (
          <Line key={piece[0]?.[0]} series="new" points={piece} part="new" />
        ))}
        <DrawnGuess drawn={drawn} />
        <NearInset figure={figure} series={series} />
      </Plot>
    </>
  );
}
