import { describe, expect, it } from 'vitest';
import { describeRefusal } from '../../../src/quiz/check/refusals.ts';

describe('the code of a rule in words', () => {
  it('is what the schema says, whatever the words', () => {
    const rule = 'should be another id, for "a" is taken';
    expect(describeRefusal(['id'], 'a', rule, 'E048')).toMatchObject({
      code: 'E048',
      message: 'the id "a" is given twice',
    });
    expect(describeRefusal(['id'], 'A', 'should be lower-case words joined by hyphens', 'E048').code).toBe(
      'E048',
    );
  });

  it('is the words’ where the schema says none, and else a general one', () => {
    expect(describeRefusal(['id'], 'A', 'should be lower-case words joined by hyphens', null).code).toBe(
      'E015',
    );
    expect(describeRefusal(['dp'], 'A', 'should be small', null).code).toBe('E018');
    expect(describeRefusal(['dp'], 'A', 'should be small', null, 'E012').code).toBe('E012');
  });
});
