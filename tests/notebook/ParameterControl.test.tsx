import { describe, expect, it } from 'vitest';
import { createNotebook } from '../../src/notebook/notebook.ts';
import { loadReader } from '../../src/notebook/lazy-reader.ts';
import { ParameterControl } from '../../src/notebook/ParameterControl.tsx';
import type { NumberDeclaration } from '../../src/notebook/parameters.ts';
import { attributeOf, openingTags, textOf } from '../support/html.ts';
import { declare } from '../support/parameters.ts';
import { render, send } from '../support/rendered.ts';

/** The control of one parameter `m_l` on a page. */
function control(changes: Partial<NumberDeclaration>, outcome?: string) {
  const notebook = createNotebook({ m_l: declare({ symbol: 'm_l', label: 'trained length', ...changes }) });
  const rendered = render(() => (
    <ParameterControl
      idPrefix="figure"
      notebook={notebook}
      name="m_l"
      {...(outcome !== undefined && { outcome })}
    />
  ));
  const [field = '', slider = ''] = openingTags(rendered.html, 'input');
  return { ...rendered, notebook, field, slider };
}

const isSlider = ({ props }: { readonly props: Readonly<Record<string, unknown>> }) => props.type === 'range';

describe('ParameterControl', () => {
  it('labels the field with symbol and name', () => {
    const { html, field } = control({});
    const [label = ''] = openingTags(html, 'label');
    expect(attributeOf(label, 'for')).toBe('figure-m_l');
    expect(attributeOf(field, 'id')).toBe('figure-m_l');
    expect(textOf(html)).toContain('ml trained length');
  });

  it('names field and slider apart for a screen reader', () => {
    const { field, slider } = control({});
    expect(attributeOf(field, 'aria-label')).toBe('trained length, m l');
    expect(attributeOf(slider, 'aria-label')).toBe('trained length, m l, slider');
    expect(attributeOf(slider, 'id')).toBe('figure-m_l-slider');
  });

  it('shows a whole number in groups, and a real one in five figures', () => {
    expect(attributeOf(control({ default: 16_384, maximum: 65_536 }).field, 'value')).toBe('16\u202F384');
    expect(attributeOf(control({ kind: 'real', default: 4.088_994 }).field, 'value')).toBe('4.0890');
  });

  it('says value, unit and outcome at the slider', () => {
    expect(attributeOf(control({}, 'too short').slider, 'aria-valuetext')).toBe('8 tokens, too short');
    expect(attributeOf(control({ unit: '' }).slider, 'aria-valuetext')).toBe('8');
  });

  it('has as many positions as a parameter asks for, so that a key takes an audible step', () => {
    const coarse = control({ kind: 'real', scale: 'log', default: 4, stepsPerDoubling: 24 });
    expect(attributeOf(coarse.slider, 'max')).toBe('120');
    expect(attributeOf(coarse.slider, 'value')).toBe('24');
    send(coarse.find('input', isSlider), 'onInput', { currentTarget: { value: '25' } });
    expect(coarse.notebook.values.value.m_l).toBeCloseTo(4 * 2 ** (1 / 24), 4);
  });

  it.each([
    ['integer', 'linear', '62'],
    ['even', 'linear', '31'],
    ['real', 'linear', '1000'],
    ['integer', 'log', '40'],
    ['even', 'log', '40'],
    ['real', 'log', '7000'],
  ] as const)('gives kind %s on a %s scale from 2 to 64 positions up to %s', (kind, scale, last) => {
    expect(attributeOf(control({ kind, scale }).slider, 'max')).toBe(last);
  });

  it('puts what the slider hears into the notebook, as a value of its kind', () => {
    const { notebook, find } = control({ scale: 'log' });
    send(find('input', isSlider), 'onInput', { currentTarget: { value: '9' } });
    expect(notebook.values.value).toEqual({ m_l: 4 });
  });

  it('puts what is typed into the notebook, and nothing else', async () => {
    await loadReader();
    const { notebook, find } = control({});
    const field = find('input');
    send(field, 'onInput', { currentTarget: { value: '32' } });
    send(field, 'onInput', { currentTarget: { value: '3 2 x' } });
    send(field, 'onInput', { currentTarget: { value: '65' } });
    expect(notebook.values.value).toEqual({ m_l: 32 });
  });

  it('refuses a name that the page does not declare', () => {
    const notebook = createNotebook({ m: declare() });
    expect(() =>
      render(() => <ParameterControl idPrefix="figure" notebook={notebook} name="n" />),
    ).toThrowErrorMatchingInlineSnapshot(`[RangeError: no parameter "n"]`);
  });
});
