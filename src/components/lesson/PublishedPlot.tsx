import { formatNumber } from '../../core/numeric/format.ts';
import type { Published } from '../../course/schemas.ts';
import { across, upwards } from '../../figure/plot/axis.ts';
import { Legend } from '../../figure/plot/Legend.tsx';
import { Line } from '../../figure/plot/Line.tsx';
import { Plot } from '../../figure/plot/Plot.tsx';
import { Points } from '../../figure/plot/Points.tsx';
import { Zones } from '../../figure/plot/Zones.tsx';
import { DataTable } from '../../ui/DataTable.tsx';

type Series = Published['series'];

const valuesAt = (series: Series, place: 0 | 1): readonly number[] =>
  series.flatMap(({ points }) => points.map((point) => point[place]));

/** The rows of the table: a length, and the value of each line there. */
export function rowsOf(series: Series): readonly (readonly string[])[] {
  const lengths = [...new Set(valuesAt(series, 0))].sort((one, other) => one - other);
  return lengths.map((length) => [
    formatNumber(length, 'group'),
    ...series.map(({ points }) => {
      const value = points.find(([at]) => at === length)?.[1];
      return value === undefined ? '–' : formatNumber(value, '4sf');
    }),
  ]);
}

/** Published measurements against the length of the text, with the trained length marked. Drawn at build. */
export function PublishedPlot({ title, trained_length: trainedTo, across: lengths, up, series }: Published) {
  const values = valuesAt(series, 1);
  const x = across({ kind: 'linear', domain: [0, Math.max(...valuesAt(series, 0))], title: lengths });
  const y = upwards({
    kind: 'log',
    domain: [Math.min(...values) / 1.15, Math.max(...values) * 1.15],
    title: up,
  });
  return (
    <>
      {series.length > 1 && (
        <Legend entries={series.map(({ name, drawn_as: line }) => ({ series: line, text: name }))} />
      )}
      <Plot label={title} x={x} y={y}>
        <Zones trainedTo={trainedTo} />
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
