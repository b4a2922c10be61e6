import { useMemo } from 'preact/hooks';
import { compareLibrariesOf } from '../../configuration/libraries/compare-libraries.ts';
import type { LibraryComparison } from '../../configuration/libraries/compare-libraries.ts';
import type { KnownModel } from '../../configuration/settings.ts';
import { formatNumber } from '../../core/numeric/format.ts';
import { across, countedTicks, upwards } from '../../figure/plot/axis.ts';
import { Line } from '../../figure/plot/Line.tsx';
import { Plot } from '../../figure/plot/Plot.tsx';
import { Rules } from '../../figure/plot/Rules.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { groupLibraries, writeStatus } from './library-words.ts';
import type { LibraryGroup } from './library-words.ts';

export interface LibraryReadingsProps {
  readonly text: string;
  readonly known: KnownModel;
  readonly layer: string | undefined;
  /** The id of the library that is looked at; unknown for the one that moves most. */
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** What every recorded library makes of the text, and the pairs that one of them moves. */
export default function LibraryReadings({ text, known, layer, chosen, onChoose }: LibraryReadingsProps) {
  const report = useMemo(() => compareLibrariesOf(text, known, layer), [text, known, layer]);
  const groups = groupLibraries(report);
  const shown =
    groups.find(({ members }) => members.some(({ library }) => library.id === chosen)) ?? mostMoved(groups);
  if (shown === undefined) return <p>Libraries can be compared once the text above can be read.</p>;
  return (
    <>
      <p class="calculator-note">
        Recorded from the libraries’ own code.{' '}
        {report.against === 'careful'
          ? 'A speed is compared with the reading above.'
          : 'A careful reader refuses this text, so a speed is compared with the model without scaling.'}
      </p>
      <dl class="calculator-readings">
        {groups.map((group) => (
          <div key={group.name} class={group.what.status}>
            <dt>{group.name}</dt>
            <dd>
              {writeStatus(group.what, report)}
              {group.what.status !== 'same' && ` ${group.what.why.join(' ')}`}
              {!group.what.isRecorded && group.what.status !== 'unrecorded' && (
                <span class="calculator-aside">
                  {' '}
                  This model type was not run; most types share this code.
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p class="calculator-field">
        <label htmlFor="calculator-as">Read it as</label>
        <select
          id="calculator-as"
          value={shown.what.library.id}
          onChange={({ currentTarget }) => onChoose(currentTarget.value)}
        >
          {groups.map(({ name, what }) => (
            <option key={name} value={what.library.id}>
              {name}
            </option>
          ))}
        </select>
      </p>
      {shown.what.status === 'moved' ? (
        <Moves group={shown} />
      ) : (
        <p>{`${shown.name}: ${writeStatus(shown.what, report)}`}</p>
      )}
    </>
  );
}

const largest = ({ ratios }: LibraryComparison) =>
  Math.max(0, ...ratios.map((ratio) => (ratio === null ? 0 : Math.abs(Math.log(ratio)))));

function mostMoved(groups: readonly LibraryGroup[]): LibraryGroup | undefined {
  const moved = groups.filter(({ what }) => what.status === 'moved');
  return moved.sort((one, other) => largest(other.what) - largest(one.what))[0] ?? groups[0];
}

/** The ratio of every pair, drawn and as a table. */
function Moves({ group: { name, what } }: { readonly group: LibraryGroup }) {
  const values = what.ratios.filter((ratio) => ratio !== null);
  const pairs = Math.max(what.ratios.length, 2);
  const domain = [Math.min(0.5, ...values) * 0.9, Math.max(2, ...values) * 1.25] as const;
  return (
    <div class="figure calculator-plot">
      <Plot
        label={`The speed of each pair as ${name} reads the text, over the speed that is meant`}
        x={across({
          kind: 'linear',
          domain: [1, pairs],
          title: 'pair i, from the fastest to the slowest',
          ticks: countedTicks(pairs),
        })}
        y={upwards({ kind: 'log', domain, title: 'speed as read ÷ speed meant' })}
      >
        <Rules rules={[{ at: 1, label: 'as meant' }]} />
        <Line
          series="chosen"
          points={what.ratios.flatMap((ratio, index): [number, number][] =>
            ratio === null ? [] : [[index + 1, ratio]],
          )}
        />
      </Plot>
      <DataTable
        caption={`The speed of every pair, ${name}`}
        columns={['Pair, from 1', 'Index, from 0', 'Speed as read ÷ speed meant']}
        rows={what.ratios.map((ratio, index) => [
          String(index + 1),
          String(index),
          ratio === null ? 'does not turn' : formatNumber(ratio, '5sf'),
        ])}
      />
    </div>
  );
}
