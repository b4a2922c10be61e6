import { describe, expect, test } from 'vitest';
import { limits } from '../../../../src/quiz/kernel/limits.ts';
import ExpressionView from '../../../../src/quiz/types/expression/View.tsx';
import type { ResponseViewProps } from '../../../../src/quiz/types/response-view.ts';
import { render, send } from '../../../support/rendered.ts';
import { leftAsTyped, viewPropsOf } from '../view-props.tsx';

const variables = [
  { name: 'm', label: 'the target length' },
  { name: 'm_l', label: null },
  { name: 'lambda', label: null },
];

/** The view as the shell of a question draws it. */
function draw(props: Partial<ResponseViewProps> = {}) {
  const heard: unknown[] = [];
  const { html, find } = render(() => (
    <ExpressionView
      {...viewPropsOf({})}
      question={{ variables }}
      onChange={(response) => heard.push(response)}
      {...props}
    />
  ));
  const text = html.replace(/<[^>]*>/g, '');
  return { html, text, find, input: find('input'), heard };
}

const button = (name: string, drawn: ReturnType<typeof draw>) =>
  drawn.find('button', ({ props }) => props.children === name);

/** A field of a page, as far as inserting uses it. */
function fakeInput(value: string, selectionStart: number | null, selectionEnd = selectionStart) {
  const calls: string[] = [];
  const input = {
    value,
    selectionStart,
    selectionEnd,
    focus: () => calls.push('focus'),
    setSelectionRange: (from: number, to: number) => calls.push(`${from}–${to}`),
  };
  return { input, calls };
}

describe('the field of a formula', () => {
  test('is left as it was typed', () => {
    expect(draw().input.props).toMatchObject(leftAsTyped);
  });

  test('takes a text too long to be read, so that it is refused and not cut', () => {
    expect(draw().input.props.maxLength).toBeGreaterThan(limits.expression);
  });

  test('hands on what is typed, and shows what it was handed', () => {
    const { input, heard } = draw({ response: 'm/m_l' });
    expect(input.props.value).toBe('m/m_l');
    send(input, 'onInput', { currentTarget: { value: 'm/m_l^2' } });
    expect(heard).toEqual(['m/m_l^2']);
    expect(draw({ response: { no: 'text' } }).html).not.toContain('value=');
  });

  test('takes nothing once the question is closed', () => {
    expect(draw({ isClosed: true }).html.match(/<(input|button)[^>]* disabled/g)?.length).toBe(10);
    expect(draw().html).not.toMatch(/ disabled/);
  });

  test('names the variables and how powers and products are written', () => {
    expect(draw().text).toContain('Use m (the target length), m_l and λ. Write ^ for a power');
  });

  test('says whether its text was sent back', () => {
    expect(draw({ response: 'm/' }).html).toContain('aria-invalid="false"');
    expect(draw({ response: 'm/', isInvalid: true }).html).toContain('aria-invalid="true"');
  });

  test('is described by its help, its echo and what came of the check', () => {
    const { html, input } = draw();
    const ids = String(input.props['aria-describedby']).split(' ');
    expect(ids).toEqual(['q-help', 'q-echo', 'q-outcome']);
    expect(ids.slice(0, 2).filter((id) => !html.includes(`id="${id}"`))).toEqual([]);
  });

  test('in a line of text is a field alone, with a name', () => {
    const { html, input } = draw({ isInline: true, response: 'm' });
    expect(input.props['aria-label']).toBe('A formula in “m”, “m_l” and “λ”');
    expect(html).not.toMatch(/button|label for|Read as/);
    expect(input.props['aria-describedby']).toBe('q-outcome');
  });
});

describe('the buttons', () => {
  test('put their sign where the caret stands, and leave the caret behind it', () => {
    const drawn = draw({ response: 'm m_l' });
    const { input, calls } = fakeInput('m m_l', 1);
    (drawn.input.ref as { current: unknown }).current = input;
    send(button('^', drawn), 'onClick', {});
    expect(drawn.heard).toEqual(['m^ m_l']);
    expect(input.value).toBe('m^ m_l');
    expect(calls).toEqual(['focus', '2–2']);
  });

  test('hold what a phone’s keyboard has not at hand, a minus too', () => {
    for (const sign of ['^', '(', ')', '/', '·', '−']) expect(button(sign, draw()).type).toBe('button');
  });

  test('replace what is selected, and write at the end where there is no caret', () => {
    const drawn = draw({ response: 'm/2' });
    const selected = fakeInput('m/2', 2, 3);
    (drawn.input.ref as { current: unknown }).current = selected.input;
    send(button('λ', drawn), 'onClick', {});
    const none = fakeInput('m/2', null);
    (drawn.input.ref as { current: unknown }).current = none.input;
    send(button(')', drawn), 'onClick', {});
    expect(drawn.heard).toEqual(['m/λ', 'm/2)']);
  });

  test('do not take the focus from the field', () => {
    let prevented = 0;
    send(button('(', draw()), 'onMouseDown', { preventDefault: () => (prevented += 1) });
    expect(prevented).toBe(1);
  });

  test('do nothing before the field is there', () => {
    const drawn = draw();
    (drawn.input.ref as { current: unknown }).current = null;
    send(button('/', drawn), 'onClick', {});
    expect(drawn.heard).toEqual([]);
  });
});
