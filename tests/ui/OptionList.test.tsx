import { describe, expect, test } from 'vitest';
import { OptionList } from '../../src/ui/OptionList.tsx';
import { render, send } from '../support/rendered.ts';

const options = ['a', 'b', 'c'].map((id) => ({ id, html: `<b>${id}</b>`, mark: null }));

interface Parts {
  readonly isMany?: boolean;
  readonly chosen?: readonly string[] | null;
  readonly isClosed?: boolean;
}

function open({ isMany = true, chosen = [], isClosed = false }: Parts = {}) {
  const given: (readonly string[])[] = [];
  const rendered = render(() => (
    <OptionList
      name="q-option"
      legend="Choose."
      options={options}
      isMany={isMany}
      chosen={chosen}
      isClosed={isClosed}
      describedBy="q-outcome"
      onChange={(next) => given.push(next)}
    />
  ));
  const input = (id: string) => rendered.find('input', ({ props }) => props.value === id);
  const click = (id: string, checked: boolean) => {
    send(input(id), 'onChange', { currentTarget: { checked } });
    return given.at(-1);
  };
  return { ...rendered, input, click };
}

describe('a list of options', () => {
  test('is a named group of fields, each in a label with its typeset text', () => {
    const { html } = open();
    expect(html).toMatch(/^<fieldset[^>]*><legend>Choose\.<\/legend>/);
    expect(
      html.match(/<label[^>]*><input[^>]*><span class="option-text"><b>[abc]<\/b><\/span>/g),
    ).toHaveLength(3);
  });

  test('has boxes where many may be chosen, and radio buttons of one name where one may', () => {
    expect(open({ isMany: true }).input('a').props).toMatchObject({ type: 'checkbox' });
    expect(open({ isMany: false }).input('a').props).toMatchObject({ type: 'radio', name: 'q-option' });
  });

  test('ticks add to what is chosen and take from it, in the order of the options', () => {
    expect(open({ chosen: ['c'] }).click('a', true)).toEqual(['a', 'c']);
    expect(open({ chosen: ['a', 'c'] }).click('a', false)).toEqual(['c']);
    expect(open({ chosen: null }).click('b', true)).toEqual(['b']);
    expect(open({ chosen: ['gone'] }).click('b', true)).toEqual(['b']);
  });

  test('a radio button replaces what is chosen', () => {
    expect(open({ isMany: false, chosen: ['c'] }).click('a', true)).toEqual(['a']);
  });

  test('shows what is chosen, and leaves the page alone before anything is', () => {
    const { input } = open({ chosen: ['b'] });
    expect([input('a').props.checked, input('b').props.checked]).toEqual([false, true]);
    expect(open({ chosen: null }).input('a').props).not.toHaveProperty('checked');
  });

  test('names each field in plain text, and describes it by its mark', () => {
    const { input, html } = open();
    expect(input('b').props).toMatchObject({ 'aria-label': 'b', 'aria-describedby': 'q-option-b-mark' });
    expect(html).toContain('id="q-option-b-mark"');
  });

  test('takes no more answers once it is closed', () => {
    expect(open({ isClosed: true }).html).toMatch(/^<fieldset[^>]* disabled/);
    expect(open().html).not.toMatch(/ disabled/);
  });
});
