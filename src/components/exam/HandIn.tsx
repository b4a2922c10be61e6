import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { closeByEscape } from '../../ui/close-by-escape.ts';
import { countOf } from '../progress/record-words.ts';

interface HandInProps {
  /** How many questions have no answer yet. */
  readonly open: number;
  readonly flagged: number;
  readonly isBusy: boolean;
  readonly hasFailed: boolean;
  readonly onHandIn: () => void;
}

function standing({ open, flagged }: HandInProps): string {
  const parts = [
    ...(open > 0 ? [`${countOf(open, 'question has', 'questions have')} no answer.`] : []),
    ...(flagged > 0 ? [`${countOf(flagged, 'question is', 'questions are')} flagged.`] : []),
  ];
  return parts.length === 0 ? 'Every question has an answer.' : parts.join(' ');
}

/** Hands an exam in, after a second look. */
export function HandIn(props: HandInProps) {
  const { isBusy, hasFailed, onHandIn } = props;
  const [isAsked, setAsked] = useState(false);
  const group = useRef<HTMLDivElement>(null);
  const question = useRef<HTMLParagraphElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  // The button that was pressed is gone: the focus goes to what has come in its place.
  useLayoutEffect(() => {
    if (isAsked) question.current?.focus();
    else if (wasAsked.current) opener.current?.focus();
    wasAsked.current = isAsked;
    return group.current === null ? undefined : closeByEscape(group.current, () => setAsked(false));
  }, [isAsked]);
  return (
    <div class="exam-end">
      {!isAsked && (
        <button ref={opener} type="button" class="button" onClick={() => setAsked(true)}>
          Hand in …
        </button>
      )}
      {isAsked && (
        <div ref={group} role="group" aria-labelledby="exam-sure">
          <p id="exam-sure" ref={question} tabIndex={-1}>
            {standing(props)} Hand the exam in? You can do that once.
          </p>
          <button type="button" class="button primary" aria-busy={isBusy} onClick={onHandIn}>
            Hand in now
          </button>
          <button type="button" class="button" onClick={() => setAsked(false)}>
            Go on answering
          </button>
        </div>
      )}
      {hasFailed && (
        <p role="alert">
          Not every answer could be checked. All of them are kept. Check your connection and hand in again.
        </p>
      )}
    </div>
  );
}
