import { describe, expect, test } from 'vitest';
import { gradeResponse } from '../../../../src/quiz/kernel/grading.ts';
import { createScope } from '../../../../src/formula/scope.ts';
import type { NumericSource, PrecisionRule } from '../../../../src/quiz/types/numeric/schema.ts';
import { numeric } from '../../../../src/quiz/types/numeric/score.ts';
import { mistakeOf, numericSourceOf } from './builders.ts';

function open(parts: Partial<NumericSource> = {}, values: Readonly<Record<string, number>> = {}) {
  const question = numeric.resolve(numericSourceOf(parts), createScope({ values }));
  return {
    view: numeric.publicView(question, (_, items) => items),
    grade: (raw: unknown) => gradeResponse(numeric, raw, question),
  };
}

const figures: PrecisionRule = { of: 'significantFigures', minimum: 3, cost: null };

/** A key that two figures do not tell. */
const nearFour = { value: 4.001, tolerance: { rel: 0.001 } };

describe('a numeric question', () => {
  test('accepts the key and both ends of its range, and nothing beyond', () => {
    const { grade } = open();
    for (const raw of ['4', '3.996', '4.004', '3.99601', '8/2']) expect(grade(raw).verdict).toBe('correct');
    for (const raw of ['3.9959', '4.0041', '-4', '0', '4e3']) expect(grade(raw).verdict).toBe('incorrect');
  });

  test('gives full reasons for a right answer', () => {
    expect(open().grade('4.000')).toEqual({
      verdict: 'correct',
      score: 1,
      feedback: ['correct'],
      misconceptions: [],
      understood: '4',
    });
  });

  test('names the mistake behind a wrong answer, and its misconception', () => {
    const { grade } = open({ mistakes: [mistakeOf({ misconception: 'one-too-many' })] });
    expect(grade('5.0')).toEqual({
      verdict: 'incorrect',
      score: 0,
      feedback: ['five'],
      misconceptions: ['one-too-many'],
      understood: '5',
    });
    expect(grade('6')).toMatchObject({ feedback: ['incorrect'], misconceptions: [] });
  });

  test('tries the key before the mistakes, and the mistakes in their order', () => {
    const near = mistakeOf({ id: 'near', value: 4.2, tolerance: { abs: 0.3 } });
    const { grade } = open({ mistakes: [near, mistakeOf({ tolerance: { abs: 0.7 } })] });
    expect(grade('4').feedback).toEqual(['correct']);
    expect(grade('4.4').feedback).toEqual(['near']);
    expect(grade('4.6').feedback).toEqual(['five']);
  });

  test('recognises a mistake that was rounded, as far as neither the key nor another mistake reads the same', () => {
    const answer = { value: 4.089, tolerance: { rel: 0.0005 } };
    const inverted = mistakeOf({ id: 'inverted', value: 3.914, misconception: 'exponent-inverted' });
    const { grade } = open({ answer, mistakes: [inverted] });
    for (const raw of ['3.914', '3.91', '3.9', '3.91e0']) {
      expect(grade(raw)).toMatchObject({ feedback: ['inverted'], misconceptions: ['exponent-inverted'] });
    }
    for (const raw of ['4', '3.92', '3.910', '3.91 + 0', '39.1']) {
      expect(grade(raw).feedback).not.toContain('inverted');
    }
    const alike = mistakeOf({ id: 'alike', value: 3.908 });
    expect(open({ answer, mistakes: [inverted, alike] }).grade('3.91').feedback).toEqual(['incorrect']);
    const close = mistakeOf({ id: 'close', value: 4.11 });
    expect(open({ answer, mistakes: [close] }).grade('4.1').feedback).toEqual(['generic.near']);
    const closer = mistakeOf({ id: 'closer', value: 4.1049 });
    expect(open({ answer, mistakes: [closer] }).grade('4.10').feedback).toEqual(['closer']);
    const opposite = mistakeOf({ id: 'opposite', value: -4.0873 });
    expect(open({ answer, mistakes: [opposite] }).grade('-4.09').feedback).toEqual(['generic.sign']);
    expect(open({ answer, mistakes: [mistakeOf({ id: 'none', value: 0 })] }).grade('0.00').feedback).toEqual([
      'none',
    ]);
  });

  test('asks back for a point that would part the thousands of a number of the key’s size', () => {
    const { grade } = open({ answer: { value: 217641, tolerance: { rel: 0.001 } } });
    for (const raw of ['217.641', '300.000', 'x = 199.999']) {
      expect(grade(raw)).toMatchObject({ verdict: 'invalid', feedback: ['invalid.grouping-point'] });
    }
    for (const raw of ['217.6410', '217.64', '1.200', '0.217', '217.641 + 0', '217641 x 10^-3']) {
      expect(grade(raw).verdict).toBe('incorrect');
    }
    expect(open({ answer: { value: 217.641, tolerance: 'exact' } }).grade('217.641').verdict).toBe('correct');
  });

  test('gives partial credit for a mistake that earns it', () => {
    const { grade } = open({ mistakes: [mistakeOf({ score: 0.25 })] });
    expect(grade('5')).toMatchObject({ verdict: 'partial', score: 0.25, feedback: ['five'] });
  });

  test('sends back what it cannot read, with the place', () => {
    expect(open().grade('4..1')).toMatchObject({
      verdict: 'invalid',
      score: null,
      feedback: ['invalid.syntax'],
      problem: { code: 'invalid.syntax', span: { from: 2, to: 3 } },
    });
    expect(open({ arithmetic: false }).grade('8/2')).toMatchObject({ feedback: ['invalid.no-arithmetic'] });
  });

  test('says what it wants where nothing was given', () => {
    for (const raw of ['', ' ', null, ['4']]) {
      expect(open().grade(raw)).toMatchObject({
        verdict: 'invalid',
        problem: { span: null, wanted: 'a number, for example 12.5 or 1.25e1' },
      });
    }
    expect(open().grade('abc')).not.toHaveProperty('problem.wanted');
  });

  test('accepts no other number where the answer is exact', () => {
    const { grade } = open({ answer: { value: 2_147_483_648, tolerance: 'exact' } });
    expect(grade('2147483648').verdict).toBe('correct');
    expect(grade('2147483647').verdict).toBe('incorrect');
  });

  test('shows nothing of its key before grading', () => {
    expect(open({ mistakes: [mistakeOf()] }).view).toEqual({ arithmetic: true, precision: null, unit: null });
  });
});

