/** Says that a part of the page is missing, and offers to load it again. */
export function NotLoaded({ tryAgain }: { readonly tryAgain: () => void }) {
  return (
    <p role="alert">
      This part could not be loaded.{' '}
      <button type="button" class="button" onClick={tryAgain}>
        Try again
      </button>
    </p>
  );
}
