import type { ResponseViewProps } from '../../../src/quiz/types/response-view.ts';

/** A field whose text no keyboard completes, corrects or begins with a capital. */
export const leftAsTyped = {
  autocomplete: 'off',
  autocorrect: 'off',
  autocapitalize: 'off',
  spellcheck: false,
} as const;

/** What the shell hands to a view at first; a test spells out what it is about. */
export function viewPropsOf(props: Partial<ResponseViewProps>): ResponseViewProps {
  return {
    id: 'q',
    question: null,
    text: () => '',
    hiddenText: () => '',
    response: null,
    onChange: () => undefined,
    grade: null,
    isInvalid: false,
    isClosed: false,
    outcomeId: 'q-outcome',
    isInline: false,
    Part: () => null,
    Figure: () => null,
    ...props,
  };
}
