import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createScope } from '../../../../src/formula/scope.ts';
import { gradeResponse } from '../../../../src/quiz/kernel/grading.ts';
import type { TrueFalseSource } from '../../../../src/quiz/types/true-false/schema.ts';
import { trueFalse } from '../../../../src/quiz/types/true-false/score.ts';
import { reasonOf, trueFalseSourceOf } from './builders.ts';

function open(parts: Partial<TrueFalseSource> = {}) {
  const question = trueFalse.resolve(trueFalseSourceOf(parts), createScope({}));
  return {
    view: trueFalse.publicView(question, (_, items) => [...items].reverse()),
    grade: (raw: unknown) => gradeResponse(trueFalse, raw, question),
  };
}

describe('a statement', () => {
  test('is judged by a truth value, a text or a group', () => {
    const right = {
      verdict: 'correct',
      score: 1,
      feedback: ['correct'],
      misconceptions: [],
      understood: 'true',
      marks: { true: 'right' },
    };
    for (const raw of [true, 'true', { answer: true }, { answer: 'true', reason: null }]) {
      expect(open().grade(raw)).toEqual(right);
      expect(open({ answer: false }).grade(raw)).toMatchObject({
        verdict: 'incorrect',
        marks: { true: 'wrong' },
      });
    }
    expect(open({ answer: false }).grade(false)).toMatchObject({
      verdict: 'correct',
      marks: { false: 'right' },
    });
  });

  test('answered wrongly names what is believed then', () => {
    const { grade } = open({ misconception: 'belief' });
    expect(grade(false)).toEqual({
      verdict: 'incorrect',
      score: 0,
      feedback: ['incorrect'],
      misconceptions: ['belief'],
      understood: 'false',
      marks: { false: 'wrong' },
    });
    expect(grade(true).misconceptions).toEqual([]);
    expect(open().grade(false)).toMatchObject({ verdict: 'incorrect', misconceptions: [] });
  });

  test('sends back what is no truth value, and a reason that nobody asked for', () => {
    const { grade } = open();
    for (const raw of ['', null, undefined, {}, { answer: null }]) {
      expect(grade(raw).feedback).toEqual(['invalid.nothing-chosen']);
    }
    for (const raw of ['True', 'yes', 1, 0, [true], { answer: 1 }, { answer: {} }]) {
      expect(grade(raw).feedback).toEqual(['invalid.wrong-form']);
    }
    expect(grade({ answer: true, reason: 'a' }).feedback).toEqual(['invalid.unknown-choice']);
    expect(grade(Object.create({ answer: true })).feedback).toEqual(['invalid.nothing-chosen']);
  });
});

describe('a statement with reasons', () => {
  const reasons = {
    weight: 0.25,
    options: [
      reasonOf({ id: 'a', correct: true, hasWords: true }),
      reasonOf({ id: 'b', hasWords: true, misconception: 'believes-b' }),
      reasonOf({ id: 'c' }),
    ],
  };
  const { grade, view } = open({ reasons, misconception: 'belief' });

  test('earns everything with the right answer and the right reason', () => {
    expect(grade({ answer: true, reason: 'a' })).toEqual({
      verdict: 'correct',
      score: 1,
      feedback: ['a', 'correct'],
      misconceptions: [],
      understood: 'true, a',
      marks: { true: 'right', a: 'right' },
    });
  });

  test('loses the reason’s share with a wrong reason', () => {
    expect(grade({ answer: 'true', reason: 'b' })).toEqual({
      verdict: 'partial',
      score: 0.75,
      feedback: ['b', 'partial'],
      misconceptions: ['believes-b'],
      understood: 'true, b',
      marks: { true: 'right', b: 'wrong' },
    });
    expect(grade({ answer: true, reason: 'c' }).feedback).toEqual(['partial']);
  });

  test('earns nothing with a wrong answer, whatever the reason', () => {
    expect(grade({ answer: false, reason: 'a' })).toMatchObject({
      verdict: 'incorrect',
      score: 0,
      feedback: ['incorrect'],
      misconceptions: ['belief'],
    });
    expect(grade({ answer: false, reason: 'b' })).toMatchObject({
      verdict: 'incorrect',
      score: 0,
      feedback: ['b', 'incorrect'],
      misconceptions: ['belief', 'believes-b'],
    });
  });

  test('names one belief once', () => {
    const same = open({ reasons, misconception: 'believes-b' });
    expect(same.grade({ answer: false, reason: 'b' }).misconceptions).toEqual(['believes-b']);
  });

  test('wants both halves, and says which is missing', () => {
    const reason = { code: 'invalid.incomplete', wanted: 'the reason' };
    for (const raw of [true, 'false', { answer: true }, { answer: true, reason: '' }]) {
      expect(grade(raw)).toMatchObject({ problem: reason });
    }
    expect(grade({ reason: 'a' })).toMatchObject({
      problem: { code: 'invalid.incomplete', wanted: 'whether it is true or false' },
    });
    expect(grade({}).feedback).toEqual(['invalid.nothing-chosen']);
    expect(grade({ answer: true, reason: '__proto__' }).feedback).toEqual(['invalid.unknown-choice']);
    expect(grade({ answer: true, reason: 1 }).feedback).toEqual(['invalid.wrong-form']);
  });

  test('shows its reasons in this variant’s order, and nothing of the key', () => {
    expect(view).toEqual({ reasons: ['c', 'b', 'a'] });
    expect(open().view).toEqual({ reasons: null });
    expect(open({ answer: false, misconception: 'belief' }).view).toEqual(open().view);
  });

  test('asks for the order of its reasons by one name', () => {
    const asked: unknown[] = [];
    const question = trueFalse.resolve(trueFalseSourceOf({ reasons }), createScope({}));
    trueFalse.publicView(question, (name, items) => {
      asked.push([name, items]);
      return items;
    });
    expect(asked).toEqual([['reasons', ['a', 'b', 'c']]]);
  });

  test('is not thrown by any response, and every score is between 0 and 1', () => {
    const half = fc.oneof(
      fc.constantFrom('a', 'b', 'true', 'constructor', '__proto__', true, false),
      fc.anything(),
    );
    const hostile = fc.oneof(half, fc.record({ answer: half, reason: half }, { requiredKeys: [] }));
    const question = trueFalse.resolve(trueFalseSourceOf({ reasons }), createScope({}));
    fc.assert(
      fc.property(hostile, (raw) => {
        const report: unknown[] = [];
        const got = gradeResponse(trueFalse, raw, question, (error) => report.push(error));
        expect(report).toEqual([]);
        expect(got.feedback.length).toBeGreaterThan(0);
        if (got.score !== null) expect([0, 0.75, 1]).toContain(got.score);
      }),
      { numRuns: 3000 },
    );
  });
});
