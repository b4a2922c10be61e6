import { describe, expect, test } from 'vitest';
import { numericFile } from '../../../../src/quiz/types/numeric/schema.ts';
import { questionSchema } from '../../../../src/quiz/types/schemas.ts';

const base = {
  schema: 'item/1',
  version: 1,
  title: 'Four',
  type: 'numeric',
  objectives: ['compute-lambda'],
  bloom: 'apply',
  prompt: 'What is $2+2$?',
  answer: { value: '2 + 2', tolerance: { rel: 0.001 } },
  explanation: 'Four.',
  examples: [{ name: 'four', response: '4', expect: { verdict: 'correct' } }],
};

/** Where and why a question with these fields is refused. */
function problems(fields: object): readonly string[] {
  const result = questionSchema.safeParse({ ...base, ...fields });
  return result.success
    ? []
    : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const mistake = { id: 'five', value: 5, feedback: 'One too many.' };

describe('the numeric schema', () => {
  test('fills in what may be left out', () => {
    const item = numericFile.schema.parse(base);
    expect(item).toMatchObject({
      derive: {},
      hints: [],
      mistakes: [],
      tags: [],
      feedback: {},
      arithmetic: true,
    });
    const { hints } = numericFile.schema.parse({ ...base, hints: [{ text: 'Count.' }] });
    expect(hints).toEqual([{ text: 'Count.', cost: 0, after_attempts: 0 }]);
  });

  test('accepts hints that cost the whole score, whatever the rounding of their sum', () => {
    const hints = [0.6, 0.3, 0.1].map((cost) => ({ text: `Count to ${String(cost)}.`, cost }));
    expect(problems({ hints })).toEqual([]);
    expect(problems({ hints: [...hints].reverse() })).toEqual([]);
  });

  test.each([
    'exact',
    { rel: 0.0005 },
    { abs: 0.01 },
    { rel: 0.0005, abs: 0.01 },
    { sigfigs: 3 },
    { decimals: 0 },
    { range: [3, 5] },
  ])('accepts the tolerance %j', (tolerance) => {
    expect(problems({ answer: { value: 4, tolerance } })).toEqual([]);
  });

  test.each([
    {},
    { relative: 0.1 },
    { rel: -0.1 },
    { rel: '0.1' },
    { rel: 0.1, sigfigs: 3 },
    { sigfigs: 0 },
    { sigfigs: 2.5 },
    { range: [5, 3] },
    { range: [3] },
    'about',
    0.1,
    null,
  ])('refuses the tolerance %j', (tolerance) => {
    expect(problems({ answer: { value: 4, tolerance } }).join()).toMatch(/^answer\.tolerance/);
  });

  test('has no default tolerance', () => {
    expect(problems({ answer: { value: 4 } }).join()).toMatch(/^answer\.tolerance: should be one of/);
  });

  test.each([
    ['a misspelt field', { mistkaes: [] }, /mistkaes/],
    ['a unit without a name', { unit: { accept: ['token'] } }, /^unit\.name/],
    ['a unit that is a number', { unit: { name: '3d' } }, /^unit\.name: should be a unit such as/],
    [
      'a unit that reads as a number',
      { unit: { name: 'm', accept: ['e3'] } },
      /^unit\.accept\.0: should be a/,
    ],
    ['a factor that is no formula', { unit: { name: 'rad', accept: { deg: true } } }, /^unit\.accept/],
    ['a group with a sign for a unit', { unit: { name: 'rad', accept: { '*': 2 } } }, /^unit\.accept/],
    [
      'units as a text',
      { unit: { name: 'rad', accept: 'deg' } },
      /should be a list of spellings, or a group/,
    ],
    ['a unit in short', { unit: 'tokens' }, /^unit/],
    ['a type that does not exist', { type: 'number' }, /^type/],
    ['a level that does not exist', { bloom: 'aplly' }, /^bloom/],
    ['an objective that is no id', { objectives: ['Compute λ'] }, /lower-case words/],
    ['no objective', { objectives: [] }, /^objectives/],
    ['a name that formulas cannot hold', { derive: { 'm-l': 1 } }, /^derive/],
    ['a formula that is neither number nor text', { derive: { m: [1] } }, /should be a number, a formula/],
    ['no example', { examples: [] }, /^examples/],
    [
      'an example typed without quotes',
      { examples: [{ name: 'four', response: 4, expect: { verdict: 'correct' } }] },
      /should be the typed text in quotes/,
    ],
    ['a hint that costs more than everything', { hints: [{ text: 'Count.', cost: 2 }] }, /^hints\.0\.cost/],
    [
      'hints that together cost more than everything',
      { hints: [0.5, 0.4, 0.3].map((cost) => ({ text: `Count to ${String(cost)}.`, cost })) },
      /^hints: should cost at most 1 together, the whole score, but cost 1\.2$/,
    ],
    ['a mistake without words', { mistakes: [{ id: 'five', value: 5 }] }, /should name a misconception, or/],
    [
      'a mistake without a value',
      { mistakes: [{ id: 'five', feedback: 'No.' }] },
      /should name a misconception/,
    ],
    ['a mistake with full score', { mistakes: [{ ...mistake, score: 1 }] }, /should be below 1/],
    [
      'a mistake with the engine’s own id',
      { mistakes: [{ ...mistake, id: 'incorrect' }] },
      /^mistakes\.0\.id: should not be a word/,
    ],
    ['two mistakes of one id', { mistakes: [mistake, mistake] }, /^mistakes\.1\.id: should be another id/],
    [
      'two mistakes of one id, once through the misconception',
      { mistakes: [mistake, { misconception: 'five' }] },
      /^mistakes\.1\.misconception: should be another id/,
    ],
    [
      'a precision of both kinds',
      { precision: { min_sigfigs: 3, min_decimals: 2 } },
      /either min_sigfigs or/,
    ],
    ['a precision of no kind', { precision: {} }, /either min_sigfigs or/],
    [
      'a deduction without a cost',
      { precision: { min_sigfigs: 3, on_fail: 'deduct' } },
      /should hold a cost/,
    ],
    ['a cost without a deduction', { precision: { min_sigfigs: 3, cost: 0.1 } }, /should hold a cost/],
  ])('refuses %s', (_, fields, reason) => {
    expect(problems(fields).join('\n')).toMatch(reason);
  });
});

describe('numericSource', () => {
  const source = (fields: object) => numericFile.source(numericFile.schema.parse({ ...base, ...fields }));

  test('keeps what grading needs and none of the words', () => {
    const kept = source({
      mistakes: [
        mistake,
        { misconception: 'stretch-squared', score: 0.25 },
        { ...mistake, id: 'b', tolerance: 'exact', misconception: 'c' },
      ],
    });
    expect(kept).toEqual({
      answer: base.answer,
      seen: [],
      precision: null,
      unit: null,
      arithmetic: true,
      mistakes: [
        { id: 'five', value: 5, tolerance: null, score: 0, misconception: null },
        {
          id: 'stretch-squared',
          value: null,
          tolerance: null,
          score: 0.25,
          misconception: 'stretch-squared',
        },
        { id: 'b', value: 5, tolerance: 'exact', score: 0, misconception: 'c' },
      ],
    });
    expect(JSON.parse(JSON.stringify(kept))).toEqual(kept);
  });

  test.each([
    [{ name: 'GB' }, { name: 'GB', accept: [], isRequired: false }],
    [{ name: 'tokens' }, { name: 'tokens', accept: [{ spelling: 'token', factor: 1 }], isRequired: false }],
    [
      { name: 'tokens', accept: ['token', 'tok'], required: true },
      {
        name: 'tokens',
        accept: [
          { spelling: 'token', factor: 1 },
          { spelling: 'tok', factor: 1 },
        ],
        isRequired: true,
      },
    ],
    [
      { name: 'rad', accept: { deg: 'pi/180', '°': 'pi/180', turns: 6 } },
      {
        name: 'rad',
        accept: [
          { spelling: 'deg', factor: 'pi/180' },
          { spelling: '°', factor: 'pi/180' },
          { spelling: 'turns', factor: 6 },
          { spelling: 'radian', factor: 1 },
          { spelling: 'radians', factor: 1 },
        ],
        isRequired: false,
      },
    ],
  ])('reads the unit %j', (unit, kept) => {
    expect(source({ unit }).unit).toEqual(kept);
  });

  test.each([
    [{ min_sigfigs: 4 }, { of: 'significantFigures', minimum: 4, cost: null }],
    [{ min_decimals: 2 }, { of: 'decimals', minimum: 2, cost: null }],
    [
      { min_decimals: 2, on_fail: 'deduct', cost: 0.25 },
      { of: 'decimals', minimum: 2, cost: 0.25 },
    ],
  ])('reads the precision %j', (precision, rule) => {
    expect(source({ precision }).precision).toEqual(rule);
  });
});

test('each feedback id is listed with its words or the misconception that has them', () => {
  const item = numericFile.schema.parse({
    ...base,
    feedback: { correct: 'Yes.' },
    mistakes: [
      mistake,
      { misconception: 'stretch-squared' },
      { misconception: 'exponent-inverted', feedback: 'Here: turn it over.' },
    ],
  });
  expect(numericFile.facts(item).feedback).toMatchObject([
    { id: 'correct', text: 'Yes.', misconception: null },
    { id: 'five', text: 'One too many.', misconception: null },
    { id: 'stretch-squared', text: null, misconception: 'stretch-squared' },
    { id: 'exponent-inverted', text: 'Here: turn it over.', misconception: 'exponent-inverted' },
  ]);
});

describe('a part that is numeric', () => {
  const part = numericFile.partSchema.parse({
    id: 'lambda',
    type: 'numeric',
    answer: base.answer,
    unit: { name: 'tokens' },
    mistakes: [mistake],
    feedback: { incorrect: 'No.' },
  });

  test('is graded and worded as a question is', () => {
    const question = numericFile.schema.parse({ ...base, unit: { name: 'tokens' }, mistakes: [mistake] });
    expect(numericFile.source(part)).toEqual(numericFile.source(question));
    expect(numericFile.facts(part).feedback.map(({ id }) => id)).toEqual(['incorrect', 'five']);
    expect(numericFile.facts(part).texts).toEqual([]);
  });

  test('has no fields of a whole question', () => {
    const withHints = { ...part, hints: [] };
    expect(numericFile.partSchema.safeParse(withHints).success).toBe(false);
    expect(numericFile.partSchema.safeParse({ ...part, mistakes: [mistake, mistake] }).success).toBe(false);
  });
});
