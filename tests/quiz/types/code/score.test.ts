import { describe, expect, test } from 'vitest';
import { createScope } from '../../../../src/formula/scope.ts';
import type { Grade } from '../../../../src/quiz/kernel/grade.ts';
import { prepareAndGrade } from '../../../../src/quiz/kernel/grading.ts';
import { limits } from '../../../../src/quiz/kernel/limits.ts';
import type { CallResult, Sandbox } from '../../../../src/quiz/kernel/question-type.ts';
import { code } from '../../../../src/quiz/types/code/score.ts';
import type { CodeSource, MistakeSource } from '../../../../src/quiz/types/code/schema.ts';
import { nodeSandbox } from '../../../../src/sandbox/node-sandbox.ts';
import { answering, codeSourceOf, sandboxOf, testOf } from './builders.ts';

function open(parts: Partial<CodeSource> = {}, sandbox: Sandbox = nodeSandbox) {
  const question = code.resolve(codeSourceOf(parts), createScope({}));
  return {
    grade: (raw: unknown) => prepareAndGrade(code, raw, question, sandbox),
  };
}

const value = (given: unknown): CallResult => ({ kind: 'value', value: given });
const threw = (message: string): CallResult => ({ kind: 'threw', message });

/** The grade of a program whose calls have these results. */
const gradeOf = (results: Readonly<Record<string, CallResult>>, parts: Partial<CodeSource> = {}) =>
  open(parts, sandboxOf(results)).grade('program');

const runsOf = (grade: Grade) =>
  'evidence' in grade && grade.evidence.kind === 'test-runs' ? grade.evidence.runs : [];

const five: MistakeSource = {
  id: 'five',
  values: { kind: 'number', value: 5 },
  misconception: 'one-too-many',
};

