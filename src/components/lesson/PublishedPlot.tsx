import { formatNumber } from '../../core/numeric/format.ts';
import type { Published } from '../../course/schemas.ts';
import { across, upwards } from '../../figure/plot/axis.ts';
import { Legend } from '../../figure/plot/Legend.tsx';
import { Line } from '../../figure/plot/Line.tsx';
import { Plot } from '../../figure/plot/Plot.tsx';
import { Points } from '../../figure/plot/Points.tsx';
import { Zones } from '../../figure/plot/Zones.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import type { Ends } from '../../ui/scale.ts';

type Series = Published['series'];

const valuesAt = (series: Series, place: 0 | 1): readonly number[] =>
  series.flatMap(({ points }) => points.map((point) => point[place]));

const ascending = (one: number, other: number) => one - other;

/** The rows of the table: a length, and the value of each line there. */
export function rowsOf(series: Series): readonly (readonly string[])[] {
  const lengths = [...new Set(valuesAt(series, 0))].sort(ascending);
  return lengths.map((length) => [
    formatNumber(length, 'group'),
    ...series.map(({ points }) => {
      const value = points.find(([at]) => at === length)?.[1];
      return value === undefined ? '–' : formatNumber(value, 'shortest');
    }),
  ]);
}

/** The ends of a logarithmic axis: a tenth of the way from the least to the greatest value lies on either side of them. */
function spacious(values: readonly number[]): Ends {
  const [least, greatest] = [Math.min(...values), Math.max(...values)];
  const room = Math.min((greatest / least) ** 0.1, 1.15);
  return [least / room, greatest * room];
}

/** Where the lengths are multiples of one another, each has its tick. */
function alongLengths(lengths: readonly number[], kind: Published['across_scale'], title: string) {
  if (kind === 'linear') return across({ kind, domain: [0, Math.max(...lengths)], title });
  const write = (length: number) => formatNumber(length, 'group');
  return across({
    kind,
    domain: spacious(lengths),
    title,
    ticks: [...new Set(lengths)].sort(ascending),
    write,
  });
}

/** Published measurements against the length of the text, with the trained length marked. Drawn at build. */
export function PublishedPlot({
  title,
  trained_length: trainedTo,
  across: lengths,
  across_scale: kind,
  up,
  series,
}: Published) {
  const x = alongLengths(valuesAt(series, 0), kind, lengths);
  const y = upwards({ kind: 'log', domain: spacious(valuesAt(series, 1)), title: up });
  return (
    <>
      {series.length > 1 && (
        <Legend entries={series.map(({ name, drawn_as: line }) => ({ series: line, text: name }))} />
      )}
      <Plot label={title} x={x} y={y}>
        {trainedTo !== undefined && <Zones trainedTo={trainedTo} />}
        {series.map(({ name, drawn_as: line, points }) => (
          <g key={name}>
            <Line points={points} series={line} />
            <Points points={points} series={line} radius={3.5} />
          </g>
        ))}
      </Plot>
      <DataTable
        caption="The numbers as published"
        columns={[lengths, ...series.map(({ name }) => name)]}
        rows={rowsOf(series)}
      />
    </>
  );
}
