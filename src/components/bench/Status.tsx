import { useRef } from 'preact/hooks';
import { activityOf, statusOf } from './check-state.ts';
import type { CheckState } from './check-state.ts';

/** What is known of a text in one line. What was said last stays while a newer text is looked at. */
export function Status({ check }: { readonly check: CheckState }) {
  const last = useRef('');
  last.current = statusOf(check) ?? last.current;
  const activity = activityOf(check);
  return (
    <div class="bench-status" data-phase={check.phase} aria-busy={activity !== ''}>
      <p id="bench-status" role="status">
        {last.current}
      </p>
      <p aria-hidden="true">{activity}</p>
    </div>
  );
}
