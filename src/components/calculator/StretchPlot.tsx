import type { ComparedMethod, MethodResult } from '../../configuration/compare.ts';
import { formatNumber } from '../../core/numeric/format.ts';
import { across, countedTicks, upwards } from '../../figure/plot/axis.ts';
import { Legend } from '../../figure/plot/Legend.tsx';
import { Line } from '../../figure/plot/Line.tsx';
import { Plot } from '../../figure/plot/Plot.tsx';
import type { Point } from '../../figure/plot/plot-context.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { nameOf } from './words.ts';

/** The classes of the lines; the usual ones where the course has a line for the method. */
const series: Readonly<Record<ComparedMethod, string>> = {
  configured: 'configured',
  none: 'trained',
  interpolation: 'interpolated',
  'base-scaling': 'rebased',
  dynamic: 'dynamic',
  yarn: 'chosen',
  llama3: 'llama3',
};

/** The stretch of every pair under every method, overlaid, and as a table. */
export function StretchPlot({ results }: { readonly results: readonly MethodResult[] }) {
  const values = results.flatMap(({ stretches }) => stretches.filter((each) => each !== null));
  const pairs = results[0]?.stretches.length ?? 1;
  const [lowest, highest] = [Math.min(1, ...values), Math.max(2, ...values)];
  const pointsOf = ({ stretches }: MethodResult): readonly Point[] =>
    stretches.flatMap((each, index): readonly Point[] => (each === null ? [] : [[index + 1, each]]));
  return (
    <section class="figure calculator-plot" aria-labelledby="calculator-stretch">
      <h2 id="calculator-stretch">How far each pair is stretched</h2>
      <Legend entries={results.map(({ id }) => ({ series: series[id], text: nameOf(id) }))} />
      <Plot
        label="The new period of each pair over the trained one, under each method"
        x={across({
          kind: 'linear',
          domain: [1, Math.max(pairs, 2)],
          title: 'pair i, from the fastest to the slowest',
          ticks: countedTicks(Math.max(pairs, 2)),
        })}
        y={upwards({
          kind: 'log',
          domain: [lowest * 0.9, highest * 1.25],
          title: 'new period ÷ trained period',
        })}
      >
        {results.map((result) => (
          <Line
            key={result.id}
            series={series[result.id]}
            points={pointsOf(result)}
            part={series[result.id]}
          />
        ))}
      </Plot>
      <p class="calculator-note">
        Pairs count from 1 here. The lists of libraries and the calculator’s command count from 0: pair 1 is
        index 0.
      </p>
      <DataTable
        caption="The stretch of every pair"
        columns={['Pair', ...results.map(({ id }) => nameOf(id))]}
        rows={Array.from({ length: pairs }, (_, index) => [
          String(index + 1),
          ...results.map(({ stretches }) => writeStretch(stretches[index])),
        ])}
      />
    </section>
  );
}

function writeStretch(stretch: number | null | undefined): string {
  return stretch === null || stretch === undefined ? 'does not turn' : formatNumber(stretch, '5sf');
}
