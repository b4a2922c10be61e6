import { describe, expect, test } from 'vitest';
import { limits } from '../../../src/quiz/kernel/limits.ts';
import {
  markOf,
  marksOf,
  misconceptionsOf,
  readSelection,
  refuseUnknown,
  verdictOf,
  wordsOf,
} from '../../../src/quiz/kernel/selection.ts';

const known = ['a', 'constructor', 'c'];

function codeOf(raw: unknown): string {
  const read = readSelection(raw, known);
  return read.ok ? read.response.join() : read.problem.code;
}

describe('readSelection', () => {
  test('puts the ids in the known order, whatever the list’s', () => {
    expect(readSelection(['c', 'constructor', 'a'], known)).toEqual({ ok: true, response: known });
    expect(readSelection(['c', 'a'], known)).toEqual({ ok: true, response: ['a', 'c'] });
  });

  test.each([[null], [undefined], [''], [[]]])('takes %j for nothing chosen', (raw) => {
    expect(codeOf(raw)).toBe('invalid.nothing-chosen');
  });

  test.each([
    ['a text', 'a'],
    ['a number', 0],
    ['an object', { 0: 'a', length: 1 }],
    ['a set', new Set(['a'])],
    ['a list with a number', ['a', 1]],
    ['a list with an empty place', ['a', null]],
    ['a list of lists', [['a']]],
    ['a list of objects that read like an id', [{ toString: () => 'a' }]],
    ['a list of holes', Array.from({ length: 3 })],
    ['a list too long', Array.from({ length: limits.entries + 1 }, () => 'a')],
    ['a list of immense length', Object.assign([], { length: 2 ** 32 - 1 })],
  ])('cannot read %s', (_, raw) => {
    expect(codeOf(raw)).toBe('invalid.wrong-form');
  });

  test('names what is not there, and what was given twice', () => {
    expect(readSelection(['a', 'b'], known)).toMatchObject({
      problem: { code: 'invalid.unknown-choice', span: null, names: ['b'] },
    });
    expect(readSelection(['a', 'c', 'a'], known)).toMatchObject({
      problem: { code: 'invalid.repeated', span: null, names: ['a'] },
    });
    for (const raw of ['__proto__', 'toString', 'length', '0', '', 'A']) {
      expect(codeOf([raw])).toBe('invalid.unknown-choice');
    }
  });
});

test('a long name is quoted in part', () => {
  expect(refuseUnknown('x'.repeat(5000)).problem.names).toEqual([`${'x'.repeat(40)}…`]);
});

test('the verdict of a score is correct only at 1, and incorrect only at 0', () => {
  expect([0, 1e-9, 0.5, 1 - 1e-9, 1].map(verdictOf)).toEqual([
    'incorrect',
    'partial',
    'partial',
    'partial',
    'correct',
  ]);
});

describe('what options say of themselves', () => {
  const options = [
    { id: 'constructor', correct: false, hasWords: true, misconception: 'm' },
    { id: 'b', correct: true, hasWords: false, misconception: null },
    { id: 'c', correct: false, hasWords: true, misconception: 'm' },
  ];

  test('those with words are named in order, a misconception once', () => {
    expect(wordsOf(options)).toEqual(['constructor', 'c']);
    expect(misconceptionsOf(options)).toEqual(['m']);
  });

  test('a mark is found for those that have one, and for no inherited name', () => {
    const grade = {
      verdict: 'incorrect',
      score: 0,
      feedback: ['incorrect'],
      misconceptions: [],
      understood: '',
      marks: marksOf(options.slice(1)),
    } as const;
    expect(['b', 'c', 'constructor', '__proto__'].map((id) => markOf(grade, id))).toEqual([
      'right',
      'wrong',
      null,
      null,
    ]);
    expect(markOf(null, 'b')).toBe(null);
  });
});
