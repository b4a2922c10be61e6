import { useMemo } from 'preact/hooks';
import { profileOf } from '../../configuration/profile.ts';
import type { Profile } from '../../configuration/profile.ts';
import { readConfiguration } from '../../configuration/read.ts';
import type { RopeSettings } from '../../configuration/settings.ts';
import { formatNumber } from '../../core/numeric/format.ts';
import { across, countedTicks, upwards } from '../../figure/plot/axis.ts';
import { Legend } from '../../figure/plot/Legend.tsx';
import { Line } from '../../figure/plot/Line.tsx';
import { Plot } from '../../figure/plot/Plot.tsx';
import { Rules } from '../../figure/plot/Rules.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import type { ListedModel } from './state.ts';
import { nameOfScaling, writeCount, writeReal } from './words.ts';

export interface BesideProps {
  readonly name: string;
  readonly settings: RopeSettings;
  readonly models: readonly ListedModel[];
  /** The id of the second model; unknown for the first of the list. */
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

interface Side {
  readonly name: string;
  readonly profile: Profile;
}

/** The model above beside another: their numbers, and the period of every pair. */
export default function Beside({ name, settings, models, chosen, onChoose }: BesideProps) {
  const other = models.find(({ id }) => id === chosen) ?? models[0];
  const sides = useMemo((): readonly Side[] => {
    const result = readConfiguration(other?.text ?? '');
    const first = { name, profile: profileOf(settings) };
    return result.ok
      ? [first, { name: other?.name ?? '', profile: profileOf(result.reading.settings) }]
      : [first];
  }, [name, settings, other]);
  return (
    <>
      <p class="calculator-field">
        <label htmlFor="calculator-beside">Second model</label>
        <select
          id="calculator-beside"
          value={other?.id}
          onChange={({ currentTarget }) => onChoose(currentTarget.value)}
        >
          {models.map(({ id, name: title, by }) => (
            <option key={id} value={id}>
              {`${title} (${by})`}
            </option>
          ))}
        </select>
      </p>
      <Numbers sides={sides} />
      <Periods sides={sides} />
    </>
  );
}

const rows: readonly (readonly [string, (profile: Profile) => string])[] = [
  ['Base', ({ settings }) => writeReal(settings.base)],
  [
    'Rotated coordinates of a head',
    ({ settings: { headSize, headSizeRotated } }) =>
      headSize === headSizeRotated ? String(headSize) : `${headSizeRotated} of ${headSize}`,
  ],
  ['Trained length, tokens', ({ settings }) => writeCount(settings.trainedLength)],
  ['Configured for, tokens', ({ reach }) => writeCount(reach)],
  ['Scaling', ({ settings }) => nameOfScaling(settings.method)],
  [
    'Pairs without a full turn in training',
    ({ unfinished, periods }) => `${unfinished} of ${periods.length}`,
  ],
  ['Longest period, tokens', ({ periods }) => writeCount(Math.round(longestOf(periods)))],
  ['Attention factor', ({ settings }) => writeReal(settings.attentionFactor)],
];

const longestOf = (periods: Profile['periods']) => Math.max(...periods.filter((period) => period !== null));

function Numbers({ sides }: { readonly sides: readonly Side[] }) {
  return (
    <div class="data-table-scroll" tabIndex={0} role="region" aria-label="Both models in numbers">
      <table class="calculator-beside">
        <thead>
          <tr>
            <td />
            {sides.map(({ name }, index) => (
              <th key={index} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([title, write]) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              {sides.map(({ profile }, index) => (
                <td key={index}>{write(profile)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const series = ['configured', 'chosen'] as const;

function Periods({ sides }: { readonly sides: readonly Side[] }) {
  const pairs = Math.max(2, ...sides.map(({ profile }) => profile.periods.length));
  const highest = Math.max(...sides.map(({ profile }) => longestOf(profile.periods)));
  const lengths = [...new Set(sides.map(({ profile }) => profile.settings.trainedLength))];
  return (
    <div class="figure calculator-plot">
      <Legend entries={sides.map(({ name }, index) => ({ series: series[index] ?? '', text: name }))} />
      <Plot
        label="The period of each pair of both models, as they are configured"
        x={across({
          kind: 'linear',
          domain: [1, pairs],
          title: 'pair i, from the fastest to the slowest',
          ticks: countedTicks(pairs),
        })}
        y={upwards({ kind: 'log', domain: [5, highest * 2], title: 'period, tokens' })}
      >
        <Rules rules={rulesOf(lengths)} />
        {sides.map(({ profile }, index) => (
          <Line
            key={index}
            series={series[index] ?? ''}
            points={profile.periods.flatMap((period, place): [number, number][] =>
              period === null ? [] : [[place + 1, period]],
            )}
          />
        ))}
      </Plot>
      <DataTable
        caption="Period and stretch of every pair"
        columns={['Pair', ...sides.flatMap(({ name }) => [`${name}: period, tokens`, `${name}: stretch`])]}
        rows={Array.from({ length: pairs }, (_, index) => [
          String(index + 1),
          ...sides.flatMap(({ profile }) => [
            writeCell(profile.periods[index]),
            writeCell(profile.stretches[index]),
          ]),
        ])}
      />
    </div>
  );
}

/** Lines at the trained lengths. Those of two lengths that are close share their words, on the upper line. */
function rulesOf(lengths: readonly number[]) {
  const [least, most] = [Math.min(...lengths), Math.max(...lengths)];
  const isClose = least !== most && most / least < 4;
  return lengths.map((length) => {
    const named = isClose ? [least, most] : [length];
    const label = isClose && length === least ? '' : `trained on ${named.map(writeCount).join(' and ')}`;
    return { at: length, label };
  });
}

/** Undefined where a model has no such pair. */
function writeCell(value: number | null | undefined): string {
  if (value === undefined) return '–';
  return value === null ? 'does not turn' : formatNumber(value, '5sf');
}
