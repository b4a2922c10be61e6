import type { MatchedSet } from '../../player/question-set.ts';
import type { SetState } from './use-set.ts';

/** Says why a set is not there. */
export function NoSet({ state }: { readonly state: Exclude<SetState, { kind: 'ready' }> }) {
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
      <button type="button" class="button" onClick={state.retry}>
        Try again
      </button>
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
