import { useRef } from 'preact/hooks';
import type { MatchedSet } from '../../player/question-set.ts';
import { useHandedFocus } from '../../ui/use-handed-focus.ts';
import type { SetState } from './use-set.ts';

interface NoSetProps {
  readonly state: Exclude<SetState, { kind: 'ready' }>;
}

/** @param onRetry - tries again, after the focus has been taken off the button, which goes */
function Why({ state, onRetry }: NoSetProps & { readonly onRetry: (retry: () => void) => void }) {
  if (state.kind === 'loading') return <p class="practice-summary">The questions are being loaded.</p>;
  if (state.kind === 'bad') {
    return (
      <p role="alert">
        This link holds no set of questions that can be read. {state.reason} Ask for the link again, or{' '}
        <a href="?">put a set together</a>.
      </p>
    );
  }
  return (
    <div role="alert">
      <p>The questions could not be loaded. Check your connection.</p>
      <button type="button" class="button" onClick={() => onRetry(state.retry)}>
        Try again
      </button>
    </div>
  );
}

/**
 * Says why a set is not there. Who tries again keeps the focus: it waits here, and goes on to what comes, a question first of
 * all; where it fails again, it is at the message.
 */
export function NoSet({ state }: NoSetProps) {
  const root = useRef<HTMLDivElement>(null);
  useHandedFocus(root);
  return (
    <div ref={root} tabIndex={-1}>
      <Why
        state={state}
        onRetry={(retry) => {
          root.current?.focus();
          retry();
        }}
      />
    </div>
  );
}

/** Says where the bank is no longer what it was when the link was made. */
export function Drift({ matched: { changed, gone } }: { readonly matched: MatchedSet }) {
  if (changed.length === 0 && gone.length === 0) return null;
  return (
    <div class="set-drift" role="note">
      <p>The bank has changed since this link was made.</p>
      <ul>
        {changed.map((title) => (
          <li key={title}>“{title}” is another version now. It is asked as it is today.</li>
        ))}
        {gone.map((id) => (
          <li key={id}>“{id}” is no longer there and is left out.</li>
        ))}
      </ul>
    </div>
  );
}
