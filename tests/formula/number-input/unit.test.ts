import { describe, expect, test } from 'vitest';
import { findClash } from '../../../src/formula/number-input/unit-spelling.ts';
import { canEndNumber, findUnit, isUnit } from '../../../src/formula/number-input/unit.ts';

const angles = new Map([
  ['rad', 1],
  ['deg', 0.1],
  ['°', 0.1],
]);

/** The unit that is found, and the text before it. */
function split(text: string, factors: ReadonlyMap<string, number> = angles): string {
  const found = findUnit(text, factors);
  return found === null ? 'none' : `${text.slice(0, found.from)}|${found.spelling}`;
}

describe('findUnit', () => {
  test.each([
    ['5 rad', '5|rad'],
    ['5rad', '5|rad'],
    ['5\u2009rad \n', '5|rad'],
    ['5 RAD', '5|rad'],
    ['90°', '90|°'],
    ['90 \u00ba', '90|°'],
    ['90\u02da', '90|°'],
    ['(1+2)*rad', '(1+2)|rad'],
    ['2·π rad', '2·π|rad'],
    ['2·πrad', '2·π|rad'],
    ['3 × 10⁻² rad', '3 × 10⁻²|rad'],
    ['𝑟 = 5. deg', '𝑟 = 5.|deg'],
    ['５ｒａｄ', '５|rad'],
  ])('splits %j into %s', (text, parts) => {
    expect(split(text)).toBe(parts);
  });

  test.each([
    'rad',
    '',
    ' ',
    '= rad',
    '5 mrad',
    '5 radx',
    '5 grad',
    '/rad',
    '5/rad',
    '-rad',
    '5',
    '5 ** rad',
  ])('finds no unit at the end of %j', (text) => {
    expect(split(text)).toBe('none');
  });

  test('a word in a spelling may stand apart by any number of spaces', () => {
    const factors = new Map([
      ['turn', 2],
      ['tokens per turn', 1],
    ]);
    expect(split('5 tokens  per\u00a0turn', factors)).toBe('5|tokens per turn');
    expect(split('5 tokensperturn', factors)).toBe('none');
    expect(split('5 Turn', factors)).toBe('5|turn');
  });

  test('prefers the spelling that fits letter by letter, and asks back where case alone decides', () => {
    const factors = new Map([
      ['Mrad', 1e6],
      ['mrad', 1e-3],
    ]);
    expect(split('5 mrad', factors)).toBe('5|mrad');
    expect(split('5 Mrad', factors)).toBe('5|Mrad');
    expect(split('5 MRAD', factors)).toBe('none');
    expect(split('5 MRAD', new Map([...factors].map(([spelling]) => [spelling, 1])))).toBe('5|Mrad');
  });

  test('per mille is no percent, and the two signs of micro and ohm are one', () => {
    expect(split('5 ‰', new Map([['%', 1]]))).toBe('none');
    expect(split('5 ‰', new Map([['‰', 1]]))).toBe('5|‰');
    expect(split('5 \u00b5s', new Map([['\u03bcs', 1]]))).toBe('5|\u03bcs');
    expect(split('5 \u2126', new Map([['\u03a9', 1]]))).toBe('5|\u03a9');
  });
});

test('isUnit knows an accepted spelling in any case, and nothing more', () => {
  expect(['rad', 'RAD', ' deg ', '°'].map((text) => isUnit(text, angles))).toEqual([true, true, true, true]);
  expect(['5 rad', 'ra', '', 'rad.'].map((text) => isUnit(text, angles))).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test('findClash names two spellings that read alike and mean different things', () => {
  expect(findClash(angles)).toBeNull();
  expect(findClash([...angles, ['\u00ba', 0.1]])).toBeNull();
  expect(findClash([...angles, ['\u00ba', 3]])).toEqual(['°', '\u00ba']);
  expect(findClash([['rad', 1], ...[['rad', 2] as const]])).toEqual(['rad', 'rad']);
});

test('canEndNumber tells digits, parentheses and names from signs', () => {
  for (const text of ['4', '4.', '(4)', 'π', '10²', '4 ', '5 %']) expect(canEndNumber(text)).toBe(true);
  for (const text of ['', ' ', '4*', '=', '4 -', '10⁻', '(']) expect(canEndNumber(text)).toBe(false);
});
