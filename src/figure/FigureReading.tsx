import { useEffect, useRef, useState } from 'preact/hooks';
import { useFigure } from './figure-context.ts';

/** So long nothing has to change before the sentence is said. */
const QUIET_MS = 700;

/**
 * The figure's state in a sentence. A screen reader hears it once a drag or a press has come to rest; a slider or a field
 * in use says its own value.
 */
export function FigureReading({ text }: { readonly text: string }) {
  const { notebook, isAsked } = useFigure();
  const [said, setSaid] = useState('');
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return undefined;
    }
    const timer = setTimeout(() => {
      if (document.activeElement?.matches('input, select, [role="slider"]') !== true) setSaid(text);
    }, QUIET_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [text]);
  const notice = notebook.notice.value;
  return (
    <>
      <p class="reading">
        {text}
        {notice !== '' && !isAsked && <span class="figure-notice"> {notice}</span>}
      </p>
      <p class="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}
