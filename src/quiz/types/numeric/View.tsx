import { useEffect, useRef } from 'preact/hooks';
import { maxNumberLength } from '../../../formula/number-input/max-length.ts';
import type { ResponseViewProps } from '../response-view.ts';
import type { NumericPublic } from './score.ts';

/** Far beyond what is read, so that a text too long is said to be so and not cut to another number. */
const longestTyped = 5 * maxNumberLength;

function helpFor({ arithmetic, precision }: NumericPublic): string {
  const digits = precision === null ? '' : `, ${precision}`;
  return arithmetic ? `Your answer: a number${digits}, or a calculation` : `Your answer: a number${digits}`;
}

/** One field for a number. */
export default function NumericView({
  id,
  question,
  response,
  onChange,
  isInvalid,
  outcomeId,
}: ResponseViewProps) {
  const input = useRef<HTMLInputElement>(null);
  // What was typed before the page's scripts had arrived is an answer too.
  useEffect(() => {
    const typed = input.current?.value ?? '';
    if (response === null && typed !== '') onChange(typed);
  }, []);
  return (
    <label for={`${id}-answer`}>
      {helpFor(question as NumericPublic)}
      <input
        ref={input}
        id={`${id}-answer`}
        type="text"
        inputMode="text"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        maxLength={longestTyped}
        {...(typeof response === 'string' && { value: response })}
        aria-invalid={isInvalid}
        aria-describedby={outcomeId}
        onInput={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
    </label>
  );
}
