import { describe, expect, it } from 'vitest';
import { declareQuantities } from '../../../src/notebook/quantities.ts';
import Figure from '../../../src/widgets/retrofit-comparison/Figure.tsx';
import { derive, parameterNames } from '../../../src/widgets/retrofit-comparison/model.ts';
import { readingOf } from '../../../src/widgets/retrofit-comparison/reading.ts';
import { startingAt } from '../../support/figures.tsx';
import { textOf } from '../../support/html.ts';
import { render } from '../../support/rendered.ts';

const declarations = declareQuantities(parameterNames);
const flagship = { m: 16_384, m_l: 4096, d: 128, b: 10_000 };

const view = (values: Record<string, number> = {}) =>
  render(() => <Figure declarations={startingAt(declarations, values)} id="fig" />).html;
const readingAt = (changes: Partial<typeof flagship>) =>
  readingOf(derive({ ...flagship, ...changes })).replaceAll('\u202F', ' ');

describe('the figure of the comparison', () => {
  it.each([
    ['the defaults', {}],
    ['a head of two pairs', { d: 4 }],
    ['a base so small that every pair completes turns', { b: 100 }],
    ['the largest stretch', { m: 1_048_576, m_l: 512 }],
    ['a shorter text', { m: 512, m_l: 131_072 }],
  ])('draws finite places only for %s', (_, values) => {
    expect(view(values)).not.toMatch(/NaN|Infinity|undefined|∞/);
  });

  it('names every method in the map and in the numbers', () => {
    const text = textOf(view());
    for (const name of ['interpolation', 'matched base', 'safe base', 'YaRN (code)']) {
      expect(text.split(name).length - 1).toBeGreaterThanOrEqual(2);
    }
  });

  it('has one row of numbers for each method', () => {
    expect(view().match(/class="is-new"/g)).toHaveLength(2);
    expect(view({ b: 100 })).not.toContain('class="is-new"');
  });
});

describe('readingOf', () => {
  it('names the methods with new angles, and of the others the one that slows least', () => {
    expect(readingAt({})).toBe(
      '18 of 64 pairs completed no turn in training. At 16 384 tokens new angles appear under no change (18 pairs) ' +
        'and the matched base (17 pairs). Of the other methods, the Llama 3 rule slows the fewest finished pairs: 10.',
    );
  });

  it('says that there is nothing to compare where every pair completed a turn, or nothing grows', () => {
    expect(readingAt({ b: 100 })).toContain('Every pair completed a turn');
    expect(readingAt({ m: 4096 })).toContain('The text does not grow');
  });
});
