import { describe, expect, it } from 'vitest';
import { connectLiveNumbers, numberWriter } from '../../src/notebook/live-numbers.ts';
import type { NumberElement } from '../../src/notebook/live-numbers.ts';
import { createNotebook } from '../../src/notebook/notebook.ts';
import { declare } from '../support/parameters.ts';

interface FakeNumber {
  readonly dataset: Readonly<Record<string, string>>;
  textContent: string;
}

const fakeNumber = (number: string, format: string): FakeNumber => ({
  dataset: { number, format },
  textContent: 'as built',
});

/** The numbers of a page, as far as the notebook looks at them. */
const elementsOf = (numbers: readonly FakeNumber[]) => numbers as unknown as readonly NumberElement[];

describe('connectLiveNumbers', () => {
  it('writes every number at once, in its own format', () => {
    const numbers = [fakeNumber('m', 'group'), fakeNumber('m / d', '3sf'), fakeNumber('half', '1dp')];
    const notebook = createNotebook({ m: declare({ default: 16_384, maximum: 65_536 }), d: declare() });
    connectLiveNumbers(elementsOf(numbers), notebook, { half: 'm / 2' });
    expect(numbers.map(({ textContent }) => textContent)).toEqual(['16\u202F384', '2050', '8192.0']);
  });

  it('follows the parameters', () => {
    const number = fakeNumber('m / d', '4sf');
    const notebook = createNotebook({ m: declare({ default: 8 }), d: declare({ default: 4 }) });
    connectLiveNumbers(elementsOf([number]), notebook, {});
    notebook.set({ m: 12 });
    expect(number.textContent).toBe('3.000');
    notebook.reset();
    expect(number.textContent).toBe('2.000');
  });

  it('shows a dash while a number has no value, and the number again afterwards', () => {
    const number = fakeNumber('d / (d - 2)', '3sf');
    const notebook = createNotebook({ d: declare({ default: 4, minimum: 2 }) });
    connectLiveNumbers(elementsOf([number]), notebook, {});
    notebook.set({ d: 2 });
    expect(number.textContent).toBe('–');
    notebook.set({ d: 3 });
    expect(number.textContent).toBe('3.00');
  });

  it('leaves a number that no parameter changes as it was built', () => {
    const number = fakeNumber("labAccuracy(setting: 'base', from: 0, to: 64)", 'int');
    connectLiveNumbers(elementsOf([number]), createNotebook({ d: declare() }), {});
    expect(number.textContent).toBe('as built');
  });

  it('does nothing on a page without numbers', () => {
    expect(() => connectLiveNumbers(elementsOf([]), createNotebook({}), {})).not.toThrow();
  });
});

describe('numberWriter', () => {
  it('leaves the other numbers alone where a named formula has no value', () => {
    const write = numberWriter(
      { d: 2, b: 5 },
      { exponent: 'd / (d - 2)', twice: '2 * b', raised: 'b ^ exponent' },
    );
    expect(write('b', 'int')).toBe('5');
    expect(write('twice', 'int')).toBe('10');
    expect(write('exponent', '3sf')).toBe('–');
    expect(write('raised', '3sf')).toBe('–');
  });

  it('calls the oracle over the named formulas', () => {
    const s = 'stretchFactor(trainedLength: m_l, targetLength: m)';
    const write = numberWriter({ m_l: 4096, m: 16_384, d: 128 }, { s });
    expect(write('s ^ (d / (d - 2))', '7sf')).toBe('4.088994');
    expect(write('baseScaleFactor(trainedLength: m_l, targetLength: m, headSize: d)', '7sf')).toBe(
      '4.088994',
    );
  });

  it.each(['1 / 0', 'unknown', '2 +', 'period(base: 0, headSize: 4, pair: 1)'])(
    'writes a dash for "%s", which has no value',
    (formula) => {
      expect(numberWriter({}, {})(formula, '3sf')).toBe('–');
    },
  );

  it('writes a dash where a named formula has no value', () => {
    expect(numberWriter({ d: 2 }, { exponent: 'd / (d - 2)' })('exponent', '3sf')).toBe('–');
  });

  it('does not hide a format that does not exist', () => {
    expect(() => numberWriter({}, {})('2', 'roman')).toThrow(RangeError);
  });
});

it('writes a number anew only when a parameter changes that it rests on', () => {
  const writes: string[] = [];
  const spied = (formula: string) => ({
    dataset: { number: formula, format: 'int' },
    set textContent(text: string) {
      writes.push(`${formula}: ${text}`);
    },
  });
  const notebook = createNotebook({ m: declare({ default: 8 }), d: declare({ default: 4 }) });
  const numbers = [spied('m'), spied('half')] as unknown as readonly NumberElement[];
  connectLiveNumbers(numbers, notebook, { half: 'd / 2' });
  writes.length = 0;
  notebook.set({ m: 12 });
  notebook.set({ d: 6 });
  expect(writes).toEqual(['m: 12', 'half: 3']);
});

it('works a formula out once for all that write it alike, and writes only a text that differs', () => {
  const writes: string[] = [];
  const spied = (format: string) => {
    let shown = '';
    return {
      dataset: { number: 'm / d', format },
      get textContent() {
        return shown;
      },
      set textContent(text: string) {
        shown = text;
        writes.push(text);
      },
    };
  };
  const notebook = createNotebook({ m: declare({ default: 8 }), d: declare({ default: 4 }) });
  connectLiveNumbers(
    [spied('int'), spied('1dp'), spied('int')] as unknown as readonly NumberElement[],
    notebook,
    {},
  );
  expect(writes).toEqual(['2', '2', '2.0']);
  writes.length = 0;
  notebook.set({ m: 9 });
  expect(writes).toEqual(['2.3']);
});
