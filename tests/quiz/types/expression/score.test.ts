import { describe, expect, test } from 'vitest';
import { expression } from '../../../../src/quiz/types/expression/score.ts';
import type { ExpressionSource } from '../../../../src/quiz/types/expression/schema.ts';
import { lambdaSource, mistakeOf, open, sourceOf, variableOf } from './builders.ts';

describe('the scale factor (m/n)^(d/(d−2))', () => {
  const { grade } = open(lambdaSource);

  test.each([
    '(m/n)^(d/(d-2))',
    '(m/n)^(1+2/(d-2))',
    '(m/n)*(m/n)^(2/(d-2))',
    'exp(d/(d-2)*ln(m/n))',
    '(n/m)^(-d/(d-2))',
    '(n/m)^(d/(2-d))',
    'm^(d/(d-2))/n^(d/(d-2))',
    '(m/n)^(1/(1-2/d))',
    '((m/n)^d)^(1/(d-2))',
    // More spellings of the same.
    '\\left(\\frac{m}{n}\\right)^{\\frac{d}{d-2}}',
    '$\\lambda = e^{\\frac{d}{d-2}\\ln\\frac{m}{n}}$',
    'λ = (m/n) (m/n)^(2/(d-2))',
    '√((m/n)^(2d/(d-2)))',
    '2^(d log2(m/n)/(d-2))',
    '(m/n)^(d/(d-2)) + m^d - m^d',
    'b (m/n)^(d/(d-2)) / b',
    '(m^d/n^d)^(1/(d-2))',
  ])('is %s', (raw) => {
    expect(grade(raw)).toMatchObject({ verdict: 'correct', score: 1, feedback: ['correct'] });
  });

  test.each([
    '(m/n)^((d-2)/d)',
    '(m/n)^(d/2)',
    'm/n',
    '(m/n)^(d/(d+2))',
    '(n/m)^(d/(d-2))',
    '(m/n)^(d-2)/d',
    '(m/n)^d/(d-2)',
    'b*(m/n)^(d/(d-2))',
    '(m/n)^(2/(d-2))',
    // More that are not.
    '(m/n)^(d/(d-2)) + 0.0000001',
    '(m/n)^(d/(d-2)) * 1.00000001',
    '(m/n)^(128/126)',
    '4.0889942432',
    '(n-m)^(d/(d-2))',
    '(10^300 + 5) - 10^300 + (m/n)^(d/(d-2))',
  ])('is not %s', (raw) => {
    expect(grade(raw)).toMatchObject({
      verdict: 'incorrect',
      score: 0,
      evidence: { kind: 'counterexample' },
    });
  });

  test('is compared at points of few digits, the author’s first', () => {
    expect(grade('m/n')).toEqual({
      verdict: 'incorrect',
      score: 0,
      feedback: ['incorrect'],
      misconceptions: [],
      understood: 'm/n',
      evidence: {
        kind: 'counterexample',
        at: { m: 16384, n: 4096, d: 128, b: 10_000 },
        yours: 4,
        wanted: 4.08899424325,
      },
    });
  });
});

describe('the example of where a formula differs', () => {
  // At the first points the values are too large, or too small, to be taken in at a glance.
  const points = [
    { m: 900, n: 2 },
    { m: 1, n: 900 },
    { m: 10, n: 2 },
  ];
  const domain = { domain: [1, 1000] as const };
  const { grade } = open({
    ...sourceOf({ points }),
    variables: [variableOf('m', domain), variableOf('n', domain)],
    answer: { value: '(m/n)^9', check: null },
  });

  test('is the first whose numbers are easily compared', () => {
    expect(grade('2 (m/n)^9')).toMatchObject({
      evidence: { at: { m: 10, n: 2 }, yours: 2 * 5 ** 9, wanted: 5 ** 9 },
    });
  });

  test('is handy on both sides', () => {
    expect(grade('10^12 (m/n)^9')).not.toMatchObject({ evidence: { at: { m: 10, n: 2 } } });
  });
});

