import { describe, expect, it } from 'vitest';
import { atValue } from '../../../src/quiz/check/problem.ts';
import { Tally } from '../../../src/quiz/check/tally.ts';

describe('a tally', () => {
  it('counts variants, however much is found in each', () => {
    const tally = new Tally(9, String);
    for (const field of ['a', 'b', 'c']) tally.add(atValue([field], 'E034', 'alike', 'change one'), 's=2');
    tally.add(atValue(['a'], 'E032', 'accepted', 'tighten'), 's=4');
    tally.add(atValue(['a'], 'E030', 'fails', 'correct it'), 's=8');
    expect(tally.countOf(['E032', 'E034'])).toBe(2);
    expect(tally.countOf(['E033'])).toBe(0);
  });
});
