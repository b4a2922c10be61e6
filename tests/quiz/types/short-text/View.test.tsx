import { describe, expect, test } from 'vitest';
import { limits } from '../../../../src/quiz/kernel/limits.ts';
import type { ResponseViewProps } from '../../../../src/quiz/types/response-view.ts';
import ShortTextView from '../../../../src/quiz/types/short-text/View.tsx';
import { render, send } from '../../../support/rendered.ts';
import { leftAsTyped, viewPropsOf } from '../view-props.tsx';

function draw(props: Partial<ResponseViewProps> = {}, matchCase = false) {
  const heard: unknown[] = [];
  const { html, find } = render(() => (
    <ShortTextView
      {...viewPropsOf({})}
      question={{ matchCase }}
      onChange={(response) => heard.push(response)}
      {...props}
    />
  ));
  return { html, input: find('input'), heard };
}

describe('the field of a short text', () => {
  test('is left as it was typed', () => {
    expect(draw().input.props).toMatchObject(leftAsTyped);
  });

  test('hands on what is typed, and shows what it was handed', () => {
    const { input, heard } = draw({ response: 'per' });
    expect(input.props.value).toBe('per');
    send(input, 'onInput', { currentTarget: { value: 'peri' } });
    expect(heard).toEqual(['peri']);
    expect(draw({ response: { no: 'text' } }).html).not.toContain('value=');
  });

  test('takes a text too long to be read, so that it is refused and not cut', () => {
    expect(draw().input.props.maxLength).toBeGreaterThan(limits.shortText);
  });

  test('says what may be written, and whether capitals count', () => {
    expect(draw().html).toContain('Your answer: a word or a few words<');
    expect(draw({}, true).html).toContain('capitals as they are in code');
  });

  test('takes nothing once the question is closed', () => {
    expect(draw({ isClosed: true }).html).toMatch(/<input[^>]* disabled/);
  });

  test('is named by the prompt’s words in a line of text, without a label', () => {
    const { html, input } = draw({ isInline: true, text: () => '<p>the <em>name</em></p>' });
    expect(input.props['aria-label']).toBe('the name');
    expect(html).not.toContain('<label');
    expect(draw({ isInline: true }).input.props['aria-label']).toBe('Your answer');
  });
});
