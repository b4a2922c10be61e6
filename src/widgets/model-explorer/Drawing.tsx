import type { DrawingProps } from '../../figure/define-figure.tsx';
import { across, upwards } from '../../figure/plot/axis.ts';
import { Handle } from '../../figure/plot/Handle.tsx';
import { Legend } from '../../figure/plot/Legend.tsx';
import { Line } from '../../figure/plot/Line.tsx';
import { Plot } from '../../figure/plot/Plot.tsx';
import type { Point } from '../../figure/plot/plot-context.ts';
import { Points } from '../../figure/plot/Points.tsx';
import { baseEnds, baseOfOneTurn, contextEnds, nearestListed } from './model.ts';
import type { ExploredModel, ModelExplorer, parameterNames } from './model.ts';
import type { Scaling } from './models.ts';
import { scalingNames } from './reading.ts';

type Props = DrawingProps<(typeof parameterNames)[number], ModelExplorer>;

const scalings: readonly Scaling[] = ['none', 'linear', 'yarn', 'llama3'];

/** The head size of most of the models, for the line. */
const usualHeadSize = 128;

const writeLength = (value: number) => `${Math.round(value / 1024)} K`;
const pointOf = ({ context, base }: ExploredModel): Point => [context, base];

/** Every model by its context and its base; those of later reports than the chosen one are faint. */
export function Drawing({ derived: { models, at } }: Props) {
  const others = models.filter(({ isWithin }) => !isWithin);
  return (
    <>
      <Legend
        entries={[
          ...scalings.map((scaling) => ({ series: `model-${scaling}`, text: scalingNames[scaling] })),
          { series: 'one-turn', text: 'slowest pair turns once, d = 128' },
        ]}
      />
      <Plot
        label="The base of published models over the context that they are offered for"
        x={across({
          kind: 'log',
          domain: contextEnds,
          title: 'context, tokens',
          ticks: [2048, 8192, 32_768, 131_072, 1_048_576],
          write: writeLength,
        })}
        y={upwards({ kind: 'log', domain: baseEnds, title: 'base b' })}
      >
        <Line series="one-turn" points={oneTurn()} part="one-turn" />
        <Points series="model-other" points={others.map(pointOf)} />
        {scalings.map((scaling) => (
          <Points
            key={scaling}
            series={`model-${scaling}`}
            points={models.filter((model) => model.isWithin && model.scaling === scaling).map(pointOf)}
            part={`model-${scaling}`}
          />
        ))}
        <Handle
          quantity="listed"
          at={pointOf(at)}
          valueAt={({ x, y }) => nearestListed(x, y)}
          series="chosen"
          part="knob"
        />
      </Plot>
    </>
  );
}

/** The base at which the slowest pair turns once, from where the line enters the plot from below. */
function oneTurn(): readonly Point[] {
  const entry = 2 * Math.PI * baseEnds[0] ** ((usualHeadSize - 2) / usualHeadSize);
  const end = contextEnds[1];
  return [
    [entry, baseEnds[0]],
    [end, baseOfOneTurn(end, usualHeadSize)],
  ];
}
