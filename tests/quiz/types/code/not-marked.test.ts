import { describe, expect, test } from 'vitest';
import { createScope } from '../../../../src/formula/scope.ts';
import { prepareAndGrade } from '../../../../src/quiz/kernel/grading.ts';
import { limits } from '../../../../src/quiz/kernel/limits.ts';
import type { CallResult, Sandbox } from '../../../../src/quiz/kernel/question-type.ts';
import { code } from '../../../../src/quiz/types/code/score.ts';
import type { CodeSource } from '../../../../src/quiz/types/code/schema.ts';
import { nodeSandbox } from '../../../../src/sandbox/node-sandbox.ts';
import { answering, codeSourceOf } from './builders.ts';

function open(parts: Partial<CodeSource> = {}, sandbox: Sandbox = nodeSandbox) {
  const question = code.resolve(codeSourceOf(parts), createScope({}));
  return {
    grade: (raw: unknown) => prepareAndGrade(code, raw, question, sandbox),
    parse: (raw: unknown) => code.parse(raw, question),
  };
}

const value = (given: unknown): CallResult => ({ kind: 'value', value: given });

describe('a response that is not marked', () => {
  test('is one that cannot be read, with the compiler’s words and the line', async () => {
    const text = 'function double(x: number) {\n  return 2 * ;\n}';
    expect(await open().grade(text)).toEqual({
      verdict: 'invalid',
      score: null,
      feedback: ['invalid.does-not-compile'],
      misconceptions: [],
      understood: null,
      problem: {
        code: 'invalid.does-not-compile',
        span: { from: 31, to: 43 },
        names: ['line 2, unexpected ";"'],
      },
    });
    expect(text.slice(31, 43)).toBe('return 2 * ;');
    expect(await open().grade('('.repeat(9000))).toMatchObject({
      problem: { span: null, names: ['it nests too deeply to be read'] },
    });
  });

  test.each([
    ['beyond the text', 9],
    ['of blanks', 2],
    ['that is not known', null],
  ])('marks nothing in the text where the line is one %s', async (_, line) => {
    const failing = { ok: false, kind: 'syntax', message: 'no end', line } as const;
    expect(await open({}, answering(failing)).grade('function double(\n   ')).toMatchObject({
      problem: {
        code: 'invalid.does-not-compile',
        span: null,
        names: [line === null ? 'no end' : `line ${String(line)}, no end`],
      },
    });
  });

  test('is one that could not be run', async () => {
    const unavailable = { ok: false, kind: 'unavailable', message: 'offline' } as const;
    expect((await open({}, answering(unavailable)).grade('1')).feedback).toEqual(['invalid.no-sandbox']);
    const failing: Sandbox = { run: () => Promise.reject(new Error('no')) };
    expect((await open({}, failing).grade('1')).feedback).toEqual(['invalid.no-sandbox']);
  });

  test.each([
    ['', 'invalid.no-program'],
    [' \n ', 'invalid.no-program'],
    [4, 'invalid.not-text'],
    [{}, 'invalid.not-text'],
    [['a'], 'invalid.not-text'],
    [';'.repeat(limits.code + 1), 'invalid.program-too-long'],
  ])('is %j, which is never run', async (raw, feedback) => {
    const sandbox: Sandbox = {
      run: () => {
        throw new Error('run');
      },
    };
    expect(await open({}, sandbox).grade(raw)).toMatchObject({
      feedback: [feedback],
      problem: { wanted: 'a function in TypeScript' },
    });
  });

  test('is a text that was not run, or what only looks as if it were', () => {
    expect(open().parse('function double() {}')).toMatchObject({ problem: { code: 'invalid.not-run' } });
    const forged = { text: 'a', result: { ok: true, calls: [value(4), value(6)] } };
    expect(open().parse(forged)).toMatchObject({ problem: { code: 'invalid.not-text' } });
    for (const raw of [null, undefined]) {
      expect(open().parse(raw)).toMatchObject({
        problem: { code: 'invalid.no-program', wanted: 'a function in TypeScript' },
      });
    }
  });
});

test('what was never touched is sent back, and not run', async () => {
  const starter = 'function double(x: number): number {\n  // Your code\n}';
  const sandbox: Sandbox = { run: () => Promise.reject(new Error('it was run')) };
  const { grade } = open({ starter }, sandbox);
  const touched = [
    null,
    undefined,
    starter,
    `\n${starter}\n`,
    'function double(x: number): number {\n /* ? */ }',
  ];
  for (const raw of touched) {
    expect(await grade(raw)).toMatchObject({ verdict: 'invalid', feedback: ['invalid.untouched'] });
  }
  for (const raw of ['// nothing', '/* nothing\n */ // at all', '```ts\n```']) {
    expect(await grade(raw)).toMatchObject({ verdict: 'invalid', feedback: ['invalid.no-program'] });
  }
});
