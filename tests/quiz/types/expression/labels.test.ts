import { describe, expect, test } from 'vitest';
import { open, sourceOf } from './builders.ts';

describe('a name in front', () => {
  test('may be any but a variable’s, where the asked one is not declared', () => {
    const { grade } = open(sourceOf());
    expect(['q = m/n', 'y = m/n', '= m/n', "m' = m/n"].map((raw) => grade(raw).verdict)).toEqual(
      Array(4).fill('correct'),
    );
    expect(grade('m = m/n')).toMatchObject({
      verdict: 'invalid',
      problem: { code: 'invalid.label', span: { from: 0, to: 1 } },
    });
  });

  test('that is another symbol than the declared one is sent back, and told which is asked', () => {
    const { grade } = open(sourceOf({ answer: { value: 'm/n', check: null, symbol: ['λ', 'm/n'] } }));
    expect(['λ = m/n', '\\lambda = m/n', 'm/n = m/n', 'y = m/n'].map((raw) => grade(raw).verdict)).toEqual(
      Array(4).fill('correct'),
    );
    expect(grade("b' = m n")).toMatchObject({ problem: { code: 'invalid.label', names: ['λ'] } });
  });
});
