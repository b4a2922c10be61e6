import type { ComponentChildren } from 'preact';

interface PagingProps {
  /** The number of the open question, from 0. */
  readonly at: number;
  readonly count: number;
  readonly onGo: (at: number) => void;
  /** What else can be done at this question. */
  readonly children?: ComponentChildren;
}

/** The way to the questions before and after. */
export function Paging({ at, count, onGo, children }: PagingProps) {
  return (
    <div class="practice-onwards">
      <button type="button" class="button" disabled={at <= 0} onClick={() => onGo(at - 1)}>
        Previous
      </button>
      <button type="button" class="button primary" disabled={at >= count - 1} onClick={() => onGo(at + 1)}>
        Next question
      </button>
      {children}
    </div>
  );
}
