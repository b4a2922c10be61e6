import { describe, expect, test } from 'vitest';
import { gradeResponse } from '../../../../src/quiz/kernel/grading.ts';
import type { WidgetSource } from '../../../../src/quiz/types/widget/schema.ts';
import { widget } from '../../../../src/quiz/types/widget/score.ts';
import { checkOf, mistakeOf, scopeOf, widgetSourceOf } from './builders.ts';

function open(parts: Partial<WidgetSource> = {}) {
  const question = widget.resolve(widgetSourceOf(parts), scopeOf());
  return {
    question,
    view: widget.publicView(question, (_, items) => items),
    grade: (raw: unknown) => gradeResponse(widget, raw, question),
  };
}

const large = checkOf({ id: 'large', require: 'lambda > s', misconception: 'too-small' });
const whole = checkOf({ id: 'whole', require: 'lambda > 0', hasWords: false });

describe('a figure’s state', () => {
  test('is right where every check holds', () => {
    expect(open().grade({ lambda: 4.089 })).toEqual({
      verdict: 'correct',
      score: 1,
      feedback: ['correct'],
      misconceptions: [],
      understood: 'lambda = 4.089',
    });
  });

  test('earns the share of checks that hold, and hears of those that fail', () => {
    const { grade } = open({ checks: [checkOf(), large, whole] });
    expect(grade({ lambda: 3 })).toMatchObject({
      verdict: 'partial',
      score: 1 / 3,
      feedback: ['matched', 'large'],
      misconceptions: ['too-small'],
    });
    expect(grade({ lambda: 5 })).toMatchObject({ score: 2 / 3, feedback: ['matched'], misconceptions: [] });
  });

  test('hears the words for the whole where no failing check has its own', () => {
    const silent = checkOf({ hasWords: false });
    expect(open({ checks: [silent] }).grade({ lambda: 3 })).toMatchObject({ feedback: ['incorrect'] });
    expect(open({ checks: [silent, whole] }).grade({ lambda: 3 })).toMatchObject({ feedback: ['partial'] });
  });

  test('is recognised as a mistake before its checks speak, the first that fits', () => {
    const mistakes = [mistakeOf(), mistakeOf({ id: 'small', require: 'lambda < 4.01', misconception: null })];
    const { grade } = open({ checks: [checkOf(), large], mistakes });
    expect(grade({ lambda: 4 })).toMatchObject({
      verdict: 'incorrect',
      feedback: ['lambda-is-the-stretch'],
      misconceptions: ['lambda-is-the-stretch'],
    });
    expect(grade({ lambda: 3.9 })).toMatchObject({ feedback: ['small'], misconceptions: [] });
    expect(grade({ lambda: 4.089 })).toMatchObject({ feedback: ['correct'] });
  });

  test('is right where every check holds, be it a mistake too', () => {
    const mistakes = [mistakeOf({ id: 'above', require: 'lambda > 4.0895', misconception: null })];
    const { grade } = open({ mistakes });
    expect(grade({ lambda: 4.09 })).toMatchObject({ verdict: 'correct', feedback: ['correct'] });
    expect(grade({ lambda: 5 })).toMatchObject({ verdict: 'incorrect', feedback: ['above'] });
  });

  test('has to be whole: no parameter may be left open', () => {
    const { grade } = open({ free: ['lambda', 'b'], solution: { lambda: 'lam', b: 10_000 } });
    for (const raw of [
      { lambda: 4.5, b: 'x' },
      { lambda: null, b: 500 },
    ]) {
      expect(grade(raw).feedback).toEqual(['invalid.figure-state']);
    }
  });

  test('gets the score of its mistake, or else the share of checks that hold', () => {
    const checks = [checkOf(), whole];
    expect(open({ checks, mistakes: [mistakeOf()] }).grade({ lambda: 4 })).toMatchObject({
      verdict: 'partial',
      score: 0.5,
    });
    expect(open({ checks, mistakes: [mistakeOf({ score: 0.25 })] }).grade({ lambda: 4 })).toMatchObject({
      verdict: 'partial',
      score: 0.25,
    });
  });

  test('is echoed in the order of the parameters, whatever the response’s', () => {
    const { grade, question } = open({ free: ['lambda', 'b'], solution: { lambda: 'lam', b: 10_000 } });
    const grades = [
      { lambda: 4.5, b: 500 },
      { b: 500, lambda: 4.5 },
    ].map(grade);
    expect(grades[0]).toEqual(grades[1]);
    expect(grades[0]).toMatchObject({ understood: 'lambda = 4.5, b = 500' });
    expect(widget.parse({ b: 500, lambda: 4.5 }, question)).toEqual({
      ok: true,
      response: { lambda: 4.5, b: 500 },
    });
  });

  test('may be written as plain decimals, as computed examples are', () => {
    const { grade } = open();
    for (const lambda of ['4.089', '4.0889942', '4.089e0', '4089e-3', '4.089'.padEnd(40, '0')]) {
      expect(grade({ lambda }).verdict).toBe('correct');
    }
    for (const lambda of ['', ' 4.089', '4,089', 'λ', '0x4', '1e999', `4.${'0'.repeat(50)}`, '--4']) {
      expect(grade({ lambda }).feedback).toEqual(['invalid.figure-state']);
    }
  });

  test('outside every range is wrong, and no fault', () => {
    for (const lambda of [0, -1, 1e308, 5e-324]) {
      expect(open().grade({ lambda })).toMatchObject({ verdict: 'incorrect', feedback: ['matched'] });
    }
  });

  test.each([
    [null, 'invalid.figure-untouched'],
    [undefined, 'invalid.figure-untouched'],
    ['', 'invalid.figure-untouched'],
    [{}, 'invalid.figure-state'],
    [{ lambda: 4, m: 3 }, 'invalid.figure-state'],
    [{ m: 3 }, 'invalid.figure-state'],
    [{ lambda: Number.NaN }, 'invalid.figure-state'],
    [{ lambda: Infinity }, 'invalid.figure-state'],
    [{ lambda: null }, 'invalid.figure-state'],
    [{ lambda: [4] }, 'invalid.figure-state'],
    [{ lambda: true }, 'invalid.figure-state'],
    [JSON.parse('{"__proto__": {"lambda": 4.089}}'), 'invalid.figure-state'],
    [Object.create({ lambda: 4.089 }), 'invalid.figure-state'],
    [Object.assign(Object.create({ lambda: 4.089 }) as object, { m: 1 }), 'invalid.figure-state'],
    [[4.089], 'invalid.figure-state'],
    ['4.089', 'invalid.figure-state'],
    [4.089, 'invalid.figure-state'],
    [() => 4, 'invalid.figure-state'],
  ])('that is %j is sent back', (raw, feedback) => {
    expect(open().grade(raw)).toMatchObject({ verdict: 'invalid', score: null, feedback: [feedback] });
  });
});

test('one free parameter is a number for another figure, several are none', () => {
  expect(widget.toNumber?.({ lambda: 4.5 })).toBe(4.5);
  expect(widget.toNumber?.({ lambda: 4.5, b: 500 })).toBeNaN();
});

test('the page knows the start and what is free, and nothing of the key', () => {
  expect(open({ mistakes: [mistakeOf()] }).view).toEqual({
    widget: 'period-matching',
    start: { m_l: 4096, m: 16_384, d: 128, b: 10_000, lambda: 1 },
    free: ['lambda'],
  });
});
