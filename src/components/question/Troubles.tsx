/** Says that the checker could not be loaded. What is wrong with the record, the page says once, above itself. */
export function Troubles({ hasFailed }: { readonly hasFailed: boolean }) {
  if (!hasFailed) return null;
  return (
    <p class="outcome" role="alert" data-verdict="invalid">
      The checker could not be loaded. Your answer is kept; check your connection and try again.
    </p>
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
