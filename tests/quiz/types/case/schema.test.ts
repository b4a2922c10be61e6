import { describe, expect, test } from 'vitest';
import type { z } from 'astro/zod';
import { defineCase } from '../../../../src/quiz/types/case/schema.ts';
import { numericFile } from '../../../../src/quiz/types/numeric/schema.ts';
import { fileTypeOf, questionSchema } from '../../../../src/quiz/types/schemas.ts';

const lambda = {
  id: 'lambda',
  type: 'numeric',
  prompt: 'Find $\\lambda$.',
  answer: { value: 'lam', tolerance: 'exact' },
};
const why = {
  id: 'why',
  type: 'choice',
  prompt: 'Why?',
  options: [
    { id: 'a', text: 'Because.', correct: true, feedback: 'Yes.' },
    { id: 'b', text: 'For no reason.', misconception: 'no-reason' },
  ],
  feedback: { incorrect: 'Think of $\\lambda$.' },
};

const base = {
  schema: 'item/1',
  version: 1,
  title: 'Two steps',
  type: 'case',
  objectives: ['compute-lambda'],
  bloom: 'apply',
  derive: { lam: 4 },
  prompt: 'A model was trained.',
  feedback: { partial: 'One of the two.' },
  parts: [lambda, why],
  explanation: 'Four.',
  examples: [{ name: 'right', response: { lambda: '4', why: ['a'] }, expect: { verdict: 'correct' } }],
};

