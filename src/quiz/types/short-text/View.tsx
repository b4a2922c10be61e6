import { useLayoutEffect, useRef } from 'preact/hooks';
import { plainText } from '../../../ui/plain-text.ts';
import { limits } from '../../kernel/limits.ts';
import type { ResponseViewProps } from '../response-view.ts';
import type { ShortTextPublic } from './score.ts';
import './view.css';

/** Beyond what is read, so that a text too long is said to be so and not cut. */
const longestTyped = 2 * limits.shortText;

/** One field for a word or a few. */
export default function ShortTextView(props: ResponseViewProps) {
  const { id, question, text, response, onChange, isInvalid, isClosed, outcomeId, isInline } = props;
  const { matchCase } = question as ShortTextPublic;
  const input = useRef<HTMLInputElement>(null);
  // What was typed before the page's scripts had arrived is an answer too.
  useLayoutEffect(() => {
    const typed = input.current?.value ?? '';
    if (response === null && typed !== '') onChange(typed);
  }, []);
  const field = (
    <input
      ref={input}
      id={`${id}-answer`}
      class={isInline ? 'short-text-inline' : 'short-text'}
      type="text"
      autocomplete="off"
      autocorrect="off"
      autocapitalize="off"
      spellcheck={false}
      maxLength={longestTyped}
      disabled={isClosed}
      {...(typeof response === 'string' && { value: response })}
      {...(isInline && { 'aria-label': plainText(text('prompt')) || 'Your answer' })}
      aria-invalid={isInvalid}
      aria-describedby={outcomeId}
      onInput={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
  if (isInline) return field;
  return (
    <label for={`${id}-answer`}>
      Your answer: a word or a few words{matchCase && ', capitals as they are in code'}
      {field}
    </label>
  );
}
