import type { CallResult, Sandbox, SandboxResult } from '../../../../src/quiz/kernel/question-type.ts';
import type { CodeSource, TestSource } from '../../../../src/quiz/types/code/schema.ts';

/** A question that asks for the double of a number; a test spells out what it is about. */
export function codeSourceOf(parts: Partial<CodeSource> = {}): CodeSource {
  return {
    starter: 'function double(x: number): number {\n}',
    solution: 'function double(x: number): number {\n  return 2 * x;\n}',
    tests: [testOf(), testOf({ call: 'double(3)', expect: { kind: 'number', value: 6 } })],
    timeoutMs: 1000,
    ...parts,
  };
}

export function testOf(parts: Partial<TestSource> = {}): TestSource {
  return {
    call: 'double(2)',
    expect: { kind: 'number', value: 4 },
    tolerance: { rel: 1e-9 },
    isVisible: true,
    mistakes: [],
    ...parts,
  };
}

/** A sandbox that knows what comes of every call. */
export function sandboxOf(results: Readonly<Record<string, CallResult>>): Sandbox {
  return {
    run: ({ calls }) =>
      Promise.resolve({
        ok: true,
        calls: calls.map((call) => results[call] ?? { kind: 'threw', message: 'no such call' }),
      }),
  };
}

/** A sandbox that comes to this, whatever it is given to run. */
export function answering(result: SandboxResult): Sandbox {
  return { run: () => Promise.resolve(result) };
}
