import type { PairAngles } from './model.ts';
import { placeAt } from './arc.ts';
import { radiansInDegrees } from './reading.ts';

const RADIUS = 88;

interface HandProps {
  readonly series: string;
  /** Radians. */
  readonly angle: number;
}

function Hand({ series, angle }: HandProps) {
  const [x, y] = placeAt(RADIUS, angle / (2 * Math.PI));
  return (
    <line class={`series ${series}`} x1="0" y1="0" x2={x.toFixed(2)} y2={y.toFixed(2)} data-part={series} />
  );
}

interface NearDialProps {
  readonly angles: PairAngles;
  /** Degrees that the reader predicted. */
  readonly guess: number | null;
}

/** How far a pair turns from one token to the next: at most a radian, so a quarter of the circle is enough. */
export function NearDial({ angles: { pair, near }, guess }: NearDialProps) {
  const [x, y] = placeAt(RADIUS, near.rebased / (2 * Math.PI));
  const part = pair === 1 ? 'first' : undefined;
  return (
    <div class="dial">
      <p class="dial-title" data-part={part}>
        pair {pair}
      </p>
      <svg
        class="plot-area"
        role="img"
        aria-label={`Pair ${String(pair)}, neighbouring tokens: ${radiansInDegrees(near.rebased)} apart`}
      >
        <svg viewBox="-4 -96 100 100">
          <path class="dial-face" d={`M0 0H${RADIUS}A${RADIUS} ${RADIUS} 0 0 0 0 ${-RADIUS}Z`} />
          <path
            class="wedge"
            data-part={part}
            d={`M0 0H${RADIUS}A${RADIUS} ${RADIUS} 0 0 0 ${x.toFixed(2)} ${y.toFixed(2)}Z`}
          />
          <line class="dial-start" x1="0" y1="0" x2={RADIUS} y2="0" />
          <Hand series="interpolated" angle={near.interpolated} />
          <Hand series="rebased" angle={near.rebased} />
          <Hand series="trained" angle={near.trained} />
          {guess !== null && (
            <Hand series="guess" angle={(Math.min(Math.max(guess, 0), 90) * Math.PI) / 180} />
          )}
        </svg>
      </svg>
      <p class="dial-value">{radiansInDegrees(near.rebased)}</p>
      <p class="dial-note">was {radiansInDegrees(near.trained)}</p>
    </div>
  );
}
