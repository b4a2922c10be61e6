import { describe, expect, test } from 'vitest';
import { expressionFile } from '../../../../src/quiz/types/expression/schema.ts';
import { questionSchema } from '../../../../src/quiz/types/schemas.ts';

const base = {
  schema: 'item/1',
  version: 1,
  title: 'A quotient',
  type: 'expression',
  objectives: ['compute-lambda'],
  bloom: 'apply',
  prompt: 'By how much is $m$ larger than $n$?',
  answer: { value: 'm/n' },
  variables: { m: { domain: [1, 10] }, n: { set: [4, 8, 64] } },
  explanation: 'Divide.',
  examples: [{ name: 'a quotient', response: 'm/n', expect: { verdict: 'correct' } }],
};

/** Where and why a question with these fields is refused. */
function problems(fields: object): readonly string[] {
  const result = questionSchema.safeParse({ ...base, ...fields });
  return result.success
    ? []
    : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const mistake = { id: 'product', value: 'm n', feedback: 'Divide.' };

describe('the expression schema', () => {
  test('fills in what may be left out', () => {
    const item = expressionFile.schema.parse({ ...base, form: {} });
    expect(item).toMatchObject({
      where: [],
      points: [],
      mistakes: [],
      form: { must_contain: [], forbid: [], score: 0.5 },
      variables: { m: { log: false, integer: false, even: false } },
    });
    expect(expressionFile.schema.parse(base).form).toBeUndefined();
  });

  test.each([
    { answer: { value: 'm/n', check: 'm / n' } },
    { answer: { value: 4 } },
    {
      variables: { m_l: { domain: [1e-3, 1e6], log: true, label: 'the trained length' } },
      answer: { value: 'm_l' },
    },
    { variables: { e: { domain: [2, 8], even: true }, lambda: { set: [1] } } },
    { where: ['m > n'], points: [{ m: 3, n: 4 }] },
    { form: { must_contain: ['/', 'm', 'ln', 'log_2', 'pi', 2, '0.5'], forbid: ['^', '-'], score: 0 } },
    { mistakes: [mistake, { misconception: 'turned-over', value: 'n/m', score: 0.25 }] },
  ])('accepts %j', (fields) => {
    expect(problems(fields)).toEqual([]);
  });

  test.each([
    ['a misspelt field', { mistkaes: [] }, /mistkaes/],
    ['an answer without a formula', { answer: {} }, /^answer\.value/],
    ['no variables', { variables: {} }, /^variables: should name at least one variable/],
    ['a variable of no kind', { variables: { m: {} } }, /^variables\.m: should be \{domain/],
    ['a domain from high to low', { variables: { m: { domain: [2, 1] } } }, /^variables\.m.*should/],
    ['a domain of one number', { variables: { m: { domain: [2, 2] } } }, /^variables\.m.*should/],
    [
      'a logarithmic domain down to 0',
      { variables: { m: { domain: [0, 1], log: true } } },
      /^variables\.m.*should/,
    ],
    ['an empty set', { variables: { m: { set: [] } } }, /^variables\.m.*should/],
    ['a name with a hyphen', { variables: { 'm-l': { set: [1] } } }, /^variables/],
    ['a name that begins with _', { variables: { _m: { set: [1] } } }, /^variables/],
    ['a variable of a function’s name', { variables: { Ln: { set: [1] } } }, /^variables/],
    ['a variable called log', { variables: { log: { set: [1] } } }, /^variables/],
    ['a variable called pi', { variables: { pi: { set: [1] } } }, /^variables/],
    [
      'a point without all variables',
      { points: [{ m: 1 }] },
      /^points\.0: should give a value to each of m, n/,
    ],
    [
      'a point with others',
      { points: [{ m: 1, n: 4, d: 2 }] },
      /^points\.0: should give a value to each of m, n/,
    ],
    ['a point with a text', { points: [{ m: '1', n: 4 }] }, /^points\.0/],
    ['a mistake without a formula', { mistakes: [{ misconception: 'turned-over' }] }, /^mistakes\.0\.value/],
    [
      'a mistake without words',
      { mistakes: [{ id: 'a', value: 'm' }] },
      /^mistakes\.0: should name a misconception/,
    ],
    ['a mistake of full score', { mistakes: [{ ...mistake, score: 1 }] }, /should be below 1/],
    [
      'a mistake with the engine’s own id',
      { mistakes: [{ ...mistake, id: 'partial' }] },
      /^mistakes\.0\.id: should not/,
    ],
    [
      'two mistakes of one id',
      { mistakes: [mistake, { ...mistake, value: 'm' }] },
      /^mistakes\.1\.id: should be another id, for "product" is taken/,
    ],
    [
      'a form of an unknown name',
      { form: { forbid: ['^', 'sin'] } },
      /^form\.forbid\.1: should be a variable.*"sin"/,
    ],
    [
      'a form that contradicts itself',
      { form: { must_contain: ['m', 2], forbid: ['2.0'] } },
      /^form\.forbid\.0: should not be something/,
    ],
    ['a form worth everything', { form: { score: 1 } }, /^form\.score: should be below 1/],
    [
      'an example that is no text',
      { examples: [{ name: 'a', response: 4, expect: { verdict: 'correct' } }] },
      /^examples\.0\.response/,
    ],
  ])('refuses %s', (_, fields, reason) => {
    expect(problems(fields).join('\n')).toMatch(reason);
  });

  test('checks parts in the same way', () => {
    const part = { id: 'a', type: 'expression', answer: base.answer, variables: base.variables };
    expect(expressionFile.partSchema.safeParse(part).success).toBe(true);
    expect(expressionFile.partSchema.safeParse({ ...part, points: [{ m: 1 }] }).success).toBe(false);
    expect(expressionFile.partSchema.safeParse({ ...part, examples: [] }).success).toBe(false);
  });
});

test('the source keeps what grading needs and none of the words', () => {
  const source = expressionFile.source(
    expressionFile.schema.parse({
      ...base,
      answer: { value: 4, check: 'm' },
      variables: {
        lambda: { domain: [1, 10], log: true, label: 'a length' },
        d: { domain: [4, 64], even: true, integer: true },
        k: { domain: [1, 4], integer: true },
        n: { set: [4, 8] },
      },
      where: ['lambda > n'],
      points: [{ lambda: 1, d: 4, k: 2, n: 4 }],
      form: { must_contain: ['λ', 'LN', 'log_2', ' 2.50 '], forbid: ['-'] },
      mistakes: [mistake, { misconception: 'turned-over', value: 3, score: 0.25 }],
    }),
  );
  expect(source).toEqual({
    answer: { value: '4', check: 'm' },
    variables: [
      { name: 'lambda', label: 'a length', domain: [1, 10], log: true, step: 0 },
      { name: 'd', label: null, domain: [4, 64], log: false, step: 2 },
      { name: 'k', label: null, domain: [1, 4], log: false, step: 1 },
      { name: 'n', label: null, set: [4, 8] },
    ],
    where: ['lambda > n'],
    points: [{ lambda: 1, d: 4, k: 2, n: 4 }],
    form: { mustContain: ['lambda', 'ln', 'log2', '2.5'], forbid: ['-'], score: 0.5 },
    mistakes: [
      { id: 'product', value: 'm n', score: 0, misconception: null },
      { id: 'turned-over', value: '3', score: 0.25, misconception: 'turned-over' },
    ],
  });
  expect(JSON.parse(JSON.stringify(source))).toEqual(source);
});

test('each feedback id is listed with its words or the misconception that has them', () => {
  const item = expressionFile.schema.parse({
    ...base,
    feedback: { partial: 'Nearly.' },
    mistakes: [mistake, { misconception: 'turned-over', value: 'n/m' }],
  });
  expect(expressionFile.facts(item).feedback).toMatchObject([
    { id: 'partial', text: 'Nearly.', misconception: null },
    { id: 'product', text: 'Divide.', misconception: null },
    { id: 'turned-over', text: null, misconception: 'turned-over' },
  ]);
  expect(expressionFile.facts(item).texts.map(({ key }) => key)).toEqual(['prompt']);
});