describe('a question of a formula', () => {
  const { grade } = open(sourceOf());

  test('gives full reasons for a right answer, with what was read', () => {
    expect(grade('1/n m')).toEqual({
      verdict: 'correct',
      score: 1,
      feedback: ['correct'],
      misconceptions: [],
      understood: '1/n·m',
    });
  });

  test('sends back what it cannot read, with the place', () => {
    expect(grade('m/q')).toEqual({
      verdict: 'invalid',
      score: null,
      feedback: ['invalid.unknown-variable'],
      misconceptions: [],
      understood: null,
      problem: { code: 'invalid.unknown-variable', span: { from: 2, to: 3 }, names: ['m', 'n'] },
    });
  });

  test('says what it wants where nothing was given', () => {
    for (const raw of ['', ' ', null, ['m']]) {
      expect(grade(raw)).toMatchObject({
        verdict: 'invalid',
        problem: { span: null, wanted: 'a formula in “m” and “n”' },
      });
    }
  });

  test('asks back, and counts no attempt, where another reading of a hidden product is right', () => {
    const { grade: gradeHalf } = open(sourceOf({ answer: { value: '1/(2m)', check: null } }));
    expect(gradeHalf('1/2m')).toMatchObject({
      verdict: 'invalid',
      feedback: ['invalid.formula-divided-product'],
      understood: '1/2·m',
      problem: { wanted: '1/(2·m)' },
    });
    expect(gradeHalf('1/2·m')).toMatchObject({ verdict: 'incorrect' });
    expect(gradeHalf('3/2m')).toMatchObject({ verdict: 'incorrect' });
  });

  test('sends back a formula whose values cannot be had', () => {
    for (const raw of [
      'exp(exp(exp(m+9)))',
      'm/n + 1/(sqrt(2)^2 - 2)',
      'm/n + exp(e^(m+20)) - exp(e^(m+20))',
    ]) {
      expect(grade(raw)).toMatchObject({ verdict: 'invalid', feedback: ['invalid.formula-uncertain'] });
    }
  });

  test('marks a formula wrong that has no value where the right one has, and says so', () => {
    const got = grade('m/n + 0·sqrt(n-m)');
    expect(got).toMatchObject({ verdict: 'incorrect', evidence: { yours: null } });
  });

  test('takes no account of points where the key itself has no value', () => {
    const { grade: gradeRoot } = open(sourceOf({ answer: { value: 'sqrt(m-n)', check: null } }));
    expect(gradeRoot('(m-n)^(1/2)').verdict).toBe('correct');
    expect(gradeRoot('abs(m-n)^(1/2)').verdict).toBe('correct');
    expect(gradeRoot('sqrt(n-m)').verdict).toBe('incorrect');
  });

  test('compares values far beyond the range of doubles', () => {
    const large = sourceOf({
      answer: { value: 'm^(1000n)', check: null },
      variables: [variableOf('m', { domain: [100, 1000] }), variableOf('n')],
    });
    const { grade: gradeLarge } = open(large);
    expect(gradeLarge('(m^1000)^n').verdict).toBe('correct');
    expect(gradeLarge('exp(1000 n ln(m))').verdict).toBe('correct');
    const wrong = gradeLarge('m^(1000n) + m^(1000n-1)');
    expect(wrong).toMatchObject({ verdict: 'incorrect', evidence: { yours: 1e300, wanted: 1e300 } });
    expect(gradeLarge('m^(999n)').verdict).toBe('incorrect');
  });

  test('is right where the key is 0 only if the response is 0 there too', () => {
    const zero = sourceOf({
      answer: { value: 'm - n', check: null },
      variables: [variableOf('m', { step: 1 }), variableOf('n', { step: 1 })],
      points: [{ m: 3, n: 3 }],
    });
    const { grade: gradeZero } = open(zero);
    for (const raw of ['-(n-m)', '(m²-n²)/(m+n)', 'm(1-n/m)', 'sqrt(m)^2 - sqrt(n)^2']) {
      expect({ raw, verdict: gradeZero(raw).verdict }).toEqual({ raw, verdict: 'correct' });
    }
    expect(gradeZero('m - n + 0.000001').verdict).toBe('incorrect');
    expect(gradeZero('(m-n)²/(m-n)')).toMatchObject({
      verdict: 'incorrect',
      evidence: { yours: null, wanted: 0 },
    });
  });

  test('reads the question’s own numbers in the key, and takes them typed as numbers', () => {
    const scaled = open(sourceOf({ answer: { value: 's m/n', check: null } }), { s: 2.5 });
    expect(scaled.grade('2.5m/n').verdict).toBe('correct');
    expect(scaled.grade('5/2·m/n').verdict).toBe('correct');
    expect(scaled.grade('s m/n')).toMatchObject({ feedback: ['invalid.unknown-variable'] });
  });

  test('shows nothing but its variables before grading', () => {
    const { question } = open(sourceOf({ mistakes: [mistakeOf()] }));
    expect(expression.publicView(question, (_, items) => items)).toEqual({
      variables: [
        { name: 'm', label: null },
        { name: 'n', label: null },
      ],
    });
  });
});

