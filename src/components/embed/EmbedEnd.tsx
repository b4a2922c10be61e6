interface EmbedEndProps {
  /** The page of the course that it comes from. */
  readonly from: { readonly title: string; readonly url: string };
  /** Whether the device keeps what is answered. */
  readonly keeps: boolean;
}

/** The one line below what is shown: where it comes from, and what becomes of what is done here. */
export function EmbedEnd({ from, keeps }: EmbedEndProps) {
  return (
    <p class="embed-end">
      From{' '}
      <a href={from.url} target="_blank" rel="noopener">
        {from.title}
      </a>
      , Wavelength.{' '}
      {keeps
        ? 'Your answers are kept in this browser, apart from those that you give in the course itself.'
        : 'Nothing that you do here is kept.'}
    </p>
  );
}
