import { describe, expect, test } from 'vitest';
import { createScope } from '../../../../src/formula/scope.ts';
import { prepareAndGrade } from '../../../../src/quiz/kernel/grading.ts';
import { messageFor } from '../../../../src/quiz/kernel/messages.ts';
import { bareProgram, findSwitchedOff, withoutFence } from '../../../../src/quiz/types/code/program-text.ts';
import { code } from '../../../../src/quiz/types/code/score.ts';
import { nodeSandbox } from '../../../../src/sandbox/node-sandbox.ts';
import { codeSourceOf, testOf } from './builders.ts';

const question = code.resolve(
  codeSourceOf({
    tests: [testOf(), testOf({ call: 'double(3)', expect: { kind: 'number', value: 6 }, isVisible: false })],
  }),
  createScope({}),
);
const grade = (raw: unknown) => prepareAndGrade(code, raw, question, nodeSandbox);
const double = 'function double(x: number) {\n  return 2 * x;\n}';

describe('a program that was pasted', () => {
  test.each([
    `\`\`\`ts\n${double}\n\`\`\``,
    `Here it is:\n\n\`\`\`\n${double}\n\`\`\`\nGood luck`,
    `~~~\n${double}`,
  ])('with its fence is run without it: %j', async (raw) => {
    expect(await grade(raw)).toMatchObject({ verdict: 'correct', score: 1 });
  });

  test('keeps the numbers of its lines', async () => {
    expect(await grade('```ts\nfunction double(x {\n}\n```')).toMatchObject({
      problem: { code: 'invalid.does-not-compile', names: [expect.stringContaining('line 2')] as string[] },
    });
  });

  test('with the quotation marks of a printed text is told of them', async () => {
    const result = await grade('function double(x: number) {\n  throw new Error(“no”);\n}');
    expect(
      result.verdict === 'invalid' && messageFor('invalid.does-not-compile', { raw: '', ...result.problem }),
    ).toContain('“ is a quotation mark of printed texts');
  });
});

describe('what a program prints', () => {
  test('harms nothing, and is shown beside the tests that are seen', async () => {
    const program = `function double(x: number) {
      console.log('x is', x, [1, [2, true]], { a: 1 }, null, undefined); console.warn('careful'); console.time();
      return 2 * x;
    }`;
    const result = await grade(program);
    expect(result).toMatchObject({ verdict: 'correct', score: 1 });
    expect('evidence' in result && result.evidence.kind === 'test-runs' && result.evidence.runs).toEqual([
      {
        call: 'double(2)',
        passed: true,
        got: '4',
        wanted: '4',
        printed: ['x is 2 [1, [2, true]] {"a":1} null undefined', 'careful'],
      },
      { call: null, passed: true, got: null, wanted: null },
    ]);
  });

  test('is cut where it is long, and kept where the program throws', async () => {
    const program = `function double(x: number) {
      for (let n = 0; n < 40; n += 1) console.log('y'.repeat(300) + n);
      throw new Error('no');
    }`;
    const result = await grade(program);
    const [run] = 'evidence' in result && result.evidence.kind === 'test-runs' ? result.evidence.runs : [];
    expect(run?.printed).toHaveLength(10);
    expect(run?.printed?.[0]).toHaveLength(200);
  });

  test('cannot break the run', async () => {
    const program = `function double(x: number) {
      Array.prototype.push = () => { throw 1 }; JSON.stringify = () => { throw 2 };
      console.log({ get a() { throw 3 } }, Symbol('s'), 10n, () => 1); console.log({ toJSON() { throw 4 } });
      return 2 * x;
    }`;
    expect(await grade(program)).toMatchObject({ verdict: 'correct', score: 1 });
  });
});

describe('what the sandbox is without', () => {
  test.each([
    ['Date.now()', 'Date'],
    ['performance.now()', 'performance'],
    ['Math.random()', 'Math.random'],
    ['setTimeout(() => 1, 0)', 'setTimeout'],
  ])('%s is refused by name, and nothing is marked', async (used, name) => {
    expect(await grade(`function double(x: number) {\n  ${used};\n  return 2 * x;\n}`)).toMatchObject({
      verdict: 'invalid',
      problem: { code: 'invalid.switched-off', names: [name] },
    });
  });

  test('a name that nobody has is the program’s own fault', async () => {
    expect(findSwitchedOff("ReferenceError: 'doubel' is not defined (line 1)")).toBeNull();
    expect(await grade('function double(x: number) {\n  return doubel(x);\n}')).toMatchObject({
      verdict: 'incorrect',
    });
  });
});

test('comments and spaces are no part of a program, quotation marks are', () => {
  expect(bareProgram('f("// no") // yes\n /* yes */ + `/* no */`')).toBe('f("//no")+`/*no*/`');
  expect(withoutFence('const a = 1;')).toBe('const a = 1;');
});