/** Where and why a question with these fields is refused. */
function problems(fields: object): readonly string[] {
  const result = questionSchema.safeParse({ ...base, ...fields });
  return result.success
    ? []
    : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const answering = (response: unknown) => [{ name: 'x', response, expect: { verdict: 'correct' } }];

describe('the schema of a case', () => {
  test('fills in what may be left out, of the parts too', () => {
    expect(questionSchema.parse(base)).toMatchObject({
      parts: [
        { weight: 1, carry_forward: {}, mistakes: [], arithmetic: true },
        { weight: 1, select: 'one' },
      ],
    });
  });

  test('takes each type of part with its own fields, a text with blanks among them', () => {
    const gap = {
      id: 'gap',
      type: 'cloze',
      prompt: 'It is {{blank:x}}.',
      blanks: { x: { type: 'numeric', answer: { value: 4, tolerance: 'exact' } } },
    };
    expect(problems({ parts: [...base.parts, gap] })).toEqual([]);
    const adrift = problems({ parts: [...base.parts, { ...gap, prompt: 'It is four.' }] });
    expect(adrift.join()).toMatch(/^parts\.2\.blanks\.x: should stand in the prompt once/);
  });

  test('accepts values that are carried on from earlier parts', () => {
    expect(problems({ parts: [lambda, { ...why, carry_forward: { lam: 'lambda' } }] })).toEqual([]);
  });

  test.each<[string, object, RegExp]>([
    ['a single part', { parts: [lambda] }, /^parts: /],
    [
      'nine parts',
      { parts: Array.from({ length: 9 }, (_, n) => ({ ...lambda, id: `p${String(n)}` })) },
      /^parts: /,
    ],
    ['a case in a case', { parts: [lambda, { ...base, id: 'inner' }] }, /^parts\.1\.type/],
    ['a part without a prompt', { parts: [lambda, { ...why, prompt: undefined }] }, /^parts\.1\.prompt/],
    ['a part without an id', { parts: [lambda, { ...why, id: undefined }] }, /^parts\.1\.id/],
    [
      'a field that the type does not have',
      { parts: [lambda, { ...why, tolerance: 1 }] },
      /^parts\.1: .*tolerance/,
    ],
    ['a field of whole questions', { parts: [lambda, { ...why, hints: [] }] }, /^parts\.1: .*hints/],
    [
      'what the part’s type refuses',
      { parts: [lambda, { ...why, options: why.options.slice(1) }] },
      /^parts\.1\.options/,
    ],
    ['two right options of one', { parts: [lambda, { ...why, scoring: 'net' }] }, /^parts\.1\.scoring/],
    [
      'two parts of one id',
      { parts: [lambda, { ...why, id: 'lambda' }] },
      /^parts\.1\.id: .*"lambda" is taken/,
    ],
    ['an id of the engine’s', { parts: [lambda, { ...why, id: 'partial' }] }, /^parts\.1\.id: .*engine uses/],
    ['a weight of nothing', { parts: [lambda, { ...why, weight: 0 }] }, /^parts\.1\.weight/],
    [
      'a value carried into the first part',
      { parts: [{ ...lambda, carry_forward: { lam: 'why' } }, why] },
      /^parts\.0\.carry_forward\.lam: should be left out of the first part/,
    ],
    [
      'a value carried from the part itself',
      { parts: [lambda, { ...why, carry_forward: { lam: 'why' } }] },
      /^parts\.1\.carry_forward\.lam: should name an earlier part: lambda$/,
    ],
    ['an example that is no map', { examples: answering('4') }, /^examples\.0\.response/],
    [
      'an example for a part that there is not',
      { examples: answering({ lam: '4' }) },
      /^examples\.0\.response\.lam: should be one of these instead: lambda, why$/,
    ],
    [
      'a number without quotes in an example',
      { examples: answering({ lambda: 4 }) },
      /^examples\.0\.response\.lambda: should be the typed text in quotes/,
    ],
    ['a wrong list in an example', { examples: answering({ why: ['a', 7] }) }, /^examples\.0\.response\.why/],
  ])('refuses %s', (_, fields, reason) => {
    expect(problems(fields).join('\n')).toMatch(reason);
  });

  test('says that it is set wrong where parts refer to each other wrongly', () => {
    const result = questionSchema.safeParse({
      ...base,
      parts: [{ ...lambda, carry_forward: { lam: 'why' } }, why],
    });
    expect(result.error?.issues[0]).toMatchObject({ params: { code: 'E049' } });
  });
});

const item = questionSchema.parse({
  ...base,
  parts: [lambda, { ...why, weight: 2, carry_forward: { lam: 'lambda' } }],
});
const file = fileTypeOf(item);

test('the source of a case holds that of each part, and none of the words', () => {
  const source = file.source(item);
  expect(source).toMatchObject({
    parts: [
      { id: 'lambda', type: 'numeric', weight: 1, source: { answer: lambda.answer }, carries: [] },
      { id: 'why', type: 'choice', weight: 2, carries: [{ name: 'lam', from: 'lambda' }] },
    ],
  });
  expect(JSON.stringify(source)).not.toMatch(/Find|Because|Yes|Think/);
  expect(JSON.parse(JSON.stringify(source))).toEqual(source);
});

test('the feedback of a case is its own, and that of each part under the part’s id', () => {
  expect(file.facts(item).feedback).toMatchObject([
    { id: 'partial', text: 'One of the two.', misconception: null },
    { id: 'why/incorrect', text: 'Think of $\\lambda$.', misconception: null },
    { id: 'why/a', text: 'Yes.', misconception: null },
    { id: 'why/b', text: null, misconception: 'no-reason' },
  ]);
});

test('the texts of a case are the parts’ prompts and their own texts', () => {
  expect(file.facts(item).texts).toMatchObject([
    { key: 'prompt', path: ['prompt'], isShown: true, isInline: false },
    { key: 'lambda/prompt', markdown: 'Find $\\lambda$.', isShown: true, isInline: false },
    { key: 'why/prompt', markdown: 'Why?', isShown: true, isInline: false },
    { key: 'why/option/a', markdown: 'Because.', isShown: true, isInline: true },
    { key: 'why/option/b', markdown: 'For no reason.', isShown: true, isInline: true },
  ]);
});

test('a case needs types for its parts', () => {
  expect(() => defineCase({})).toThrow('at least one type');
});

test('a part keeps every description of its fields for the author’s guide', () => {
  const describe = ({ shape }: { readonly shape: z.core.$ZodLooseShape }) =>
    Object.values(shape as Record<string, z.ZodType>).map(({ description }) => description);
  const { parts } = defineCase({ numeric: numericFile }).schema.shape;
  const [part] = parts.unwrap().options;
  expect(describe(part).filter((text) => text === undefined)).toHaveLength(
    describe(numericFile.partSchema).filter((text) => text === undefined).length,
  );
});
