import { arcPath, Dial, placeAt } from './Dial.tsx';
import type { InterpolationSqueeze } from './model.ts';
import { angle } from './reading.ts';

/** As many neighbours as the first pair spreads over one turn. */
const NEIGHBOURS = [0, 1, 2, 3, 4, 5];
const [OUTER, INNER, INMOST] = [82, 60, 40] as const;

interface Dots {
  readonly series: string;
  readonly radius: number;
  readonly step: number;
}

/** Neighbouring tokens on a ring, and the angle between the first two of them. */
function Neighbours({ series, radius, step }: Dots) {
  return (
    <g class={series} data-part={series}>
      <path class="wedge" d={`${arcPath(radius, 0, step)}L0 0Z`} />
      {NEIGHBOURS.map((token) => {
        const [x, y] = placeAt(radius, token * step);
        return <circle key={token} cx={x.toFixed(2)} cy={y.toFixed(2)} r="5" />;
      })}
    </g>
  );
}

interface StepDialProps {
  readonly figure: InterpolationSqueeze;
  /** The reader's guess of the angle between neighbours, in degrees. */
  readonly guess: number | null;
}

/** The price: how far the first pair turns from one token to the next. */
export function StepDial({ figure, guess }: StepDialProps) {
  const { first } = figure;
  const lines = [`${angle(first.step)} as trained`, `${angle(first.squeezedStep)} squeezed`];
  const [x, y] = placeAt(OUTER + 12, guess ?? 0);
  return (
    <Dial
      title={`One token further, on pair ${String(first.pair)}`}
      label={`Angle of pair ${String(first.pair)} from one token to the next: ${lines.join(', ')}`}
      lines={lines}
    >
      <Neighbours series="trained" radius={OUTER} step={first.step} />
      <g data-part="neighbours">
        <Neighbours series="squeezed" radius={INNER} step={first.squeezedStep} />
      </g>
      {guess !== null && <line class="series guess" x2={x.toFixed(2)} y2={y.toFixed(2)} />}
    </Dial>
  );
}

/** The gain: how far the last pair turns from one end of the text to the other. */
export function ReachDial({ figure }: { readonly figure: InterpolationSqueeze }) {
  const { last, isInside } = figure;
  const known = Math.min(last.trainedReach, 360);
  const lines = [
    `${angle(last.trainedReach)} as trained`,
    `${angle(last.squeezedReach)} squeezed`,
    `${angle(last.plainReach)} not squeezed`,
  ];
  return (
    <Dial
      title={`From end to end, on pair ${String(last.pair)}`}
      label={`Angle of pair ${String(last.pair)} from end to end: ${lines.join(', ')}`}
      lines={lines}
    >
      <path class="band trained" data-part="trained-reach" d={arcPath(OUTER, 0, known)} />
      <g data-part="reach">
        <path
          class="band squeezed"
          data-part="squeezed"
          d={arcPath(INNER, 0, Math.min(last.squeezedReach, known))}
        />
        {!isInside && known < 360 && (
          <path
            class="band beyond"
            data-part="beyond"
            d={arcPath(INNER, known, Math.min(last.squeezedReach, 360))}
          />
        )}
      </g>
      <path class="plain" d={arcPath(INMOST, 0, last.plainReach)} />
    </Dial>
  );
}
