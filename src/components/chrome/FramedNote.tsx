interface FramedNoteProps {
  /** What is not possible here: “nothing can be handed in”. */
  readonly what: string;
  readonly class?: string;
}

/** Says that something is not done while another page shows this one, and leads out of it. */
export function FramedNote({ what, class: name = '' }: FramedNoteProps) {
  return (
    <p class={name} role="note">
      This page is shown inside another one, so {what} here.{' '}
      <a href={location.href} target="_blank" rel="noopener">
        Open it in a window of its own
      </a>
      .
    </p>
  );
}
