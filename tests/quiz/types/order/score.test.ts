import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeResponse } from '../../../../src/quiz/kernel/grading.ts';
import { limits } from '../../../../src/quiz/kernel/limits.ts';
import { openStream, shuffle } from '../../../../src/quiz/kernel/random.ts';
import type { Arrange } from '../../../../src/quiz/kernel/question-type.ts';
import { createScope } from '../../../../src/formula/scope.ts';
import type { OrderSource } from '../../../../src/quiz/types/order/schema.ts';
import { order } from '../../../../src/quiz/types/order/score.ts';
import { orderSources } from './arbitraries.ts';
import { chainOf, orderSourceOf, rightOrders, stepOf } from './builders.ts';

const asListed: Arrange = (_name, items) => items;
const arrangedBy =
  (seed: number): Arrange =>
  (name, items) =>
    shuffle(items, openStream(`${seed} ${name}`));

function open(parts: Partial<OrderSource> = {}, arrange: Arrange = asListed) {
  const question = order.resolve(orderSourceOf(parts), createScope({}));
  return {
    view: order.publicView(question, arrange),
    grade: (...raw: readonly string[]) => gradeResponse(order, raw, question),
    gradeAny: (raw: unknown) => gradeResponse(order, raw, question),
  };
}

describe('a question of steps', () => {
  test('gives full reasons for a right order', () => {
    expect(open().grade('a', 'b', 'c', 'd')).toEqual({
      verdict: 'correct',
      score: 1,
      feedback: ['correct'],
      misconceptions: [],
      understood: 'a, b, c, d',
      marks: { a: 'right', b: 'right', c: 'right', d: 'right' },
    });
  });

  test('takes nothing but the whole order under `all`', () => {
    const { grade } = open();
    for (const ids of [['a', 'b', 'd', 'c'], ['a', 'b', 'c'], ['d']]) {
      expect(grade(...ids)).toMatchObject({ verdict: 'incorrect', score: 0 });
    }
  });

  test('takes every order that the requirements allow, and no other', () => {
    fc.assert(
      fc.property(orderSources(5), (source) => {
        const { grade } = open(source);
        const right = new Set(rightOrders(source.steps).map((ids) => ids.join()));
        const own = source.steps.filter(({ isExtra }) => !isExtra).map(({ id }) => id);
        for (const ids of right) expect(grade(...ids.split(',')).score).toBe(1);
        fc.assert(
          fc.property(fc.shuffledSubarray(own, { minLength: own.length }), (ids) => {
            expect(grade(...ids).verdict === 'correct').toBe(right.has(ids.join()));
          }),
          { numRuns: 20 },
        );
      }),
      { numRuns: 60 },
    );
  });

  test('marks a step wrong that is extra or stands before one it needs, and speaks of no other', () => {
    const { grade } = open({ steps: [...chainOf('a', 'b', 'c', 'd'), stepOf('odd', { isExtra: true })] });
    expect(grade('c', 'a', 'odd', 'b')).toMatchObject({
      marks: { c: 'wrong', a: 'right', odd: 'wrong', b: 'right' },
    });
    expect(grade('c', 'odd')).toHaveProperty('marks', { c: 'right', odd: 'wrong' });
  });
});

describe('the reasons for a wrong order', () => {
  const steps = [
    ...chainOf('a', 'b'),
    stepOf('c', { after: ['b'], hasWords: true, misconception: 'exponent-inverted' }),
    stepOf('d', { after: ['c'], hasWords: true }),
    stepOf('odd', { isExtra: true }),
    stepOf('lure', { isExtra: true, hasWords: true, misconception: 'lambda-is-the-stretch' }),
  ];
  const reasons = (...ids: readonly string[]) => {
    const { feedback, misconceptions } = open({ steps }).grade(...ids);
    return [...feedback, ...misconceptions.map((id) => `(${id})`)].join(' ');
  };

  test('name the engine’s code where the step has no words', () => {
    expect(reasons('b', 'a', 'c', 'd')).toBe('order.early incorrect');
    expect(reasons('a', 'b', 'c', 'd', 'odd')).toBe('order.extra incorrect');
    expect(reasons('a', 'b', 'c')).toBe('order.missing incorrect');
  });

  test('name the step and its misconception where it has words', () => {
    expect(reasons('a', 'c', 'b', 'd')).toBe('c (exponent-inverted)');
    expect(reasons('lure', 'a', 'b', 'c', 'd')).toBe('lure (lambda-is-the-stretch)');
  });

  test('name of several early steps the first that has words', () => {
    expect(reasons('b', 'd', 'c', 'a')).toBe('d');
    expect(reasons('c', 'd', 'b', 'a')).toBe('c (exponent-inverted)');
  });

  test('stand from the most to the least specific', () => {
    expect(reasons('odd', 'd', 'lure', 'b')).toBe('lure d order.extra order.missing (lambda-is-the-stretch)');
  });
});

