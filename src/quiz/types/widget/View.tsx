import type { ResponseViewProps } from '../response-view.ts';
import type { WidgetPublic } from './score.ts';
import './view.css';

/** The numbers of a raw response for the free parameters; null if nothing was set. */
function stateIn(response: unknown, free: readonly string[]): Readonly<Record<string, number>> | null {
  if (typeof response !== 'object' || response === null) return null;
  const entries = Object.entries(response).filter(
    ([name, value]) => free.includes(name) && typeof value === 'number',
  );
  return Object.fromEntries(entries);
}

/** A figure to be set. */
export default function WidgetView({
  id,
  question,
  response,
  onChange,
  isClosed,
  outcomeId,
  Figure,
}: ResponseViewProps) {
  const { widget, start, free } = question as WidgetPublic;
  return (
    <div class="widget-answer" role="group" aria-label="Your answer" aria-describedby={outcomeId}>
      <Figure
        id={`${id}-figure`}
        widget={widget}
        start={start}
        free={free}
        state={stateIn(response, free)}
        onState={onChange}
        isClosed={isClosed}
      />
    </div>
  );
}
