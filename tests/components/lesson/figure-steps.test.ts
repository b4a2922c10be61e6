import { describe, expect, it } from 'vitest';
import { readControls, readFixed, readSteps } from '../../../src/components/lesson/figure-steps.ts';
import { declareQuantities } from '../../../src/notebook/quantities.ts';

const declarations = declareQuantities(['d', 'm', 'method']);

describe('readSteps', () => {
  it('names a step by what it sets', () => {
    expect(readSteps('d=8 | d=128, m=32768', declarations)).toEqual([
      { label: 'd = 8', values: { d: 8 } },
      { label: 'd = 128, m = 32\u202F768', values: { d: 128, m: 32_768 } },
    ]);
  });

  it('takes words of the lesson’s own', () => {
    expect(readSteps('a toy head, d = 8: d=8', declarations)).toEqual([
      { label: 'a toy head, d = 8', values: { d: 8 } },
    ]);
  });

  it('takes a choice by its name', () => {
    expect(readSteps('method=yarn', declarations)).toEqual([{ label: 'M = YaRN', values: { method: 4 } }]);
  });

  it.each([
    ['d', '"d" is no setting. Write one as name=value; the names are d, m, method.'],
    ['e=8', 'the names are d, m, method'],
    ['d=7', '"d=7" is no setting: d must be an even whole number from 4 to 256.'],
    ['method=magic', 'method must be one of none'],
  ])('refuses %s', (text, words) => {
    expect(() => readSteps(text, declarations)).toThrow(words);
  });
});

it('reads what a figure always has', () => {
  expect(readFixed('d=128, m=32768', declarations)).toEqual({ d: 128, m: 32_768 });
  expect(() => readFixed('d=7', declarations)).toThrow('"d=7" is no setting');
});

describe('readControls', () => {
  it('reads names in their order', () => {
    expect(readControls(' text  seed ', ['seed', 'rebase', 'text'])).toEqual(['text', 'seed']);
  });

  it.each(['text sed', '', '  '])('refuses “%s”', (text) => {
    expect(() => readControls(text, ['seed', 'text'])).toThrow('Choose from seed, text.');
  });
});
