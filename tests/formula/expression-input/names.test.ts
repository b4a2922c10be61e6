import { expect, test } from 'vitest';
import {
  displayName,
  isGreekLetter,
  isGreekName,
  readSubscript,
  spellOut,
} from '../../../src/formula/expression-input/names.ts';

test('Greek letters are spelled out and shown as letters again', () => {
  expect(['λ', 'Δ', 'ϕ', 'µ', 'λ_1', 'm', 'b_α'].map(spellOut)).toEqual([
    'lambda',
    'Delta',
    'phi',
    'mu',
    'lambda_1',
    'm',
    'b_alpha',
  ]);
  expect(['lambda', 'Omega', 'lambda_1', 'm_l', 'x_alpha', 'lambdas'].map(displayName)).toEqual([
    'λ',
    'Ω',
    'λ_1',
    'm_l',
    'x_α',
    'lambdas',
  ]);
});

test('every name of a letter is that of the letter it is shown as', () => {
  const names = 'alpha beta gamma pi psi omega Gamma Pi Psi Omega'.split(' ');
  expect(names.map((name) => spellOut(displayName(name)))).toEqual(names);
  expect(names.filter((name) => !isGreekName(name))).toEqual([]);
  expect(['lam', 'cdot', ''].filter(isGreekName)).toEqual([]);
  expect(['λ', 'π', 'Ω'].every(isGreekLetter)).toBe(true);
  expect(['m', '', 'λλ'].filter(isGreekLetter)).toEqual([]);
});

test('lowered letters and digits are the plain ones', () => {
  expect(['ₗ', '₀', '₉', 'ₓ'].map(readSubscript)).toEqual(['l', '0', '9', 'x']);
  expect(['l', '', '₊'].map(readSubscript)).toEqual([null, null, null]);
});
