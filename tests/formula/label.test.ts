import { describe, expect, test } from 'vitest';
import { findLabel, isOtherLabel, nameLabel } from '../../src/formula/label.ts';
import type { LabelRule } from '../../src/formula/label.ts';

const find = (text: string) => findLabel(text, 0, text.length);

describe('findLabel', () => {
  test.each([
    ['λ = 4', 'lambda', true, '4'],
    ['\\lambda \\approx 4', 'lambda', true, '4'],
    ['lambda:=4', 'lambda', true, '4'],
    ["b' ≈ 40890", "b'", true, '40890'],
    ['b_{new} = 4', 'b_new', true, '4'],
    ['mₗ = 4', 'm_l', true, '4'],
    ["T'_i = 9", "T_i'", true, '9'],
    ['λ_1=2', 'lambda_1', true, '2'],
    ['new base = 4', 'newbase', false, '4'],
    ['λb = 4', 'lambdab', false, '4'],
    ['m/m_l = 4', 'm/m_l', false, '4'],
    ['2b = 4', '2b', false, '4'],
    ['= 4', '', true, '4'],
    ['( = 4', '', false, '4'],
    ['(λ = 4', '', false, '4'],
    ['(λ = 4)', '', false, '4)'],
    ['λ) = 4', '', false, '4'],
    [')λ( = 4', '', false, '4'],
    ['(λ) = 4', 'lambda', true, '4'],
    ['b(1) = 4', 'b1', true, '4'],
  ])('%j: %j, one name: %j', (text, name, isSingle, rest) => {
    const label = find(text);
    expect(label).toMatchObject({ name, isSingle });
    expect(text.slice(label?.next)).toBe(rest);
  });

  test('is null where there is no sign of equality', () => {
    expect(find('4.089')).toBeNull();
    expect(find('m:n')).toBeNull();
  });
});

test('a name has one spelling', () => {
  expect(['b′', "b'", 'b’'].map(nameLabel)).toEqual(["b'", "b'", "b'"]);
  expect(["T'_i/T_i", "\\T_i'/T_{i}"].map(nameLabel)).toEqual(["T_i'/T_i", "T_i'/T_i"]);
});

describe('a label is another quantity’s', () => {
  const judge = (text: string, rule: Partial<LabelRule>) => {
    const label = find(`${text} = 1`);
    return label !== null && isOtherLabel(label, { own: [], others: [], isComplete: false, ...rule });
  };

  test.each<[string, Partial<LabelRule>, boolean]>([
    ['d', { others: ['d'] }, true],
    ['mₗ', { others: ['m_l'] }, true],
    ["b'", { others: ['b'] }, false],
    ["b'", { own: ['lambda'], isComplete: true }, true],
    ['θ', { own: ['lambda'], isComplete: true }, true],
    ['λ', { own: ['lambda'], isComplete: true }, false],
    ['Lambda', { own: ['lambda'], isComplete: true }, false],
    ['x', { own: ['lambda'], isComplete: true }, false],
    ['factor', { own: ['lambda'], isComplete: true }, false],
    ['m/m_l', {}, true],
    ['m/m_l', { own: ['m/m_l'] }, false],
    ['', { own: ['lambda'], isComplete: true }, false],
  ])('%j, %j: %j', (text, rule, isOther) => {
    expect(judge(text, rule)).toBe(isOther);
  });
});