describe('a recognised mistake', () => {
  const source: ExpressionSource = sourceOf({
    mistakes: [
      mistakeOf({ misconception: 'turned-over', id: 'turned', value: 'n/m' }),
      mistakeOf({ id: 'half', value: 'm/(2n)', score: 0.25 }),
      mistakeOf({ id: 'root', value: 'sqrt(m-n)' }),
    ],
  });
  const { grade } = open(source);

  test('is named, with its misconception and what shows that it is wrong', () => {
    expect(grade('n m^-1')).toMatchObject({
      verdict: 'incorrect',
      score: 0,
      feedback: ['turned'],
      misconceptions: ['turned-over'],
      understood: 'n·m⁻¹',
      evidence: { kind: 'counterexample' },
    });
  });

  test('may earn a part of the score', () => {
    expect(grade('0.5 m/n')).toMatchObject({ verdict: 'partial', score: 0.25, feedback: ['half'] });
  });

  test('is recognised by its values, and by where it has none', () => {
    expect(grade('(m-n)^0.5').feedback).toEqual(['root']);
    expect(grade('sqrt(abs(m-n))').feedback).toEqual(['incorrect']);
  });
});

describe('what is wrong in a general way', () => {
  const feedbackFor = (raw: string, value = 'm/n - 1') =>
    open(sourceOf({ answer: { value, check: null } })).grade(raw).feedback;

  test('a constant factor is named, also a sign', () => {
    expect(feedbackFor('2m/n - 2')).toEqual(['generic.constant-factor', 'incorrect']);
    expect(feedbackFor('1 - m/n')).toEqual(['generic.constant-factor', 'incorrect']);
    expect(feedbackFor('(m-n)/(n·pi)')).toEqual(['generic.constant-factor', 'incorrect']);
    expect(feedbackFor('m/n - 2')).toEqual(['incorrect']);
    expect(feedbackFor('n(m/n - 1)')).toEqual(['incorrect']);
    expect(feedbackFor('2·abs(m/n - 1)')).toEqual(['incorrect']);
  });

  test('a formula turned upside down is named', () => {
    expect(feedbackFor('n/m', 'm/n')).toEqual(['generic.reciprocal-formula', 'incorrect']);
    expect(feedbackFor('-n/m', 'm/n')).toEqual(['incorrect']);
  });

  test('a factor, or a turn upside down, holds everywhere or is not named', () => {
    const whole = { step: 1 } as const;
    const { grade } = open({
      ...sourceOf({ answer: { value: 'm/n', check: null }, points: [{ m: 3, n: 3 }] }),
      variables: [variableOf('m', whole), variableOf('n', whole)],
    });
    // At m = n both are 1, and each is the other upside down.
    expect(grade('(m/n)^2').feedback).toEqual(['incorrect']);
    // Twice the key but for m = n, where it is 0.
    expect(grade('2 m/n · min(1; abs(m-n))').feedback).toEqual(['incorrect']);
  });

  test('nothing is said of factors where the answer is the same everywhere', () => {
    expect(feedbackFor('3', '2pi')).toEqual(['incorrect']);
  });

  test('of a formula that has no value somewhere only that is said', () => {
    expect(feedbackFor('2·sqrt(m/n - 1)^2', 'm/n - 1')).toEqual(['generic.hole', 'incorrect']);
  });
});

describe('the form of a formula', () => {
  const form = { mustContain: ['ln', '*'], forbid: ['^', '2'], score: 0.5 };
  const source = sourceOf({ answer: { value: 'ln(m) n', check: null }, form });

  test('is judged apart from its value', () => {
    const { grade } = open(source);
    expect(grade('n ln(m)')).toMatchObject({ verdict: 'correct' });
    expect(grade('log2(m) n / log2(e)')).toEqual({
      verdict: 'partial',
      score: 0.5,
      feedback: ['form.missing'],
      misconceptions: [],
      understood: 'log2(m)·n/log2(e)',
      wanted: '“ln”',
    });
    expect(grade('n² ln(m)/n')).toMatchObject({ feedback: ['form.forbidden'], wanted: '“^” and “2”' });
    expect(grade('ln(m)/(1/n)')).toMatchObject({ feedback: ['form.missing'], wanted: '“·”' });
    expect(grade('n² ln(m)')).toMatchObject({ verdict: 'incorrect', feedback: ['incorrect'] });
  });

  test('may be worth the whole score', () => {
    const { grade } = open({ ...source, form: { ...form, score: 0 } });
    expect(grade('n² ln(m)/n')).toMatchObject({
      verdict: 'incorrect',
      score: 0,
      feedback: ['form.forbidden'],
    });
  });
});
