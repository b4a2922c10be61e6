import { pageStepsOf, parameterScale } from '../../notebook/parameter-scale.ts';
import { boundedBy, plainSymbol, snapToParameter, writeValue } from '../../notebook/parameters.ts';
import type { NumberDeclaration } from '../../notebook/parameters.ts';
import { stepTowards } from '../../notebook/step-towards.ts';
import { draggable } from '../../ui/drag.ts';
import { percent } from '../../ui/PlotFrame.tsx';
import { useFigure } from '../figure-context.ts';
import { EdgeMark, withinPlot } from './EdgeMark.tsx';
import { usePlot } from './plot-context.ts';
import type { Point, Pointable } from './plot-context.ts';

interface HandleProps extends Pointable {
  /** The quantity that it sets. Where that is not the reader's to set, the handle is a mark alone. */
  readonly quantity: string;
  /** Where it is, by the plot's axes. Beyond the plot it is an arrow at the edge. */
  readonly at: Point;
  /** The quantity's value for a place to which the handle is dragged. */
  readonly valueAt: (place: { readonly x: number; readonly y: number }) => number;
  readonly series: string;
  /** Left out where another handle of the figure has the keyboard's path already. */
  readonly isKeyed?: boolean;
}

/** Where a key leads from a slider's position; null for a key that leads nowhere. */
export function positionAfter(key: string, position: number, page: number, last: number): number | null {
  const wanted = {
    ArrowUp: position + 1,
    ArrowRight: position + 1,
    ArrowDown: position - 1,
    ArrowLeft: position - 1,
    PageUp: position + page,
    PageDown: position - page,
    Home: 0,
    End: last,
  }[key];
  return wanted === undefined ? null : Math.min(Math.max(wanted, 0), last);
}

/** Handlers and names that make a handle a slider of its quantity. */
function useHandle({ quantity, valueAt, isKeyed = true }: HandleProps) {
  const { notebook, isFree, outcome } = useFigure();
  const { x, y, area } = usePlot();
  const values = notebook.each;
  const [declared, value] = [notebook.declarations[quantity], values[quantity]];
  if (declared === undefined || value === undefined || declared.kind === 'choice' || !isFree(quantity))
    return null;
  const declaration = boundedBy(declared, values) as NumberDeclaration;
  const set = (next: number) => {
    if (Number.isFinite(next)) notebook.set({ [quantity]: snapToParameter(next, declaration) });
  };
  const drag = draggable(
    () => area.current,
    (place) => {
      set(valueAt({ x: x.valueAt(100 * place.x), y: y.valueAt(100 * place.y) }));
    },
  );
  if (!isKeyed) return { ...drag, 'aria-hidden': 'true' } as const;
  const scale = parameterScale(declaration);
  return {
    ...drag,
    tabIndex: 0,
    role: 'slider',
    'aria-label': `${declaration.label}, ${plainSymbol(declaration)}, handle in the plot`,
    'aria-valuemin': declaration.minimum,
    'aria-valuemax': declaration.maximum,
    'aria-valuenow': value,
    'aria-valuetext': [writeValue(declaration, value), outcome].filter(Boolean).join(', '),
    onKeyDown: (event: KeyboardEvent) => {
      const position = scale.toPosition(value);
      const next = positionAfter(event.key, position, pageStepsOf(declaration), scale.last);
      if (next === null) return;
      event.preventDefault();
      set(stepTowards(scale.toValue(next), value, declaration));
    },
  } as const;
}

/** A knob that sets a quantity of the figure: by mouse, pen and touch, and by the keys of a slider. */
export function Handle(props: HandleProps) {
  const { at, series, part, quantity } = props;
  const { x, y } = usePlot();
  const handlers = useHandle(props);
  return (
    <g
      class={`handle ${series} ${handlers === null ? 'fixed' : ''}`}
      data-part={part}
      data-moves={quantity}
      {...(handlers ?? { 'aria-hidden': 'true' })}
    >
      <circle class="hit" cx={percent(x.place(at[0]))} cy={percent(withinPlot(y.place(at[1])))} r="24" />
      <EdgeMark class="knob" at={at} radius={7} />
    </g>
  );
}
