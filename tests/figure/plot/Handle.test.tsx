import { describe, expect, it } from 'vitest';
import { createNotebook } from '../../../src/notebook/notebook.ts';
import { declareQuantities } from '../../../src/notebook/quantities.ts';
import { Handle, positionAfter } from '../../../src/figure/plot/Handle.tsx';
import { attributesOf, openingTags } from '../../support/html.ts';
import { drawInPlot } from '../../support/figures.tsx';
import { send } from '../../support/rendered.ts';

function handle(
  changes: {
    readonly at?: readonly [number, number];
    readonly isFree?: boolean;
    readonly isKeyed?: boolean;
  } = {},
) {
  const notebook = createNotebook(declareQuantities(['lambda', 'd']));
  const props = {
    quantity: 'lambda',
    at: changes.at ?? ([5, 5] as const),
    valueAt: ({ x, y }: { readonly x: number; readonly y: number }) => x + y,
    series: 'rebased',
    isKeyed: changes.isKeyed ?? true,
  };
  const setting = { notebook, isFree: () => changes.isFree ?? true, outcome: 'too short' };
  return { ...drawInPlot(Handle, props, setting), notebook };
}

const lambdaOf = ({ notebook }: ReturnType<typeof handle>) => notebook.values.value.lambda;
const isHandle = ({ props }: { readonly props: Readonly<Record<string, unknown>> }) =>
  String(props.class).startsWith('handle');

describe('positionAfter', () => {
  it.each([
    ['ArrowUp', 5, 6],
    ['ArrowLeft', 0, 0],
    ['PageUp', 5, 15],
    ['PageDown', 5, 0],
    ['End', 5, 20],
    ['Tab', 5, null],
  ])('leads with %s from %d to %s', (key, position, next) => {
    expect(positionAfter(key, position, 10, 20)).toBe(next);
  });
});

describe('Handle', () => {
  it('is a slider of its quantity, with its value and outcome in words', () => {
    const { html } = handle();
    expect(attributesOf(html, 'g', 'role')).toEqual(['slider']);
    expect(attributesOf(html, 'g', 'aria-label')).toEqual(['factor on the base, λ, handle in the plot']);
    expect(attributesOf(html, 'g', 'aria-valuetext')).toEqual(['1.0000, too short']);
  });

  it('moves by keys in the steps of the control', () => {
    const drawn = handle();
    const press = (key: string) =>
      send(drawn.find('g', isHandle), 'onKeyDown', { key, preventDefault: () => undefined });
    press('PageUp');
    expect(lambdaOf(drawn)).toBeCloseTo(2 ** (100 / 1400), 5);
    press('Home');
    expect(lambdaOf(drawn)).toBe(0.5);
  });

  it('sets the quantity to what the place under the pointer means', () => {
    const drawn = handle();
    send(drawn.find('g', isHandle), 'onPointerDown', {
      button: 0,
      pointerId: 1,
      clientX: 100,
      clientY: 50,
      preventDefault: () => undefined,
      currentTarget: { setPointerCapture: () => undefined },
    });
    expect(lambdaOf(drawn)).toBe(10);
  });

  it('is a mark alone where the quantity is not the reader’s', () => {
    const { html } = handle({ isFree: false });
    expect(html).not.toContain('role=');
    expect(attributesOf(html, 'g', 'class')).toEqual(['handle rebased fixed']);
  });

  it('leaves the keyboard to another handle where it is told so', () => {
    expect(handle({ isKeyed: false }).html).not.toContain('tabindex');
  });

  it('is an arrow at the edge where it is beyond the plot', () => {
    const shapes = [
      [5, 5],
      [5, 20],
      [5, -20],
    ].map((at) => {
      const { html } = handle({ at: at as [number, number] });
      return [openingTags(html, 'path').length, attributesOf(html, 'svg', 'y')[0]];
    });
    expect(shapes).toEqual([
      [0, undefined],
      [1, '0.000%'],
      [1, '100.000%'],
    ]);
  });
});
