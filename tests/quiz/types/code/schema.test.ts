import { describe, expect, test } from 'vitest';
import { limits } from '../../../../src/quiz/kernel/limits.ts';
import { codeFile } from '../../../../src/quiz/types/code/schema.ts';

const base = {
  schema: 'item/1',
  version: 1,
  title: 'Double',
  type: 'code',
  objectives: ['compute-lambda'],
  bloom: 'apply',
  prompt: 'Write a function.',
  starter: 'function double(x: number): number {\n}',
  solution: 'function double(x: number): number { return 2 * x; }',
  tests: [{ call: 'double(2)', expect: 4 }],
  explanation: 'Twice.',
  examples: [
    { name: 'right', response: 'function double(x) { return x + x }', expect: { verdict: 'correct' } },
  ],
};

/** Where and why a question with these fields is refused. */
function problems(fields: object): readonly string[] {
  const result = codeFile.schema.safeParse({ ...base, ...fields });
  return result.success
    ? []
    : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const problemsOfTest = (test: object) =>
  problems({
    tests: [
      { call: 'f()', expect: 1 },
      { call: 'f()', expect: 4, ...test },
    ],
  });
const problemsOfMistakes = (...mistakes: object[]) => problemsOfTest({ mistakes });

const own = { id: 'own-mistake', value: 5, feedback: 'One too many.' };

describe('the code schema', () => {
  test('fills in what may be left out', () => {
    expect(codeFile.schema.parse(base)).toMatchObject({
      timeout_ms: 2000,
      tests: [{ call: 'double(2)', expect: 4, visible: true, mistakes: [] }],
    });
  });

  test.each([
    { expect: 'baseScaleFactor(trainedLength: 1, targetLength: 2, headSize: 4)' },
    { expect: { list: [1, '2 + 2'] } },
    { expect: { throws: true } },
    { tolerance: { rel: 0.001 } },
    { tolerance: { abs: 0.1, rel: 0.001 } },
    { tolerance: 'exact' },
    { visible: false },
    { mistakes: [own] },
    { mistakes: [{ misconception: 'exponent-inverted' }] },
    { mistakes: [{ misconception: 'exponent-inverted', value: { list: [1, 2] } }] },
  ])('accepts a test with %j', (test) => {
    expect(problemsOfTest(test)).toEqual([]);
  });

  test.each([
    [{ expect: { throws: false } }, /^tests\.1\.expect/],
    [{ expect: { list: [] } }, /^tests\.1\.expect/],
    [{ expect: true }, /^tests\.1\.expect/],
    [{ tolerance: { sigfigs: 3 } }, /^tests\.1\.tolerance: should be one of/],
    [{ call: '' }, /^tests\.1\.call/],
    [{ expect: { throws: true }, tolerance: 'exact' }, /^tests\.1\.tolerance: should be left out/],
    [{ expect: { throws: true }, mistakes: [own] }, /^tests\.1\.mistakes: should be left out/],
    [{ mistakes: [{ value: 5, feedback: 'No.' }] }, /^tests\.1\.mistakes\.0: should name a misconception/],
    [{ mistakes: [{ id: 'own', value: 5 }] }, /^tests\.1\.mistakes\.0: .*have a feedback/],
    [{ mistakes: [{ id: 'own', feedback: 'No.' }] }, /^tests\.1\.mistakes\.0: should have a value/],
    [
      { expect: { list: [1] }, mistakes: [{ misconception: 'exponent-inverted' }] },
      /^tests\.1\.mistakes\.0: should have a value/,
    ],
    [{ mistakes: [{ ...own, id: 'code.failed' }] }, /^tests\.1\.mistakes\.0\.id/],
    [{ mistakes: [{ ...own, id: 'partial' }] }, /^tests\.1\.mistakes\.0\.id: .*engine/],
    [{ wrong: 1 }, /^tests\.1/],
  ])('refuses a test with %j', (test, where) => {
    expect(problemsOfTest(test).join('\n')).toMatch(where);
  });

  test('lets several tests know one mistake, with its words at the first', () => {
    expect(problemsOfMistakes(own, { id: 'own-mistake', value: 7 })).toEqual([]);
    expect(problemsOfMistakes(own, { ...own, value: 7 })).toEqual([
      'tests.1.mistakes.1.feedback: should stand at the first mistake of this id only',
    ]);
    expect(problemsOfMistakes(own, { id: 'own-mistake', value: 7, misconception: 'other' })).toEqual([
      'tests.1.mistakes.1: should name the same misconception as the first mistake of this id',
    ]);
  });

  test('wants a test that expects a value, and work left to do', () => {
    expect(problems({ tests: [{ call: 'f()', expect: { throws: true } }] }).join()).toMatch(
      /^tests: should hold/,
    );
    expect(problems({ tests: [] }).join()).toMatch(/^tests/);
    expect(problems({ starter: `${base.solution}\n` })).toEqual(['starter: should differ from the solution']);
    expect(problems({ solution: ' ' }).join()).toMatch(/^solution/);
    expect(problems({ starter: 'a'.repeat(limits.code + 1) }).join()).toMatch(
      /^starter: should have at most/,
    );
    for (const timeout of [99, 5001, 1.5]) {
      expect(problems({ timeout_ms: timeout }).join()).toMatch(/^timeout_ms/);
    }
  });

  test('is a part as well', () => {
    const { starter, solution, tests } = base;
    expect(
      codeFile.partSchema.parse({ id: 'program', type: 'code', starter, solution, tests }),
    ).toMatchObject({
      weight: 1,
      timeout_ms: 2000,
    });
  });
});

test('grading needs everything but the words', () => {
  const item = codeFile.schema.parse({
    ...base,
    tests: [
      { call: 'double(2)', expect: 4, mistakes: [own] },
      { call: 'double(3)', expect: { list: [1] }, tolerance: 'exact', visible: false },
      { call: 'double(4)', expect: { throws: true } },
    ],
  });
  expect(codeFile.source(item)).toEqual({
    starter: base.starter,
    solution: base.solution,
    timeoutMs: 2000,
    tests: [
      {
        call: 'double(2)',
        expect: { kind: 'number', value: 4 },
        tolerance: { rel: 1e-9 },
        isVisible: true,
        mistakes: [{ id: 'own-mistake', values: { kind: 'number', value: 5 }, misconception: null }],
      },
      {
        call: 'double(3)',
        expect: { kind: 'list', values: [1] },
        tolerance: 'exact',
        isVisible: false,
        mistakes: [],
      },
      {
        call: 'double(4)',
        expect: { kind: 'error' },
        tolerance: { rel: 1e-9 },
        isVisible: true,
        mistakes: [],
      },
    ],
  });
});

test('each mistake has words once, its own or its misconception’s', () => {
  const item = codeFile.schema.parse({
    ...base,
    feedback: { correct: 'Yes.' },
    tests: [
      { call: 'f()', expect: 4, mistakes: [own, { misconception: 'exponent-inverted' }] },
      { call: 'g()', expect: 6, mistakes: [{ id: 'own-mistake', value: 7 }] },
    ],
  });
  expect(codeFile.facts(item).feedback).toMatchObject([
    { id: 'correct', text: 'Yes.', misconception: null },
    { id: 'own-mistake', text: 'One too many.', misconception: null },
    { id: 'exponent-inverted', text: null, misconception: 'exponent-inverted' },
  ]);
});
