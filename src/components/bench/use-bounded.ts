import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { refuseLength } from './refuse-text.ts';
import type { FileAtWork } from './use-file.ts';

/** Takes what is typed into a field, unless the text becomes too long; then it stays as it was, and `tooLong` says so. */
export function useBounded(field: RefObject<HTMLTextAreaElement>, { file: { id, text }, type }: FileAtWork) {
  const [tooLong, setTooLong] = useState('');
  // A browser may take minutes to put thousands of lines into a field, so a paste is measured before it is done.
  useEffect(() => {
    const refuse = (event: ClipboardEvent) => {
      const refusal = refuseLength(event.clipboardData?.getData('text/plain') ?? '');
      if (refusal === null) return;
      event.preventDefault();
      setTooLong(refusal);
    };
    const at = field.current;
    at?.addEventListener('paste', refuse);
    return () => at?.removeEventListener('paste', refuse);
  }, [id === '']);
  return {
    tooLong,
    typeBounded: (typed: string) => {
      const refusal = refuseLength(typed);
      setTooLong(refusal ?? '');
      if (refusal === null) type(typed);
      else if (field.current !== null) field.current.value = text;
    },
  };
}
