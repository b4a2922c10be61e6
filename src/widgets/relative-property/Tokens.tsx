import { Handle } from '../../figure/plot/Handle.tsx';
import { usePlot } from '../../figure/plot/plot-context.ts';
import { percent } from '../../ui/PlotFrame.tsx';

/** Height of the drawing and the lanes of the two tokens in it, in pixels from the top. */
const [HEIGHT, KEY_LANE, QUERY_LANE] = [278, 236, 260];

const upTo = (lane: number) => 1 - lane / HEIGHT;

interface TokensProps {
  readonly n: number;
  readonly distance: number;
  /** Where the line of positions ends. */
  readonly end: number;
}

/** A token's name beside its knob, on the side that has room. */
function Name({ text, at, lane }: { readonly text: string; readonly at: number; readonly lane: number }) {
  const isLeft = at > 80;
  return (
    <text
      class="note"
      x={percent(at)}
      dx={isLeft ? -14 : 14}
      y={percent((100 * lane) / HEIGHT)}
      dy="0.35em"
      text-anchor={isLeft ? 'end' : 'start'}
    >
      {text}
    </text>
  );
}

/** Key and query on the line of positions. Dragging the key moves both, dragging the query changes the distance. */
export function Tokens({ n, distance, end }: TokensProps) {
  const { x } = usePlot();
  const places = { key: x.place(n), query: x.place(n + distance) };
  return (
    <>
      <g class="drops" aria-hidden="true">
        <line
          x1={percent(places.key)}
          x2={percent(places.key)}
          y1={percent((100 * KEY_LANE) / HEIGHT)}
          y2="100%"
        />
        <line
          x1={percent(places.query)}
          x2={percent(places.query)}
          y1={percent((100 * QUERY_LANE) / HEIGHT)}
          y2="100%"
        />
        <Name text="key" at={places.key} lane={KEY_LANE} />
        <Name text="query" at={places.query} lane={QUERY_LANE} />
      </g>
      <Handle
        quantity="distance"
        at={[n + distance, upTo(QUERY_LANE)]}
        valueAt={(place) => Math.min(place.x, end) - n}
        series="query"
        part="query"
      />
      <Handle
        quantity="n"
        at={[n, upTo(KEY_LANE)]}
        valueAt={(place) => Math.min(place.x, end - distance)}
        series="key"
        part="key"
      />
    </>
  );
}
