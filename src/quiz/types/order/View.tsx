import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { AnswerMark } from '../../../ui/AnswerMark.tsx';
import { plainText } from '../../../ui/plain-text.ts';
import { useDrag } from '../../../ui/use-drag.ts';
import { markOf } from '../../kernel/selection.ts';
import type { ResponseViewProps } from '../response-view.ts';
import { arrangementOf, moveStep, neighbourOf } from './arrangement.ts';
import type { OrderPublic } from './score.ts';
import './view.css';

/** A change of the learner's order, where the focus goes with it, and what a screen reader hears of it. */
interface Change {
  readonly placed: readonly string[];
  readonly focus: string;
  readonly news: string;
}

/** Steps that are brought into order by buttons, arrow keys or dragging. */
export default function OrderView(props: ResponseViewProps) {
  const { id, response, onChange, outcomeId } = props;
  const view = props.question as OrderPublic;
  const { placed, left } = arrangementOf(response, view);
  const [news, setNews] = useState('');
  const focus = useRef<string | null>(null);
  // Moving a row takes the focus from the button in it.
  useLayoutEffect(() => {
    if (focus.current !== null) document.getElementById(focus.current)?.focus();
    focus.current = null;
  });
  const apply = (change: Change) => {
    focus.current = change.focus;
    setNews(change.news);
    onChange(change.placed);
  };
  const move = (step: string, by: number) => {
    const moved = moveStep(placed, step, by);
    if (moved === placed) return;
    const news = `Now step ${moved.indexOf(step) + 1} of ${moved.length}`;
    apply({ placed: moved, focus: `${id}-${by < 0 ? 'up' : 'down'}-${step}`, news });
  };
  const grab = useDrag(move);
  const add = (step: string) => {
    const next = neighbourOf(left, step);
    const focusId = next === null ? `${id}-up-${step}` : `${id}-add-${next}`;
    apply({ placed: [...placed, step], focus: focusId, news: `Added as step ${placed.length + 1}` });
  };
  const remove = (step: string) => {
    const next = neighbourOf(placed, step);
    const focusId = next === null ? `${id}-add-${step}` : `${id}-remove-${next}`;
    apply({ placed: placed.filter((other) => other !== step), focus: focusId, news: 'Taken out' });
  };
  return (
    <div class="order" role="group" aria-label="Steps to order" aria-describedby={outcomeId}>
      {view.wanted !== null && <Offered {...props} steps={left} onAdd={add} />}
      <p class="order-title" id={`${id}-title`}>
        {view.wanted === null
          ? 'Bring the steps into order: drag them, or use the arrows'
          : `Your order: ${view.wanted} steps are wanted`}
      </p>
      <ol class="order-list" aria-labelledby={`${id}-title`}>
        {placed.map((step, place) => (
          <PlacedRow
            key={step}
            {...props}
            step={step}
            place={place}
            last={placed.length - 1}
            onMove={move}
            onGrab={grab}
            onRemove={view.wanted === null ? null : remove}
          />
        ))}
      </ol>
      {placed.length === 0 && <p class="order-empty">No step yet. Add the first one.</p>}
      <p class="visually-hidden" role="status">
        {news}
      </p>
    </div>
  );
}

interface OfferedProps extends ResponseViewProps {
  readonly steps: readonly string[];
  readonly onAdd: (step: string) => void;
}

/** The steps that are not in the learner's order. */
function Offered({ id, steps, text, isClosed, onAdd }: OfferedProps) {
  return (
    <>
      <p class="order-title" id={`${id}-offered`}>
        Steps to choose from
      </p>
      <ul class="order-list" aria-labelledby={`${id}-offered`}>
        {steps.map((step) => (
          <li key={step}>
            <span class="order-text" dangerouslySetInnerHTML={{ __html: text(`step/${step}`) }} />
            <StepButton
              id={id}
              step={step}
              name="add"
              words="Add"
              of={plainText(text(`step/${step}`))}
              disabled={isClosed}
              onClick={() => onAdd(step)}
            />
          </li>
        ))}
      </ul>
      {steps.length === 0 && <p class="order-empty">All steps are placed.</p>}
    </>
  );
}

interface PlacedRowProps extends ResponseViewProps {
  readonly step: string;
  readonly place: number;
  readonly last: number;
  readonly onMove: (step: string, by: number) => void;
  /** What pressing the row's grip does. */
  readonly onGrab: (step: string) => (event: PointerEvent) => void;
  /** Null where every step belongs. */
  readonly onRemove: ((step: string) => void) | null;
}

/** One step of the learner's order. The arrow keys on its buttons move it too. */
function PlacedRow({
  id,
  step,
  place,
  last,
  text,
  grade,
  isClosed,
  onMove,
  onGrab,
  onRemove,
}: PlacedRowProps) {
  const mark = markOf(grade, step);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by === undefined || isClosed) return;
    event.preventDefault();
    onMove(step, by);
  };
  const shared = { id, step, of: plainText(text(`step/${step}`)), disabled: isClosed, onKeyDown };
  return (
    <li data-mark={mark}>
      {!isClosed && <span class="order-grip" aria-hidden="true" onPointerDown={onGrab(step)} />}
      <span class="order-number">{place + 1}</span>
      <span class="order-text" dangerouslySetInnerHTML={{ __html: text(`step/${step}`) }} />
      <AnswerMark mark={mark} />
      <span class="order-buttons">
        <StepButton
          {...shared}
          name="up"
          words="Move up"
          sign="↑"
          isIdle={place === 0}
          onClick={() => onMove(step, -1)}
        />
        <StepButton
          {...shared}
          name="down"
          words="Move down"
          sign="↓"
          isIdle={place === last}
          onClick={() => onMove(step, 1)}
        />
        {onRemove !== null && (
          <StepButton {...shared} name="remove" words="Remove" sign="×" onClick={() => onRemove(step)} />
        )}
      </span>
    </li>
  );
}

interface StepButtonProps {
  readonly id: string;
  readonly step: string;
  readonly name: string;
  readonly words: string;
  /** The step's text in one line: its accessible name keeps powers and indices. */
  readonly of: string;
  /** Shown in the place of the words. */
  readonly sign?: string;
  /** Whether there is nothing to do; the button stays, and keeps the focus. */
  readonly isIdle?: boolean;
  readonly disabled: boolean;
  readonly onClick: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/** A button whose name is its words and the step's text. */
function StepButton({ id, step, name, words, of, sign, isIdle = false, ...rest }: StepButtonProps) {
  return (
    <button
      type="button"
      class="button"
      id={`${id}-${name}-${step}`}
      aria-label={`${words}: ${of}`}
      aria-disabled={isIdle}
      {...rest}
    >
      {sign ?? words}
    </button>
  );
}
