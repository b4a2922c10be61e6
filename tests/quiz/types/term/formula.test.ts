import { describe, expect, test } from 'vitest';
import { idsIn, linesOf, toggled } from '../../../../src/quiz/types/term/formula.ts';
import { pieceOf, plainPiece } from './builders.ts';

describe('linesOf', () => {
  test('begins a run where a line may break, and knows the key of every text', () => {
    const pieces = [pieceOf('a'), plainPiece, pieceOf('b'), { option: null, opensLine: false }];
    expect(linesOf(pieces).map((line) => line.map(({ key }) => key))).toEqual([
      ['term/a'],
      ['piece/1', 'term/b', 'piece/3'],
    ]);
  });

  test('has no empty run where the formula begins with a relation', () => {
    expect(linesOf([plainPiece, plainPiece])).toHaveLength(2);
    expect(linesOf([])).toEqual([]);
  });
});

describe('toggled', () => {
  const pieces = [pieceOf('a'), plainPiece, pieceOf('b'), pieceOf('c')];

  test('adds and takes away, from left to right', () => {
    expect(toggled(null, 'b', pieces)).toEqual(['b']);
    expect(toggled(['c'], 'a', pieces)).toEqual(['a', 'c']);
    expect(toggled(['a', 'c'], 'a', pieces)).toEqual(['c']);
    expect(toggled('a', 'a', pieces)).toEqual([]);
  });

  test('passes over what is no part of the formula', () => {
    expect(toggled(['gone', 7, 'c'], 'a', pieces)).toEqual(['a', 'c']);
  });
});

test('idsIn reads one id and a list alike', () => {
  expect(idsIn('a')).toEqual(['a']);
  expect(idsIn(['a', 'b'])).toEqual(['a', 'b']);
});
