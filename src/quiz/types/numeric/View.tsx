import { useLayoutEffect, useRef } from 'preact/hooks';
import { maxNumberLength } from '../../../formula/number-input/max-length.ts';
import type { ResponseViewProps } from '../response-view.ts';
import { plainText } from '../../../ui/plain-text.ts';
import type { NumericPublic } from './grader.ts';
import './view.css';

/** Far beyond what is read, so that a text too long is said to be so and not cut to another number. */
const longestTyped = 5 * maxNumberLength;

function helpFor({ arithmetic, precision, unit }: NumericPublic): string {
  const digits = precision === null ? '' : `, ${precision}`;
  const kinds = `a number${digits}${arithmetic ? ', or a calculation' : ''}`;
  if (unit === null) return `Your answer: ${kinds}`;
  const { name, others, isRequired } = unit;
  if (isRequired) return `Your answer with its unit (${[name, ...others].join(', ')}): ${kinds}`;
  const choice = others.length === 0 ? '' : `. You may also write ${others.join(' or ')} behind it`;
  return `Your answer in ${name}: ${kinds}${choice}`;
}

/** What a screen reader calls a field in a line of text. */
function nameFor(prompt: string, { unit }: NumericPublic): string {
  const words = plainText(prompt);
  const name = words === '' ? 'Your answer' : words;
  if (unit === null) return name;
  return unit.isRequired ? `${name}, with its unit` : `${name}, in ${unit.name}`;
}

/** One field for a number. */
export default function NumericView({
  id,
  question,
  text,
  response,
  onChange,
  isInvalid,
  isClosed,
  outcomeId,
  isInline,
}: ResponseViewProps) {
  const shown = question as NumericPublic;
  const input = useRef<HTMLInputElement>(null);
  // What was typed before the page's scripts had arrived is an answer too.
  useLayoutEffect(() => {
    const typed = input.current?.value ?? '';
    if (response === null && typed !== '') onChange(typed);
  }, []);
  const field = (
    <span class={isInline ? 'numeric-field numeric-inline' : 'numeric-field'}>
      <input
        ref={input}
        id={`${id}-answer`}
        type="text"
        inputMode="text"
        autocomplete="off"
        autocorrect="off"
        autocapitalize="off"
        spellcheck={false}
        maxLength={longestTyped}
        disabled={isClosed}
        {...(typeof response === 'string' && { value: response })}
        {...(isInline && { 'aria-label': nameFor(text('prompt'), shown) })}
        aria-invalid={isInvalid}
        aria-describedby={outcomeId}
        onInput={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
      {shown.unit?.isRequired === false && (
        <span class="numeric-unit" aria-hidden="true">
          {shown.unit.name}
        </span>
      )}
    </span>
  );
  if (isInline) return field;
  return (
    <label for={`${id}-answer`}>
      {helpFor(shown)}
      {field}
    </label>
  );
}
