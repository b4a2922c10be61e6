import type { DrawingProps } from '../../figure/define-figure.tsx';
import { across, countedTicks, downwards } from '../../figure/plot/axis.ts';
import { Cells } from '../../figure/plot/Cells.tsx';
import { Legend } from '../../figure/plot/Legend.tsx';
import { Plot } from '../../figure/plot/Plot.tsx';
import type { MethodRow, parameterNames, RetrofitComparison, Treatment } from './model.ts';
import { names, writeDegrees, writeFurthest, writeTokens } from './reading.ts';

type Props = DrawingProps<(typeof parameterNames)[number], RetrofitComparison>;

const inWords: Readonly<Record<Treatment, string>> = {
  kept: 'finished, kept',
  slowed: 'finished, slowed for nothing',
  within: 'unfinished, within its arc',
  new: 'unfinished, at new angles',
};

const treatments = Object.keys(inWords) as Treatment[];

/** The cells of one look, so that the text can point at them. */
const onlyOf = (rows: readonly MethodRow[], look: Treatment) =>
  rows.map((row) => row.treatments.map((treatment) => (treatment === look ? look : '')));

/** What every method does to every pair. */
function Map({ rows, pairCount }: RetrofitComparison) {
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
      {treatments.map((look) => (
        <Cells key={look} rows={onlyOf(rows, look)} part={look} />
      ))}
    </Plot>
  );
}

/** The numbers of a decision, a method each row. */
function Numbers({ rows }: RetrofitComparison) {
  return (
    <table class="comparison">
      <thead>
        <tr>
          <th scope="col">Method</th>
          <th scope="col">Pairs at new angles</th>
          <th scope="col">Furthest, × trained</th>
          <th scope="col">Pair 1 between neighbours</th>
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
  );
}

/** A map of methods and pairs, and under it the numbers of each method. */
export function Drawing({ derived }: Props) {
  return (
    <>
      <Legend entries={treatments.map((series) => ({ series, text: inWords[series] }))} />
      <Map {...derived} />
      <Numbers {...derived} />
    </>
  );
}
