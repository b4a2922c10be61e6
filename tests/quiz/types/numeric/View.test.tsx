import { describe, expect, test } from 'vitest';
import { maxNumberLength } from '../../../../src/formula/number-input/max-length.ts';
import type { NumericPublic } from '../../../../src/quiz/types/numeric/grader.ts';
import NumericView from '../../../../src/quiz/types/numeric/View.tsx';
import type { ResponseViewProps } from '../../../../src/quiz/types/response-view.ts';
import { render, send } from '../../../support/rendered.ts';
import { leftAsTyped, viewPropsOf } from '../view-props.tsx';

const rad = { name: 'rad', others: ['deg', '°'], isRequired: false };

/** The view as the shell of a question draws it. */
function draw(question: Partial<NumericPublic> = {}, props: Partial<ResponseViewProps> = {}) {
  const heard: unknown[] = [];
  const { html, find } = render(() => (
    <NumericView
      {...viewPropsOf({})}
      question={{ arithmetic: true, precision: null, unit: null, ...question }}
      onChange={(response) => heard.push(response)}
      {...props}
    />
  ));
  return { html, input: find('input'), heard };
}

describe('the field of a numeric question', () => {
  test('is left as it was typed', () => {
    expect(draw().input.props).toMatchObject(leftAsTyped);
  });

  test('takes a text too long to be read, so that it is refused and not cut', () => {
    expect(draw().input.props.maxLength).toBeGreaterThanOrEqual(2 * maxNumberLength);
  });

  test('hands on what is typed, and shows what it was handed', () => {
    const { input, heard } = draw({}, { response: '4.1' });
    expect(input.props.value).toBe('4.1');
    send(input, 'onInput', { currentTarget: { value: '4.12' } });
    expect(heard).toEqual(['4.12']);
    expect(draw({}, { response: { no: 'text' } }).html).not.toContain('value=');
  });

  test('takes nothing once the question is closed', () => {
    expect(draw().input.props.disabled).toBe(false);
    expect(draw({}, { isClosed: true }).html).toMatch(/<input[^>]* disabled/);
  });

  test('has a label that says what may be written', () => {
    const labels = [
      draw(),
      draw({ arithmetic: false, precision: 'at least 4 significant figures' }),
      draw({ unit: { ...rad, others: [] } }),
      draw({ unit: rad }),
      draw({ unit: { ...rad, isRequired: true } }),
    ].map(({ html }) => /<label[^>]*>([^<]*)/.exec(html)?.[1]);
    expect(labels).toEqual([
      'Your answer: a number, or a calculation',
      'Your answer: a number, at least 4 significant figures',
      'Your answer in rad: a number, or a calculation',
      'Your answer in rad: a number, or a calculation. You may also write deg or ° behind it',
      'Your answer with its unit (rad, deg, °): a number, or a calculation',
    ]);
  });

  test('is followed by its unit, unless the unit is to be written', () => {
    expect(draw({ unit: rad }).html).toMatch(/<span [^>]*aria-hidden="true"[^>]*>rad<\/span>/);
    expect(draw({ unit: { ...rad, isRequired: true } }).html).not.toContain('numeric-unit');
    expect(draw().html).not.toContain('numeric-unit');
  });
});

describe('the field in a line of text', () => {
  test('is named by the prompt’s words and has no label of its own', () => {
    const { html, input } = draw({}, { isInline: true, text: (key) => `<p>the <em>${key}</em></p>` });
    expect(input.props['aria-label']).toBe('the prompt');
    expect(html).not.toContain('<label');
  });

  test('is named as the answer where there is no prompt, with its unit', () => {
    const nameOf = (unit: NumericPublic['unit']) =>
      draw({ unit }, { isInline: true }).input.props['aria-label'];
    expect(nameOf(null)).toBe('Your answer');
    expect(nameOf(rad)).toBe('Your answer, in rad');
    expect(nameOf({ ...rad, isRequired: true })).toBe('Your answer, with its unit');
  });
});
