import { percent } from '../../ui/PlotFrame.tsx';
import type { PairLayouts } from './model.ts';

/** Up to so many coordinates are drawn as numbered boxes, more of them as ticks. */
const MOST_BOXES = 16;

/** Height of the drawing and of the row of coordinates at its foot, in pixels. */
const [HEIGHT, ROW] = [96, 28];

/** The arc from one coordinate to another, in a view box 100 wide and 1 high, with the row below it. */
function arcBetween(from: number, to: number, count: number): string {
  const [start, end] = [from, to].map((coordinate) => (100 * (coordinate + 0.5)) / count);
  const height = Math.min(0.95, 0.25 + (1.4 * (to - from)) / count);
  return `M${String(start)} 1A${String((Number(end) - Number(start)) / 2)} ${String(height)} 0 0 1 ${String(end)} 1`;
}

/** The coordinates of a head in a row, partners joined by arcs: strong where the pair is fast, faint where it is slow. */
export function Coordinates({ layout, pairs, vector }: PairLayouts) {
  const count = vector.length;
  const hasBoxes = count <= MOST_BOXES;
  const name = layout === 'interleaved' ? 'neighbours' : 'the two halves';
  return (
    <svg
      class="plot-area coordinates"
      role="img"
      aria-label={`${String(count)} coordinates in a row, joined in pairs from ${name}`}
    >
      <svg width="100%" height={HEIGHT - ROW} viewBox="0 0 100 1" preserveAspectRatio="none" data-part="arcs">
        {pairs.map(({ pair, first, second }) => (
          <path
            key={pair}
            class={`arc ${layout}${hasBoxes ? '' : ' fine'}`}
            d={arcBetween(first, second, count)}
            opacity={1 - (0.75 * (pair - 1)) / Math.max(pairs.length - 1, 1)}
            vector-effect="non-scaling-stroke"
          />
        ))}
      </svg>
      {hasBoxes
        ? vector.map((_, coordinate) => (
            <g key={coordinate}>
              <rect
                class="box"
                x={percent((100 * (coordinate + 0.08)) / count)}
                width={percent(84 / count)}
                y={HEIGHT - ROW}
                height={ROW - 4}
                rx="3"
              />
              <text
                class="number"
                x={percent((100 * (coordinate + 0.5)) / count)}
                y={HEIGHT - ROW + 17}
                text-anchor="middle"
              >
                {coordinate}
              </text>
            </g>
          ))
        : [0, count / 2, count - 1].map((coordinate) => (
            <text
              key={coordinate}
              class="number"
              x={percent((100 * (coordinate + 0.5)) / count)}
              y={HEIGHT - ROW + 17}
              text-anchor={coordinate === 0 ? 'start' : coordinate === count - 1 ? 'end' : 'middle'}
            >
              {coordinate}
            </text>
          ))}
    </svg>
  );
}