describe('a program', () => {
  test('that passes every test is correct', async () => {
    expect(await open().grade('const double = (x: number): number => x + x;')).toEqual({
      verdict: 'correct',
      score: 1,
      feedback: ['correct'],
      misconceptions: [],
      understood: 'a program of 1 line',
      evidence: {
        kind: 'test-runs',
        runs: [
          { call: 'double(2)', passed: true, got: '4', wanted: '4' },
          { call: 'double(3)', passed: true, got: '6', wanted: '6' },
        ],
      },
    });
  });

  test('earns the share of the tests that pass, hidden ones alike', async () => {
    const tests = [
      testOf(),
      testOf({ call: 'double(3)', expect: { kind: 'number', value: 6 }, isVisible: false }),
      testOf({ call: 'double(4)', expect: { kind: 'number', value: 8 }, isVisible: false }),
      testOf({ call: 'double(5)', expect: { kind: 'number', value: 10 } }),
    ];
    const grade = await open({ tests }).grade('function double(x: number) { return x === 3 ? 6 : x * x }');
    expect(grade).toMatchObject({ verdict: 'partial', score: 0.5 });
    expect(runsOf(grade)).toEqual([
      { call: 'double(2)', passed: true, got: '4', wanted: '4' },
      { call: null, passed: true, got: null, wanted: null },
      { call: null, passed: false, got: null, wanted: null },
      { call: 'double(5)', passed: false, got: '25', wanted: '10' },
    ]);
  });

  test('whose results are wrong is told so, and whether a test shows it', async () => {
    const wrong = { 'double(2)': value(4), 'double(3)': value(9) };
    expect(await gradeOf(wrong)).toMatchObject({ feedback: ['code.failed', 'partial'] });
    const tests = [
      testOf(),
      testOf({ call: 'double(3)', expect: { kind: 'number', value: 6 }, isVisible: false }),
    ];
    expect(await gradeOf(wrong, { tests })).toMatchObject({ feedback: ['code.hidden', 'partial'] });
    const bothWrong = { 'double(2)': value(5), 'double(3)': value(9) };
    expect(await gradeOf(bothWrong, { tests })).toMatchObject({ feedback: ['code.failed', 'incorrect'] });
  });

  test('that fails at a hidden test otherwise than by its result is told how', async () => {
    const tests = [testOf(), testOf({ call: 'double(3)', isVisible: false })];
    const results = { 'double(2)': value(4), 'double(3)': threw('TypeError: no') };
    expect(await gradeOf(results, { tests })).toMatchObject({ score: 0.5, feedback: ['code.threw'] });
  });

  test('is understood as so many lines, empty ones at its end left out', async () => {
    const understood = async (program: string) => (await open().grade(program)).understood;
    expect(await understood('function double(x: number) {\n  return 2 * x;\n}\n\n')).toBe(
      'a program of 3 lines',
    );
    expect(await understood('\nconst double = (x: number): number => x + x;')).toBe('a program of 2 lines');
  });

  test('as long as a program may be is run', async () => {
    const program = 'const double = (x: number): number => x + x;';
    expect(await open().grade(program.padEnd(limits.code, ' '))).toMatchObject({ verdict: 'correct' });
  });

  test('that makes a known mistake is told that, and nothing else', async () => {
    const tests = [testOf({ mistakes: [five] }), testOf({ call: 'double(3)', mistakes: [five] })];
    expect(await gradeOf({ 'double(2)': value(5), 'double(3)': value(5) }, { tests })).toMatchObject({
      verdict: 'incorrect',
      score: 0,
      feedback: ['five'],
      misconceptions: ['one-too-many'],
    });
    expect(await gradeOf({ 'double(2)': value(5), 'double(3)': threw('no') }, { tests })).toMatchObject({
      feedback: ['five'],
    });
    const unnamed = [testOf({ mistakes: [{ ...five, misconception: null }] })];
    expect(await gradeOf({ 'double(2)': value(5) }, { tests: unnamed })).toMatchObject({
      feedback: ['five'],
      misconceptions: [],
    });
    expect(await gradeOf({ 'double(2)': value(4), 'double(3)': value(7) }, { tests })).toMatchObject({
      feedback: ['code.failed', 'partial'],
      misconceptions: [],
    });
  });

  test.each([
    [threw('TypeError: no'), 'code.threw', 'an error: TypeError: no'],
    [threw(''), 'code.threw', 'an error'],
    [{ kind: 'timeout' } as const, 'code.timeout', 'no end in time'],
    [{ kind: 'memory' } as const, 'code.memory', 'no memory left'],
    [value({ is: 'nothing' }), 'code.no-result', 'nothing'],
    [value({ is: 'a function' }), 'code.not-a-number', 'a function'],
    [value('4'), 'code.not-a-number', 'the text "4"'],
    [value(true), 'code.not-a-number', 'true'],
    [value(null), 'code.not-a-number', 'null'],
    [value([4]), 'code.not-a-number', '[4]'],
    [value(Number.NaN), 'code.not-a-number', 'NaN, which is no number'],
    [value(Infinity), 'code.failed', '∞'],
    [value(-5), 'code.failed', '−5'],
    [value(4.000_001), 'code.failed', '4.000001'],
  ])('whose call comes to %j is told %s', async (result, feedback, got) => {
    const grade = await gradeOf({ 'double(2)': result }, { tests: [testOf()] });
    expect(grade).toMatchObject({
      verdict: 'incorrect',
      score: 0,
      feedback: feedback === 'code.failed' ? [feedback, 'incorrect'] : [feedback],
    });
    expect(runsOf(grade)).toEqual([{ call: 'double(2)', passed: false, got, wanted: '4' }]);
  });

  test('is told each thing that went wrong once, in the order of the tests', async () => {
    const calls = ['a', 'b', 'c', 'd'];
    const tests = calls.map((call) => testOf({ call }));
    const results = { a: threw('x'), b: value(5), c: threw('y'), d: value(7) };
    expect(await gradeOf(results, { tests })).toMatchObject({
      feedback: ['code.threw', 'code.failed', 'incorrect'],
    });
  });

  test('is not marked for calls of which the sandbox says nothing, but they do not pass', async () => {
    const { grade } = open({}, answering({ ok: true, calls: [value(4)] }));
    expect(await grade('program')).toMatchObject({ score: 0.5, feedback: ['code.timeout'] });
  });
});

