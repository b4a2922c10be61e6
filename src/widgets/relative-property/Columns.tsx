import { Dial } from '../../figure/plot/Dial.tsx';
import { percent } from '../../ui/PlotFrame.tsx';
import type { PairTerm } from './model.ts';
import { degreesOf, termInWords } from './reading.ts';

/** Rows of the drawing, in pixels from the top. */
const [NAME, DIAL, DIAL_HEIGHT, APART, BAR, NUMBER] = [14, 20, 96, 131, 164, 206];

/** Half the height of a bar for the term 1, in pixels. */
const UNIT = 22;

interface Place {
  /** In per cent. */
  readonly left: number;
  readonly width: number;
}

/** A value between −1 and 1 as an upright bar from its middle line. */
function TermBar({ share, left, width }: Place & { readonly share: number }) {
  const height = UNIT * Math.abs(share);
  return (
    <svg x={percent(left + width / 2)} y={BAR} overflow="visible">
      <line class="bar-zero" x1="-18" x2="18" y1="0" y2="0" />
      <rect class="term-bar" x="-9" width="18" y={share < 0 ? 0 : -height} height={height} />
    </svg>
  );
}

const angleOf = ([x, y]: readonly [number, number]) => Math.atan2(y, x);

/** One pair: the arrows of key and query, the angle between them, and its cosine. */
export function PairColumn({
  term: { pair, key, query, apart, term },
  left,
  width,
  isAfterGap,
}: Place & { readonly term: PairTerm; readonly isAfterGap: boolean }) {
  const [middle, start] = [percent(left + width / 2), angleOf(key)];
  return (
    <g aria-hidden="true" data-part={`pair-${String(pair)}`}>
      <text class="name" x={middle} y={NAME} text-anchor="middle">
        pair {pair}
      </text>
      <Dial
        box={[left, DIAL, width, DIAL_HEIGHT]}
        arrows={[
          { angle: start, series: 'key' },
          { angle: angleOf(query), series: 'query' },
        ]}
        sweep={{ from: start, to: start + apart, series: 'apart' }}
      />
      <text class="note" x={middle} y={APART} text-anchor="middle">
        {degreesOf(apart)}
      </text>
      <TermBar share={term} left={left} width={width} />
      <text class="term" x={middle} y={NUMBER} text-anchor="middle">
        {termInWords(term)}
      </text>
      {left > 0 && (
        <text class="sign" x={percent(left)} y={NUMBER} text-anchor="middle">
          {isAfterGap ? '…' : '+'}
        </text>
      )}
    </g>
  );
}

/** The sum of all terms, and what share of the largest possible one it is. */
export function SumColumn({
  score,
  count,
  left,
  width,
}: Place & { readonly score: number; readonly count: number }) {
  const middle = percent(left + width / 2);
  return (
    <g aria-hidden="true" data-part="score">
      <text class="name" x={middle} y={DIAL + DIAL_HEIGHT / 2} text-anchor="middle">
        score
      </text>
      <text class="note" x={middle} y={DIAL + DIAL_HEIGHT / 2 + 16} text-anchor="middle">
        at most {count}
      </text>
      <TermBar share={score / count} left={left} width={width} />
      <text class="sign" x={percent(left)} y={NUMBER} text-anchor="middle">
        =
      </text>
      <text class="term score" x={middle} y={NUMBER} text-anchor="middle">
        {termInWords(score)}
      </text>
    </g>
  );
}
