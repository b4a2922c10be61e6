import { expect, test } from 'vitest';
import {
  displayElement,
  elementName,
  elementsOf,
  isElement,
} from '../../../src/formula/expression-input/elements.ts';
import { expressionOf } from './builders.ts';

test('the elements of a formula are its names, functions, signs and numbers', () => {
  const elements = (raw: string) => [...elementsOf(expressionOf(raw))].sort();
  const wanted = ['*', '+', '/', '2', '2.5', '^', 'e', 'lambda', 'ln', 'm_l'];
  expect(elements('2.50 m_l² + \\frac{ln(λ)}{e}')).toEqual(wanted.sort());
  expect(elements('-m')).toEqual(['-', 'm']);
  expect(elements('π - n')).toEqual(['-', 'n', 'pi']);
});

test('an element has one name in all its spellings', () => {
  const written = ['λ', 'LN', 'log_2', ' 2.50 ', 2.5, '^', 'm_l'];
  expect(written.map(elementName)).toEqual(['lambda', 'ln', 'log2', '2.5', '2.5', '^', 'm_l']);
});

test('only what a formula over the variables can hold is an element', () => {
  const isKnown = (written: string | number) => isElement(written, ['m', 'lambda']);
  expect(['m', 'λ', 'ln', 'pi', 'e', '+', '-', '*', '/', '^', 2, '0.5'].every(isKnown)).toBe(true);
  expect(['n', 'sin', 'log', '**', '=', '', 'Infinity', 'NaN'].filter(isKnown)).toEqual([]);
});

test('elements are shown as learners write them', () => {
  expect(['*', '-', '-2', 'lambda', '^', 'ln'].map(displayElement)).toEqual(['·', '−', '−2', 'λ', '^', 'ln']);
});
