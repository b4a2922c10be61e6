import { describe, expect, test } from 'vitest';
import { gradeResponse, prepareAndGrade } from '../../../src/quiz/kernel/grading.ts';
import type { Grade, Parsed } from '../../../src/quiz/kernel/grade.ts';
import type { Sandbox } from '../../../src/quiz/kernel/question-type.ts';

const right: Grade = {
  verdict: 'correct',
  score: 1,
  feedback: ['correct'],
  misconceptions: [],
  understood: '4',
};

function fail(message: string): never {
  throw new TypeError(message);
}

const parseText = (raw: unknown): Parsed<string> =>
  typeof raw === 'string'
    ? { ok: true, response: raw }
    : { ok: false, problem: { code: 'invalid.not-text', span: null } };

describe('gradeResponse', () => {
  test('what can be parsed is scored', () => {
    expect(gradeResponse({ parse: parseText, score: () => right }, '4', {})).toBe(right);
  });

  test('what cannot be parsed is sent back with the reason and never scored', () => {
    const type = { parse: parseText, score: () => fail('must not be called') };
    expect(gradeResponse(type, 4, {})).toStrictEqual({
      verdict: 'invalid',
      score: null,
      feedback: ['invalid.not-text'],
      misconceptions: [],
      understood: null,
      problem: { code: 'invalid.not-text', span: null },
    });
  });

  test('what was understood of an unusable response is kept', () => {
    const type = {
      parse: (): Parsed<string> => ({
        ok: false,
        problem: { code: 'invalid.syntax', span: null },
        understood: '4',
      }),
      score: () => right,
    };
    expect(gradeResponse(type, '4', {}).understood).toBe('4');
  });

  test.each([
    ['parse', { parse: () => fail('a fault in parse'), score: () => right }],
    ['score', { parse: parseText, score: () => fail('a fault in score') }],
  ])('a fault of ours in %s is reported and never marks the learner wrong', (name, type) => {
    const reported: unknown[] = [];
    const grade = gradeResponse(type, '4', {}, (error) => reported.push(error));
    expect(grade).toMatchObject({ verdict: 'invalid', score: null, feedback: ['invalid.internal'] });
    expect(reported).toEqual([new TypeError(`a fault in ${name}`)]);
    expect(gradeResponse(type, '4', {}).verdict).toBe('invalid');
  });
});

describe('prepareAndGrade', () => {
  const noSandbox: Sandbox = { run: () => Promise.reject(new Error('not used')) };

  test('a fault of ours in running a response is reported and never marks the learner wrong', async () => {
    const reported: unknown[] = [];
    const type = {
      parse: parseText,
      score: () => right,
      prepare: () => Promise.reject(new TypeError('a fault in prepare')),
    };
    const grade = await prepareAndGrade(type, '4', {}, noSandbox, (error) => reported.push(error));
    expect(grade).toMatchObject({ verdict: 'invalid', score: null, feedback: ['invalid.internal'] });
    expect(reported).toEqual([new TypeError('a fault in prepare')]);
    expect((await prepareAndGrade(type, '4', {}, noSandbox)).verdict).toBe('invalid');
  });
});