describe('a slip', () => {
  test('is named before a plain wrong, with the quantity that is meant', () => {
    const { grade } = open({}, { trained: 4096 });
    expect(grade('4096')).toEqual({
      verdict: 'incorrect',
      score: 0,
      feedback: ['generic.neighbour'],
      misconceptions: [],
      understood: '4096',
      names: ['trained'],
    });
    expect(grade('-4').feedback).toEqual(['generic.sign']);
    expect(grade('77').feedback).toEqual(['incorrect']);
  });

  test('never hides a mistake of the author’s', () => {
    const { grade } = open({ mistakes: [mistakeOf({ id: 'minus-four', value: -4, score: 0.25 })] });
    expect(grade('-4')).toMatchObject({ verdict: 'partial', score: 0.25, feedback: ['minus-four'] });
  });

  test('in the unit of an angle says which unit was asked for', () => {
    const { grade } = open({ unit: { name: 'rad', accept: [], isRequired: false } });
    expect(grade('229.18')).toMatchObject({ feedback: ['generic.degrees'], wanted: 'rad' });
  });
});

describe('a unit', () => {
  const unit = {
    name: 'm',
    accept: [
      { spelling: 'metres', factor: 1 },
      { spelling: 'mm', factor: '1 / 1000' },
    ],
    isRequired: false,
  };

  test('may be written or left out, and is converted', () => {
    const { grade } = open({ unit });
    for (const raw of ['4', '4 m', '4m', '4 Metres', '4000 mm', '2*2000\u2009mm']) {
      expect(grade(raw).verdict).toBe('correct');
    }
    for (const raw of ['4 mm', '4000 m', '4000']) expect(grade(raw).verdict).toBe('incorrect');
    expect(grade('4000 mm').understood).toBe('4000 mm = 4 m');
  });

  test('that is unknown or missing uses no attempt, and the accepted ones are named', () => {
    const names = ['m', 'metres', 'mm'];
    expect(open({ unit }).grade('4 miles')).toMatchObject({
      verdict: 'invalid',
      score: null,
      problem: { code: 'invalid.unknown-unit', span: { from: 2, to: 7 }, names },
    });
    expect(open({ unit: { ...unit, isRequired: true } }).grade('4')).toMatchObject({
      verdict: 'invalid',
      problem: { code: 'invalid.unit-missing', span: null, names },
    });
    expect(open({ unit }).grade('about')).toMatchObject({ problem: { code: 'invalid.has-letters', names } });
  });

  test('is refused where the question has none', () => {
    expect(open().grade('4 m')).toMatchObject({
      feedback: ['invalid.has-letters'],
      problem: { span: { from: 2, to: 3 } },
    });
    expect(open().grade('4 m')).not.toHaveProperty('problem.names');
  });

  test('leaves the figures to be counted on the typed numeral', () => {
    const { grade } = open({ unit, precision: figures });
    expect(grade('4001 mm').verdict).toBe('correct');
    expect(grade('4.002 m').verdict).toBe('correct');
    expect(open({ unit, answer: nearFour, precision: figures }).grade('4.0 m').feedback).toEqual([
      'invalid.precision',
    ]);
  });

  test('is told beforehand, without its other spellings', () => {
    expect(open({ unit }).view.unit).toEqual({ name: 'm', others: ['mm'], isRequired: false });
  });
});

