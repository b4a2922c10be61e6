import type { DrawingProps } from '../../figure/define-figure.tsx';
import { across, countedTicks, upwards } from '../../figure/plot/axis.ts';
import { Dial } from '../../figure/plot/Dial.tsx';
import { Handle } from '../../figure/plot/Handle.tsx';
import { Plot } from '../../figure/plot/Plot.tsx';
import { usePlot } from '../../figure/plot/plot-context.ts';
import { percent } from '../../ui/PlotFrame.tsx';
import type { PairTurns, parameterNames, RotationDials } from './model.ts';
import { shortTurns } from './reading.ts';

/** How far the line of positions reaches where no position lies beyond: past the longest period of the usual heads. */
const REACH = 65_536;

/** The box of a dial, in pixels from the top. */
const DIAL = { top: 22, height: 118 } as const;

interface ColumnProps {
  readonly turning: PairTurns;
  /** Left and width, in per cent. */
  readonly left: number;
  readonly width: number;
  /** Whether pairs are left out before this one. */
  readonly isAfterGap: boolean;
}

/** One pair: its number, its dial, and the turns that it has made. */
function PairColumn({ turning: { pair, turns }, left, width, isAfterGap }: ColumnProps) {
  const angle = 2 * Math.PI * turns;
  const part = `pair-${String(pair)}`;
  const middle = percent(left + width / 2);
  return (
    <g aria-hidden="true" data-part={part}>
      <text class="pair-name" x={middle} y="14" text-anchor="middle">
        pair {pair}
      </text>
      {isAfterGap && (
        <text class="gap" x={percent(left)} y={DIAL.top + DIAL.height / 2} text-anchor="middle">
          …
        </text>
      )}
      <Dial
        box={[left, DIAL.top, width, DIAL.height]}
        arrows={[{ angle, series: 'token' }]}
        sweep={{ from: 0, to: angle, series: 'token' }}
      />
      <text class="turns" x={middle} y="158" text-anchor="middle">
        {shortTurns(turns)}
      </text>
      <text class="note" x={middle} y="173" text-anchor="middle">
        {turns === 1 ? 'turn' : 'turns'}
      </text>
    </g>
  );
}

/** Where on the line of positions each pair completes its first turn. */
function FirstTurns({ pairs }: { readonly pairs: readonly PairTurns[] }) {
  const { x } = usePlot();
  return (
    <g class="first-turns" aria-hidden="true" data-part="first-turns">
      <text class="note" x="0%" y="204">
        first turn complete, by pair:
      </text>
      {pairs
        .map(({ pair, period, turns }) => ({ pair, turns, place: x.place(period) }))
        .filter(({ place }) => place <= 100)
        .map(({ pair, turns, place }) => (
          <g key={pair} class={turns >= 1 ? 'passed' : 'ahead'}>
            <line x1={percent(place)} x2={percent(place)} y1="228" y2="240" />
            <text x={percent(place)} y="223" text-anchor="middle">
              {pair}
            </text>
          </g>
        ))}
    </g>
  );
}

/** A dial for each pair, or for some of many, above the line of positions along which the token is dragged. */
export function Drawing({ derived, values }: DrawingProps<(typeof parameterNames)[number], RotationDials>) {
  const { pairs } = derived;
  const shown = countedTicks(pairs.length).flatMap((pair) => pairs[pair - 1] ?? []);
  const width = 100 / shown.length;
  const at = Math.max(values.position, 1);
  const x = across({
    kind: 'log',
    domain: [1, Math.max(REACH, at)],
    title: 'position p, tokens (logarithmic)',
  });
  return (
    <Plot
      label={`${String(shown.length)} of ${String(pairs.length)} pairs, each an arrow that rotates with the position`}
      x={x}
      y={upwards({ kind: 'linear', domain: [0, 1], title: '', ticks: [] })}
    >
      {shown.map((turning, index) => (
        <PairColumn
          key={turning.pair}
          turning={turning}
          left={index * width}
          width={width}
          isAfterGap={turning.pair > (shown[index - 1]?.pair ?? 0) + 1}
        />
      ))}
      <FirstTurns pairs={shown} />
      <line class="way" x1="0%" x2={percent(x.scale.place(at))} y1="100%" y2="100%" aria-hidden="true" />
      <Handle quantity="position" at={[at, 0]} valueAt={(place) => place.x} series="token" part="token" />
    </Plot>
  );
}
