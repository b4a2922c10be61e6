import type { DrawingProps } from '../../figure/define-figure.tsx';
import { across, countedTicks, downwards } from '../../figure/plot/axis.ts';
import { Cells } from '../../figure/plot/Cells.tsx';
import { Legend } from '../../figure/plot/Legend.tsx';
import { Plot } from '../../figure/plot/Plot.tsx';
import type { parameterNames, RetrofitComparison, Treatment } from './model.ts';
import { names, writeDegrees, writeFurthest, writeTokens } from './reading.ts';

type Props = DrawingProps<(typeof parameterNames)[number], RetrofitComparison>;

const inWords: Readonly<Record<Treatment, string>> = {
  kept: 'finished, kept',
  slowed: 'finished, slowed for nothing (darker: more)',
  within: 'unfinished, within its arc',
  new: 'unfinished, at new angles',
};

const treatments = Object.keys(inWords) as Treatment[];

/** How many shades tell a pair that is slowed a little from one that is slowed in full. */
const SHADES = 4;

/** The shade of a slowed pair: the last one from three quarters of the way to the full stretch on. */
function shadeOf(slower: number, stretch: number): number {
  const share = stretch > 1 ? Math.log(slower) / Math.log(stretch) : 1;
  return Math.min(Math.max(Math.ceil(SHADES * share), 1), SHADES);
}

/** How each pair of each method looks; the first word is its treatment. */
const looksOf = ({ rows, stretch }: RetrofitComparison) =>
  rows.map(({ treatments: row, stretches }) =>
    row.map((treatment, index) =>
      treatment === 'slowed' ? `slowed shade-${String(shadeOf(stretches[index] ?? 1, stretch))}` : treatment,
    ),
  );

/** What every method does to every pair. */
function PairMap(comparison: RetrofitComparison) {
  const { rows, pairCount } = comparison;
  return (
    <Plot
      label={`What ${String(rows.length)} methods do to each of ${String(pairCount)} pairs`}
      x={across({
        kind: 'linear',
        domain: [0.5, pairCount + 0.5],
        title: 'pair i, from the fastest to the slowest',
        ticks: countedTicks(pairCount),
      })}
      y={downwards({
        kind: 'linear',
        domain: [-0.5, rows.length - 0.5],
        title: '',
        ticks: rows.map((_, index) => index),
        write: (index) => {
          const method = rows[index]?.method;
          return method === undefined ? '' : names[method];
        },
      })}
    >
      <Cells rows={looksOf(comparison)} />
    </Plot>
  );
}

/** The numbers of a decision, a method each row. */
function Numbers({ rows }: RetrofitComparison) {
  return (
    <div class="data-table-scroll" tabIndex={0} role="region" aria-label="The numbers of each method">
      <table class="comparison">
        <thead>
          <tr>
            <th scope="col">Method</th>
            <th scope="col">Pairs at new angles</th>
            <th scope="col">Furthest, × trained</th>
            <th scope="col">Neighbours on pair 1</th>
            <th scope="col">Longest period</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.method}>
              <th scope="row">{names[row.method]}</th>
              <td class={row.newCount > 0 ? 'is-new' : ''}>{row.newCount}</td>
              <td>{writeFurthest(row)}</td>
              <td>{writeDegrees(row.neighbours)}</td>
              <td>{writeTokens(row.longest)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A map of methods and pairs, and under it the numbers of each method. */
export function Drawing({ derived }: Props) {
  return (
    <>
      <Legend entries={treatments.map((series) => ({ series, text: inWords[series] }))} />
      <PairMap {...derived} />
      <Numbers {...derived} />
    </>
  );
}
