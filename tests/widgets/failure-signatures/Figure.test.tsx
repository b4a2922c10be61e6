import { describe, expect, it } from 'vitest';
import { declareQuantities, quantities } from '../../../src/notebook/quantities.ts';
import Figure from '../../../src/widgets/failure-signatures/Figure.tsx';
import { derive, parameterNames } from '../../../src/widgets/failure-signatures/model.ts';
import { readingOf } from '../../../src/widgets/failure-signatures/reading.ts';
import { startingAt } from '../../support/figures.tsx';
import { textOf } from '../../support/html.ts';
import { render } from '../../support/rendered.ts';

const declarations = declareQuantities(parameterNames);
const story = { m: 32_768, m_l: 8192, d: 128, b: 500_000 };
const valueOf = (fault: string) => quantities.fault.options.findIndex(({ id }) => id === fault);

const view = (fault: string, changes: Record<string, number> = {}) =>
  render(() => (
    <Figure
      declarations={startingAt(declarations, { ...story, fault: valueOf(fault), ...changes })}
      id="fig"
    />
  )).html;

const readingAt = (fault: string, changes: Partial<typeof story> = {}) =>
  readingOf(derive({ ...story, ...changes, fault: valueOf(fault) })).replaceAll('\u202F', ' ');

describe('the figure of the faults', () => {
  it.each(quantities.fault.options.map(({ id }) => id))('draws finite places only for %s', (fault) => {
    for (const changes of [{}, { m: 1_048_576, m_l: 512 }, { m: 512, m_l: 131_072 }, { d: 4 }, { b: 100 }]) {
      expect(view(fault, changes)).not.toMatch(/NaN|Infinity|undefined|∞/);
    }
  });

  it('shows both coordinates of a pair only where they turn apart', () => {
    expect(view('other-pairing')).toContain('data-part="second"');
    expect(textOf(view('other-pairing'))).toContain('second coordinate');
    expect(textOf(view('not-scaled'))).not.toContain('second coordinate');
  });
});

describe('readingOf', () => {
  it.each([
    ['none', 'Every pair turns at the intended speed. Every score is as intended.'],
    [
      'not-scaled',
      'Wrong speed in pairs 20 to 64, by a factor of up to 4.00. ' +
        'Less than half of a score is left from about 1448 tokens on.',
    ],
    ['attention-twice', 'Every pair turns at the intended speed. Every score is multiplied by 1.30.'],
    [
      'other-ramp',
      'Wrong speed in pairs 20 to 35, by a factor of up to 1.72. ' +
        'At least 0.720 of a score is left at every distance.',
    ],
  ])('says what %s does', (fault, reading) => {
    expect(readingAt(fault)).toBe(reading);
  });

  it('speaks of the old keys where only they are wrong, and of all pairs where all are', () => {
    expect(readingAt('stale-keys')).toMatch(/^The old keys were rotated with other speeds in pairs 20 to 64/);
    expect(readingAt('other-pairing')).toMatch(/^Wrong speed in all pairs/);
  });
});