describe('a precision rule', () => {
  test('sends a right value with too few figures back, and uses no attempt', () => {
    expect(open({ answer: nearFour, precision: figures }).grade('4.0')).toEqual({
      verdict: 'invalid',
      score: null,
      feedback: ['invalid.precision'],
      misconceptions: [],
      understood: '4',
      problem: { code: 'invalid.precision', span: null, wanted: 'at least 3 significant figures' },
    });
  });

  test('is content with the figures asked for, with more, and with a calculation', () => {
    const { grade } = open({ precision: figures });
    for (const raw of ['4.00', '4.0001', '4.00e0', '4,00', '8/2']) expect(grade(raw).verdict).toBe('correct');
    expect(open({ answer: nearFour, precision: figures }).grade('8/2').verdict).toBe('correct');
  });

  test.each([
    [16, 'significantFigures', '16', true],
    [2.5, 'significantFigures', '2.5', true],
    [-125, 'significantFigures', '-125', true],
    [2.5, 'decimals', '2.5', true],
    [0.1 + 0.2, 'significantFigures', '0.3', true],
    [2.5001, 'significantFigures', '2.5', false],
    [16.001, 'decimals', '16', false],
  ] as const)('wants no more of the key %d than it has (%s, %s)', (value, of, raw, isEnough) => {
    const answer = { value, tolerance: { rel: 0.001 } };
    const { verdict } = open({ answer, precision: { of, minimum: 4, cost: null } }).grade(raw);
    expect(verdict).toBe(isEnough ? 'correct' : 'invalid');
  });

  test('leaves a wrong value wrong, however few its figures', () => {
    const { grade } = open({ precision: figures, mistakes: [mistakeOf()] });
    expect(grade('5').feedback).toEqual(['five']);
    expect(grade('7').feedback).toEqual(['incorrect']);
  });

  test('may take its cost off the score instead', () => {
    const { grade } = open({ answer: nearFour, precision: { of: 'decimals', minimum: 2, cost: 0.25 } });
    expect(grade('4.0')).toEqual({
      verdict: 'partial',
      score: 0.75,
      feedback: ['too-few-digits'],
      misconceptions: [],
      understood: '4',
      wanted: 'at least 2 digits after the decimal point',
    });
    expect(grade('4.00')).toMatchObject({ verdict: 'correct', score: 1 });
    expect(grade('400e-2')).toMatchObject({ verdict: 'correct' });
  });

  test.each([
    [{ of: 'significantFigures', minimum: 1, cost: null }, 'at least 1 significant figure'],
    [{ of: 'significantFigures', minimum: 4, cost: null }, 'at least 4 significant figures'],
    [{ of: 'decimals', minimum: 1, cost: 0.1 }, 'at least 1 digit after the decimal point'],
    [{ of: 'decimals', minimum: 2, cost: 0.1 }, 'at least 2 digits after the decimal point'],
  ] as const)('is told beforehand: %j', (precision, words) => {
    expect(open({ precision }).view.precision).toBe(words);
  });
});

describe('a name in front', () => {
  test('of another value of the question is sent back, whatever the number', () => {
    const { grade } = open({}, { d: 128, m_l: 4096, s: 4 });
    for (const raw of ['d = 4', 'd = 7', 'mₗ = 4', 'm_{l} = 4']) {
      expect(grade(raw)).toMatchObject({ verdict: 'invalid', problem: { code: 'invalid.label' } });
    }
    // s has the value that is asked for.
    for (const raw of ['s = 4', 'λ = 4', 'x = 4', 'factor = 4']) expect(grade(raw).verdict).toBe('correct');
  });

  test('of the key itself is taken', () => {
    expect(open({ answer: { value: 'k', tolerance: 'exact' } }, { k: 4 }).grade('k = 4').verdict).toBe(
      'correct',
    );
  });

  test('that is another symbol than the declared one is sent back, and told which is asked', () => {
    const { grade } = open({ answer: { value: 4, tolerance: 'exact', symbol: ['λ', 'm/n'] } });
    expect(['λ = 4', '\\lambda ≈ 4', 'x = 4'].map((raw) => grade(raw).verdict)).toEqual(
      Array(3).fill('correct'),
    );
    expect(grade("b' = 40890")).toMatchObject({ problem: { code: 'invalid.label', names: ['λ'] } });
  });
});

test('feedback names no quantity whose name the learner does not see', () => {
  const values = { m_l: 4096, s: 16 };
  const { grade } = open({ seen: ['m_l', 'lambda'] }, values);
  expect(grade('4096')).toMatchObject({ feedback: ['generic.neighbour'], names: ['m_l'] });
  expect(grade('16')).toMatchObject({ feedback: ['generic.neighbour'], names: [] });
});