describe('the scoring `lcs`', () => {
  const steps = [
    ...chainOf('a', 'b', 'c', 'd'),
    stepOf('x', { isExtra: true }),
    stepOf('y', { isExtra: true }),
  ];
  const { grade } = open({ scoring: 'lcs', steps });

  test.each([
    [['a', 'b', 'c', 'd'], 1, 'correct'],
    [['b', 'c', 'd', 'a'], 0.75, 'partial'],
    [['b', 'a', 'd', 'c'], 0.5, 'partial'],
    [['d', 'c', 'b', 'a'], 0.25, 'partial'],
    [['a', 'b', 'c'], 0.75, 'partial'],
    [['a', 'd'], 0.5, 'partial'],
    [['a', 'x', 'b', 'c', 'd'], 0.75, 'partial'],
    [['x', 'y', 'a', 'b', 'c', 'd'], 0.5, 'partial'],
    [['x', 'a', 'b'], 0.25, 'partial'],
    [['x', 'a'], 0, 'incorrect'],
    [['x', 'y', 'a'], 0, 'incorrect'],
  ])('%j earns %d', (ids, score, verdict) => {
    const got = grade(...ids);
    expect(got).toMatchObject({ score, verdict });
    expect(got.feedback.at(-1)).toBe(verdict);
  });

  test('gives full marks to a right order only, and never less than nothing', () => {
    const responses = orderSources().chain((source) =>
      fc.record({
        source: fc.constant({ ...source, scoring: 'lcs' as const }),
        ids: fc.shuffledSubarray(
          source.steps.map(({ id }) => id),
          { minLength: 1 },
        ),
      }),
    );
    fc.assert(
      fc.property(responses, ({ source, ids }) => {
        const right = rightOrders(source.steps).some((rightIds) => rightIds.join() === ids.join());
        const { score } = open(source).grade(...ids);
        expect(score === 1).toBe(right);
        expect(score).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 200 },
    );
  });
});

describe('what cannot be graded', () => {
  test.each([
    ['nothing', null, 'invalid.nothing-ordered', undefined],
    ['no response', undefined, 'invalid.nothing-ordered', undefined],
    ['an empty text', '', 'invalid.nothing-ordered', undefined],
    ['an empty list', [], 'invalid.nothing-ordered', undefined],
    ['a text', 'a, b, c, d', 'invalid.wrong-form', undefined],
    ['numbers', [1, 2], 'invalid.wrong-form', undefined],
    ['an object', { 0: 'a', length: 1 }, 'invalid.wrong-form', undefined],
    ['a list too long', Array(limits.entries + 1).fill('a'), 'invalid.wrong-form', undefined],
    ['an unknown step', ['a', 'z'], 'invalid.unknown-choice', ['z']],
    ['a prototype’s name', ['constructor'], 'invalid.unknown-choice', ['constructor']],
    ['a huge name', ['z'.repeat(1e6)], 'invalid.unknown-choice', [`${'z'.repeat(40)}…`]],
    ['a step twice', ['a', 'b', 'a'], 'invalid.repeated', ['a']],
  ])('%s is sent back', (_name, raw, code, names) => {
    const got = open().gradeAny(raw);
    expect(got).toMatchObject({ verdict: 'invalid', feedback: [code] });
    expect(got.verdict === 'invalid' ? got.problem.names : null).toEqual(names);
  });
});

describe('what the page shows', () => {
  test('is the arranged order, and how many steps are wanted where some are extra', () => {
    const reverse: Arrange = (_name, items) => [...items].reverse();
    expect(open({}, reverse).view).toEqual({ steps: ['d', 'c', 'b', 'a'], wanted: null });
    const steps = [...chainOf('a', 'b', 'c'), stepOf('x', { isExtra: true })];
    expect(open({ steps }, reverse).view).toEqual({ steps: ['x', 'c', 'b', 'a'], wanted: 3 });
  });

  test('turns an arrangement that is right until it is not', () => {
    expect(open().view.steps).toEqual(['b', 'c', 'd', 'a']);
    const free = [stepOf('a'), stepOf('b'), stepOf('c', { after: ['b'] })];
    expect(open({ steps: free }).view.steps).toEqual(['c', 'a', 'b']);
  });

  test('never starts in a right order, holds every step once, and is the same each time', () => {
    fc.assert(
      fc.property(orderSources(), fc.nat(), (source, seed) => {
        const { view, grade } = open(source, arrangedBy(seed));
        const own = view.steps.filter((id) => !source.steps.some((step) => step.id === id && step.isExtra));
        expect(grade(...own).verdict).not.toBe('correct');
        expect([...view.steps].sort()).toEqual(source.steps.map(({ id }) => id).sort());
        expect(open(source, arrangedBy(seed)).view).toEqual(view);
      }),
    );
  });
});
