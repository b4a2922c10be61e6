import type { SessionState } from '../../player/session.ts';

const storageNotes = {
  'set-aside':
    'A part of your record on this device could not be read. It is kept aside, and the rest goes on from here.',
  full: 'This browser takes no more for this site. What you do from now on is gone when you leave the page.',
  unavailable: 'This browser keeps nothing for this site, so your answer is gone when you leave the page.',
  newer:
    'Your record was written by a newer version of this site. It is left as it is, and nothing is added to it.',
} as const;

/** What the learner should know of the checker and of the record on this device. */
export function Troubles({ state: { hasFailed, problem } }: { readonly state: SessionState }) {
  return (
    <>
      {hasFailed && (
        <p class="outcome" role="alert" data-verdict="invalid">
          The checker could not be loaded. Your answer is kept; check your connection and try again.
        </p>
      )}
      {problem !== null && <p class="storage-note">{storageNotes[problem]}</p>}
    </>
  );
}

/** What stands in the place of a question while a variant other than the built one is on its way. */
export function Waiting({
  hasFailed,
  onRetry,
}: {
  readonly hasFailed: boolean;
  readonly onRetry: () => void;
}) {
  if (!hasFailed) return <p role="status">Loading your numbers for this question …</p>;
  return (
    <div class="outcome" data-verdict="invalid">
      <p role="alert">The numbers you had in this question could not be loaded. Your answer is kept.</p>
      <button type="button" class="button" onClick={onRetry}>
        Try again
      </button>
    </div>
  );
}
