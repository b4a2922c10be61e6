import type { Loaded } from './use-loaded.ts';

/** What a shell says until it has something to show. */
export function Waiting({
  state,
}: {
  readonly state: Extract<Loaded<never>, { kind: 'loading' | 'failed' }>;
}) {
  if (state.kind === 'loading') return <p class="embed-wait">Loading …</p>;
  return (
    <div class="embed-problem" role="alert">
      <p>This could not be loaded. Check your connection.</p>
      <button type="button" class="button" onClick={state.retry}>
        Try again
      </button>
    </div>
  );
}