describe('a list of results', () => {
  const tests = [
    testOf({
      call: 'both()',
      expect: { kind: 'list', values: [1, 'sqrt(2)'] },
      mistakes: [
        { id: 'swapped', values: { kind: 'list', values: ['sqrt(2)', 1] }, misconception: null },
        five,
      ],
    }),
  ];

  test.each([
    [value([1, Math.SQRT2]), 'correct'],
    [value([1, 1.414_213_562_4]), 'correct'],
    [value([Math.SQRT2, 1]), 'swapped'],
    [value(5), 'five'],
    [value([1, 1.4142]), 'code.failed'],
    [value([1]), 'code.wrong-length'],
    [value([]), 'code.wrong-length'],
    [value([1, Math.SQRT2, 3]), 'code.wrong-length'],
    [value([1, 'a']), 'code.not-a-number'],
    [value([1, Number.NaN]), 'code.not-a-number'],
    [value([[1, Math.SQRT2]]), 'code.not-a-number'],
    [value(1), 'code.not-a-list'],
    [value({ is: 'nothing' }), 'code.no-result'],
  ])('%j comes to %s', async (result, feedback) => {
    expect((await gradeOf({ 'both()': result }, { tests })).feedback[0]).toBe(feedback);
  });

  test('of one number is a list all the same', async () => {
    const single = [testOf({ call: 'one()', expect: { kind: 'list', values: [4] } })];
    expect(await gradeOf({ 'one()': value([4]) }, { tests: single })).toMatchObject({ verdict: 'correct' });
    expect(await gradeOf({ 'one()': value(4) }, { tests: single })).toMatchObject({
      verdict: 'incorrect',
      feedback: ['code.not-a-list'],
    });
  });

  test('is written out, the beginning of a long one', async () => {
    const numbers = Array.from({ length: 20 }, (_, index) => index);
    expect(runsOf(await gradeOf({ 'both()': value(numbers) }, { tests }))[0]).toMatchObject({
      got: '[0, 1, 2, 3, 4, 5, 6, 7, and 12 more]',
      wanted: '[1, 1.41421356237]',
    });
  });
});

describe('a test that expects an error', () => {
  const tests = [testOf({ call: 'f(-1)', expect: { kind: 'error' } }), testOf()];

  test.each([
    [threw('RangeError: negative (line 2)'), true],
    [threw('words'), true],
    [threw('RangeError: no SyntaxError, but a negative number'), true],
    [threw(''), true],
    [threw("ReferenceError: 'f' is not defined"), false],
    [threw('SyntaxError: no'), false],
    [threw('stack overflow: it calls itself too often'), false],
    [value(4), false],
    [value({ is: 'nothing' }), false],
    [{ kind: 'timeout' } as const, false],
    [{ kind: 'memory' } as const, false],
  ])('%j passes: %s', async (result, passed) => {
    const grade = await gradeOf({ 'f(-1)': result, 'double(2)': value(4) }, { tests });
    expect(runsOf(grade)[0]).toMatchObject({ passed, wanted: 'an error' });
  });

  test('passes only where some call comes back with a value: a program that always stops throws by accident', async () => {
    const stops = 'function double(x: number): number { return x.no.length }\nconst f = double;';
    const stopped = await open({ tests }).grade(stops);
    expect(stopped).toMatchObject({
      verdict: 'incorrect',
      score: 0,
      feedback: ['code.errors-alone', 'code.threw'],
    });
    expect(runsOf(stopped).map(({ passed }) => passed)).toEqual([false, false]);
    expect(await gradeOf({ 'f(-1)': threw('no'), 'double(2)': value(5) }, { tests })).toMatchObject({
      score: 0.5,
      feedback: ['code.failed', 'partial'],
    });
    expect(
      await gradeOf({ 'f(-1)': threw('no') }, { tests: [...tests, testOf({ call: 'double(3)' })] }),
    ).toMatchObject({ score: 0 });
    expect(await gradeOf({ 'f(-1)': threw('no'), 'double(2)': value(4) }, { tests })).toMatchObject({
      verdict: 'correct',
    });
    expect(await gradeOf({ 'f(-1)': threw('no') }, { tests: tests.slice(0, 1) })).toMatchObject({
      verdict: 'correct',
    });
  });

  test('says that an error was wanted', async () => {
    const grade = await gradeOf({ 'f(-1)': value(4), 'double(2)': value(4) }, { tests });
    expect(grade.feedback).toEqual(['code.no-error']);
  });
});
