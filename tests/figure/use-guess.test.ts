import { expect, it } from 'vitest';
import { sortGuesses } from '../../src/figure/use-guess.ts';

it('sorts predictions by what a figure shows of them, the first of a kind', () => {
  const curve: [number, number][] = [[0, 1]];
  expect(sortGuesses([null, curve, 3, 4])).toEqual({ guess: 3, drawn: curve });
  expect(sortGuesses(['less'])).toEqual({ guess: 'less', drawn: null });
  expect(sortGuesses([0])).toEqual({ guess: 0, drawn: null });
  expect(sortGuesses([null])).toEqual({ guess: null, drawn: null });
});
