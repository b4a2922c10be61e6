import { describe, expect, test } from 'vitest';
import { widgetFile } from '../../../../src/quiz/types/widget/schema.ts';

const base = {
  schema: 'item/1',
  version: 1,
  title: 'Match the periods',
  type: 'widget',
  objectives: ['compute-lambda'],
  bloom: 'apply',
  prompt: 'Match the last periods.',
  widget: 'period-matching',
  props: { m: 'm', lambda: 1 },
  free: ['lambda'],
  solution: { lambda: 'lam' },
  checks: [{ id: 'matched', require: 'lambda > 4', feedback: 'Not yet.' }],
  explanation: 'As above.',
  examples: [{ name: 'right', response: { lambda: 4.089 }, expect: { verdict: 'correct' } }],
};

/** Where and why a question with these fields is refused. */
function problems(fields: object): readonly string[] {
  const result = widgetFile.schema.safeParse({ ...base, ...fields });
  return result.success
    ? []
    : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('the widget schema', () => {
  test('accepts a question, and a part', () => {
    expect(problems({})).toEqual([]);
    const { widget, props, free, solution, checks } = base;
    const part = { id: 'figure', type: 'widget', widget, props, free, solution, checks };
    expect(widgetFile.partSchema.parse(part)).toMatchObject({ weight: 1, mistakes: [] });
  });

  test.each([
    [{ free: ['b'], solution: { b: 1 } }, 'free.0: should be one of the names in props: m, lambda'],
    [{ free: ['lambda', 'lambda'] }, 'free: should name each once'],
    [{ free: [] }, 'free: '],
    [{ solution: {} }, 'solution: should give a value for exactly these: lambda'],
    [{ solution: { lambda: 1, m: 2 } }, 'solution: should give a value for exactly these: lambda'],
    [{ solution: undefined }, 'solution: '],
    [{ props: { 'a b': 1 } }, 'props.a b: '],
    [{ checks: [] }, 'checks: '],
    [{ checks: [base.checks[0], base.checks[0]] }, 'checks.1.id: should be another id'],
    [{ checks: [{ id: 'partial', require: 'lambda > 4' }] }, 'checks.0.id: should not be a word'],
    [{ checks: [{ id: 'matched' }] }, 'checks.0.require: '],
    [{ mistakes: [{ require: 'lambda > 4' }] }, 'mistakes.0: should name a misconception'],
    [{ mistakes: [{ id: 'a', require: 'lambda > 4' }] }, 'mistakes.0: should name a misconception'],
    [{ mistakes: [{ require: 'lambda > 4', feedback: 'No.' }] }, 'mistakes.0: should name a misconception'],
    [
      { mistakes: [{ id: 'matched', require: 'lambda > 4', feedback: 'No.' }] },
      'mistakes.0.id: should be another id',
    ],
    [{ mistakes: [{ misconception: 'x', require: 'lambda > 4', score: 1 }] }, 'mistakes.0.score: '],
    [{ widget: 'Period Matching' }, 'widget: '],
    [{ examples: [{ name: 'a', response: { lambda: '4' }, expect: { verdict: 'correct' } }] }, 'examples.0'],
  ])('refuses %j', (fields, problem) => {
    expect(problems(fields).join('\n')).toContain(problem);
  });

  test.each([{ lambda: 4 }, { lambda: { calc: 'lam' } }, {}])(
    'takes the response %j in an example',
    (response) => {
      expect(problems({ examples: [{ name: 'a', response, expect: { verdict: 'invalid' } }] })).toEqual([]);
    },
  );
});

const rich = widgetFile.schema.parse({
  ...base,
  feedback: { correct: 'Yes.' },
  checks: [
    { id: 'matched', require: 'lambda > 4', feedback: 'Not yet.' },
    { id: 'believed', require: 'lambda > 3', misconception: 'exponent-inverted' },
    { id: 'silent', require: 'lambda > 2' },
  ],
  mistakes: [
    { misconception: 'lambda-is-the-stretch', require: 'lambda == 4', score: 0.5 },
    { id: 'untouched', require: 'lambda == 1', feedback: 'Move it.' },
  ],
});

test('grading needs everything but the words', () => {
  expect(widgetFile.source(rich)).toEqual({
    widget: 'period-matching',
    props: { m: 'm', lambda: 1 },
    free: ['lambda'],
    solution: { lambda: 'lam' },
    checks: [
      { id: 'matched', require: 'lambda > 4', hasWords: true, misconception: null },
      { id: 'believed', require: 'lambda > 3', hasWords: true, misconception: 'exponent-inverted' },
      { id: 'silent', require: 'lambda > 2', hasWords: false, misconception: null },
    ],
    mistakes: [
      {
        id: 'lambda-is-the-stretch',
        require: 'lambda == 4',
        misconception: 'lambda-is-the-stretch',
        score: 0.5,
      },
      { id: 'untouched', require: 'lambda == 1', misconception: null, score: null },
    ],
  });
});

test('mistakes and worded checks have feedback', () => {
  expect(widgetFile.facts(rich).feedback).toMatchObject([
    { id: 'correct', text: 'Yes.', misconception: null },
    { id: 'lambda-is-the-stretch', text: null, misconception: 'lambda-is-the-stretch' },
    { id: 'untouched', text: 'Move it.', misconception: null },
    { id: 'matched', text: 'Not yet.', misconception: null },
    { id: 'believed', text: null, misconception: 'exponent-inverted' },
  ]);
});
