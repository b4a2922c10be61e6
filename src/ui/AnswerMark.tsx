import './answer-mark.css';

interface AnswerMarkProps {
  /** Unique on the page: the field that it speaks of is described by it. */
  readonly id?: string;
  readonly mark: 'right' | 'wrong' | null;
  /** Whether it sits on its field's corner, so that no line of text changes when it comes. */
  readonly isOnCorner?: boolean;
}

/** Whether what the learner chose was right, by shape and in words. Without a mark its place stays free. */
export function AnswerMark({ id, mark, isOnCorner = false }: AnswerMarkProps) {
  return (
    <span id={id} class={isOnCorner ? 'answer-mark on-corner' : 'answer-mark'} data-mark={mark}>
      {mark !== null && (
        <>
          <span aria-hidden="true">{mark === 'right' ? '✓' : '✗'}</span>
          <span class="visually-hidden">{mark === 'right' ? ', right' : ', not right'}</span>
        </>
      )}
    </span>
  );
}
