import { formatFigures, formatNumber } from '../../core/numeric/format.ts';
import { across, upwards } from '../../figure/plot/axis.ts';
import type { PlotAxis } from '../../figure/plot/axis.ts';
import { Legend } from '../../figure/plot/Legend.tsx';
import { Line } from '../../figure/plot/Line.tsx';
import { Plot } from '../../figure/plot/Plot.tsx';
import { Points } from '../../figure/plot/Points.tsx';
import type { CellCurve, CellShown, CellValue } from '../../sandbox/cell.ts';

type Shown<Kind extends CellShown['kind']> = Extract<CellShown, { readonly kind: Kind }>;

/** Figures of a value that comes alone, and of one among others. */
const figures = { alone: 10, among: 5 };

/** What a cell has shown, in its order. */
export function CellOutput({ shown }: { readonly shown: readonly CellShown[] }) {
  return (
    <>
      {shown.map((thing, index) => (
        <Thing key={index} thing={thing} />
      ))}
    </>
  );
}

function Thing({ thing }: { readonly thing: CellShown }) {
  switch (thing.kind) {
    case 'text':
      return <pre class="cell-text">{thing.text}</pre>;
    case 'value':
      return (
        <p class="cell-value">
          <output>{write(thing.value, figures.alone)}</output>
        </p>
      );
    case 'table':
      return <CellTable {...thing} />;
    case 'plot':
      return <CellPlot {...thing} />;
  }
}

/** A number in that many figures or more, without zeros behind its point. */
function write(value: CellValue, count: number): string {
  if (typeof value === 'string') return value;
  if (Number.isInteger(value)) return formatNumber(value, 'shortest');
  const text = formatFigures(value, count);
  return /^[^×]*\.[^×]*$/.test(text) ? text.replace(/\.?0+$/, '') : text;
}

function CellTable({ columns, rows, left }: Shown<'table'>) {
  return (
    // A scrollable region has to be reachable by keyboard.
    <div class="cell-table" tabIndex={0} role="region" aria-label="Table">
      <table>
        {columns.length > 0 && (
          <thead>
            <tr>
              {columns.map((column, index) => (
                <th key={index} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((value, index) => (
                <td key={index}>{write(value, figures.among)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && <p>and {left} more rows</p>}
    </div>
  );
}

/** The lines that the figures of the course draw, in the colours that they have there. */
const knownSeries = new Map([
  ['as trained', 'trained'],
  ['interpolated', 'interpolated'],
  ['base scaling', 'rebased'],
]);
const allSeries = ['rebased', 'chosen', 'interpolated', 'trained'];

/** A class for each curve: what the reader knows from the figures keeps its colour, and the others share the rest. */
function seriesOf(names: readonly string[]): readonly string[] {
  const known = names.map((name) => knownSeries.get(name));
  const rest = allSeries.filter((series) => !known.includes(series));
  return known.map((series) => series ?? rest.shift() ?? '');
}

/** How much room a plot keeps beyond its values, as a share of their range. */
const margin = 0.04;

/** The ends of an axis with room around these values; null where none fits. */
function endsOf(values: readonly number[], isLog: boolean, room: number): readonly [number, number] | null {
  const fit = isLog ? values.filter((value) => value > 0) : values;
  if (fit.length === 0) return null;
  const [low, high] = [Math.min(...fit), Math.max(...fit)];
  if (isLog) return low < high ? [low, high] : [low / 2, low * 2];
  const beyond = low < high ? room * (high - low) : 1;
  return [low - beyond, high + beyond];
}

/** An axis of a plot, or null where no value fits it. */
function axisOf(values: readonly number[], title: string, isLog: boolean, isUp: boolean): PlotAxis | null {
  const domain = endsOf(values, isLog, isUp ? margin : 0);
  if (domain === null) return null;
  return (isUp ? upwards : across)({ kind: isLog ? 'log' : 'linear', domain, title });
}

function CellPlot({ curves, logX, logY, ...titles }: Shown<'plot'>) {
  const points = curves.flatMap((curve) => curve.points);
  const columns = [points.map(([value]) => value), points.map(([, value]) => value)] as const;
  const x = axisOf(columns[0], titles.x, logX, false);
  const y = axisOf(columns[1], titles.y, logY, true);
  if (x === null || y === null) return <p class="cell-note">The plot has no point that fits its axes.</p>;
  const fits = ([left, up]: readonly [number, number]) => (!logX || left > 0) && (!logY || up > 0);
  const series = seriesOf(curves.map(({ name }) => name));
  const named = curves.flatMap(({ name }, index) =>
    name === '' ? [] : [{ series: series[index] ?? '', text: name }],
  );
  return (
    <div class="cell-plot">
      {named.length > 0 && <Legend entries={named} />}
      <Plot label={`Plot of ${titles.y} against ${titles.x}`} x={x} y={y}>
        {curves.map((curve, index) => (
          <Curve key={index} points={curve.points.filter(fits)} series={series[index] ?? ''} />
        ))}
      </Plot>
    </div>
  );
}

function Curve(props: { readonly points: CellCurve['points']; readonly series: string }) {
  return props.points.length === 1 ? <Points {...props} /> : <Line {...props} />;
}
