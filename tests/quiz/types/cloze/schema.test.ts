import { describe, expect, test } from 'vitest';
import { fileTypeOf, questionSchema } from '../../../../src/quiz/types/schemas.ts';
import { defineCloze } from '../../../../src/quiz/types/cloze/schema.ts';
import { numericFile } from '../../../../src/quiz/types/numeric/schema.ts';
import { splitAtBlanks } from '../../../../src/typeset/number-token.ts';

const lambda = { type: 'numeric', answer: { value: 'lam', tolerance: 'exact' } };
const way = {
  type: 'choice',
  weight: 2,
  options: [
    { id: 'up', text: 'grows', correct: true },
    { id: 'down', text: 'shrinks', feedback: 'The other way.' },
  ],
};

const base = {
  schema: 'item/1',
  version: 1,
  title: 'Gaps',
  type: 'cloze',
  objectives: ['compute-lambda'],
  bloom: 'apply',
  derive: { lam: 4 },
  prompt: 'The base {{blank:way}} by {{ blank:lambda }}, from {{lam}}.',
  blanks: { lambda, way },
  explanation: 'By four.',
  examples: [{ name: 'right', response: { lambda: '4', way: ['up'] }, expect: { verdict: 'correct' } }],
};

/** Where and why a question with these fields is refused. */
function problems(fields: object): readonly string[] {
  const result = questionSchema.safeParse({ ...base, ...fields });
  return result.success
    ? []
    : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const answering = (response: unknown) => [{ name: 'x', response, expect: { verdict: 'correct' } }];

describe('the schema of a text with blanks', () => {
  test('fills in what may be left out, of the blanks too', () => {
    expect(questionSchema.parse(base)).toMatchObject({
      blanks: { lambda: { weight: 1, arithmetic: true, feedback: {} }, way: { weight: 2, select: 'one' } },
    });
  });

  test.each<[string, object, RegExp]>([
    ['no blank', { blanks: {}, prompt: 'None.' }, /^blanks: should hold at least one blank/],
    [
      'a blank that is not placed',
      { prompt: 'It {{blank:way}}.' },
      /^blanks\.lambda: should stand in the prompt once, as \{\{blank:lambda\}\}, but is not there$/,
    ],
    [
      'a blank that is placed twice',
      { prompt: '{{blank:way}} {{blank:lambda}} {{blank:way}}' },
      /^blanks\.way: should stand in the prompt once, .* but is there 2 times$/,
    ],
    [
      'a place for a blank that is not declared, with the nearest that is',
      { prompt: `${base.prompt} {{blank:lamda}}` },
      /^prompt: should place declared blanks only: \{\{blank:lamda\}\} is none\. The blanks hold "lambda"$/,
    ],
    [
      'a place for a blank unlike any',
      { prompt: `${base.prompt} {{blank:quite-different}}` },
      /is none\. The blanks are lambda, way$/,
    ],
    ['a format behind a name', { prompt: '{{blank:way}} {{blank:lambda|4sf}}' }, /^prompt: .*lambda\|4sf/],
    ['a name of the engine’s', { blanks: { ...base.blanks, correct: lambda } }, /^blanks\.correct: /],
    ['a name that is no id', { blanks: { ...base.blanks, Big: lambda } }, /^blanks\.Big: /],
    ['a blank with an id', { blanks: { way, lambda: { ...lambda, id: 'x' } } }, /^blanks\.lambda: .*id/],
    [
      'a blank with a prompt',
      { blanks: { way, lambda: { ...lambda, prompt: 'x' } } },
      /^blanks\.lambda: .*prompt/,
    ],
    [
      'a blank in which several can be chosen, which is no menu in a line',
      { blanks: { lambda, way: { ...way, select: 'many' } } },
      /^blanks\.way\.select: should be "one"/,
    ],
    [
      'a blank of a type that needs room',
      { blanks: { way, lambda: { ...lambda, type: 'essay' } } },
      /^blanks\.lambda\.type/,
    ],
    [
      'what the blank’s type refuses',
      { blanks: { lambda, way: { ...way, scoring: 'net' } } },
      /^blanks\.way\.scoring: should be left out/,
    ],
    ['an example that is no map', { examples: answering('4') }, /^examples\.0\.response/],
    [
      'an example for a blank that there is not',
      { examples: answering({ lam: '4' }) },
      /^examples\.0\.response\.lam: should be one of these instead: lambda, way$/,
    ],
    [
      'a number without quotes in an example',
      { examples: answering({ lambda: 4 }) },
      /^examples\.0\.response\.lambda/,
    ],
  ])('refuses %s', (_, fields, reason) => {
    expect(problems(fields).join('\n')).toMatch(reason);
  });

  test('refuses more blanks than a text can hold', () => {
    const names = Array.from({ length: 21 }, (_, n) => `b${String(n)}`);
    const prompt = names.map((name) => `{{blank:${name}}}`).join(' ');
    const blanks = Object.fromEntries(names.map((name) => [name, lambda]));
    expect(problems({ prompt, blanks, examples: answering({}) }).join()).toMatch(
      /^blanks: should hold at most 20/,
    );
  });
});

const item = questionSchema.parse({ ...base, feedback: { partial: 'Half of it.' } });
const file = fileTypeOf(item);

test('the source has the blanks in the order of the text, and none of the words', () => {
  const source = file.source(item);
  expect(source).toMatchObject({
    blanks: [
      { id: 'way', type: 'choice', weight: 2 },
      { id: 'lambda', type: 'numeric', weight: 1, source: { answer: lambda.answer } },
    ],
  });
  expect(JSON.stringify(source)).not.toMatch(/grows|other way/);
});

test('feedback and texts of a blank stand under its name', () => {
  expect(file.facts(item).feedback).toMatchObject([
    { id: 'partial', text: 'Half of it.', misconception: null },
    { id: 'way/down', text: 'The other way.', misconception: null },
  ]);
  expect(file.facts(item).texts).toMatchObject([
    { key: 'prompt', holdsBlanks: true },
    { key: 'way/option/up', markdown: 'grows', isShown: true, isInline: true },
    { key: 'way/option/down', markdown: 'shrinks', isShown: true, isInline: true },
  ]);
});

test('blanks are found where the typesetter finds them', () => {
  const prompts = [
    '{{blank:a}}{{ blank: b }} {{blank:c}',
    '{{{blank:a}}}',
    '{{blank:a b}}',
    '{{Blank:a}}',
    '{{blank:}}',
  ];
  const placed = prompts.map((prompt) => {
    const found = splitAtBlanks(prompt).flatMap((part) => (typeof part === 'string' ? [] : part.blank));
    const blanks = Object.fromEntries(
      found.map((name) => [name, { ...lambda, weight: 1, feedback: {}, mistakes: [] }]),
    );
    const { source } = defineCloze({ numeric: numericFile });
    return [
      found,
      source({ type: 'cloze', feedback: {}, prompt, ...{ blanks } }).blanks.map(({ id }) => id),
    ] as const;
  });
  expect(placed.map(([found]) => found)).toEqual([['a', 'b'], ['a'], ['a b'], [], ['']]);
  for (const [found, read] of placed) expect(read).toEqual(found);
});

test('a text with blanks needs types for them', () => {
  expect(() => defineCloze({})).toThrow('at least one type');
});

test('a blank that is not where it belongs has a code of its own', () => {
  const prompts = ['It {{blank:way}}.', `${base.prompt} {{blank:lamda}}`];
  for (const prompt of prompts) {
    const { error } = questionSchema.safeParse({ ...base, prompt });
    expect(error?.issues[0]).toMatchObject({ params: { code: 'E028' } });
  }
});
