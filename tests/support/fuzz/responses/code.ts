import type { CallResult, SandboxResult } from '../../../../src/quiz/kernel/question-type.ts';
import type { Scope } from '../../../../src/formula/scope.ts';
import { ProgramRun } from '../../../../src/quiz/types/code/program-run.ts';
import type { CodeItem } from '../../../../src/quiz/types/code/schema.ts';
import type { Dice } from '../dice.ts';
import type { Respond } from './response.ts';

type Values = number | readonly number[] | null;

const messages = [
  '',
  'Error: no',
  'RangeError: out of range',
  'ReferenceError: x',
  'SyntaxError: y',
  'stack overflow',
  'TypeError: z',
];
const odd: readonly unknown[] = [
  '4',
  null,
  true,
  [],
  [[1]],
  [Number.NaN],
  Number.NaN,
  Infinity,
  -0,
  2 ** 53,
  { is: 'nothing' },
  { is: 'a map' },
  {},
  'x'.repeat(500),
];

/** Invented runs: nothing is executed. */
export function respondToCode({ tests, solution }: CodeItem, scope: Scope): Respond {
  const wanted = tests.map(({ expect }): Values => {
    if (typeof expect !== 'object') return scope.evaluate(expect);
    return 'throws' in expect ? null : expect.list.map((formula) => scope.evaluate(formula));
  });
  return (dice) => {
    if (dice.chance(0.03)) return new ProgramRun(solution, brokenRun(dice));
    const share = dice.pick([0, 0.3, 0.8, 0.9, 1]);
    const calls = wanted.map((value) =>
      dice.chance(share) ? rightResult(value) : wrongResult(value, wanted, dice),
    );
    if (dice.chance(0.03)) calls.pop();
    return new ProgramRun(solution, { ok: true, calls });
  };
}

function brokenRun(dice: Dice): SandboxResult {
  const line = dice.pick([null, 0, 1, 2, 10_000]);
  return dice.chance(0.5)
    ? { ok: false, kind: 'syntax', message: 'unexpected }', line }
    : { ok: false, kind: 'unavailable', message: 'no worker' };
}

function rightResult(value: Values): CallResult {
  return value === null ? { kind: 'threw', message: 'RangeError: no' } : { kind: 'value', value };
}

function wrongResult(value: Values, others: readonly Values[], dice: Dice): CallResult {
  const factor = dice.pick([1 + 1e-12, 1 + 1e-10, 1 + 2e-9, 1.001, -1, 0, 2, 1 - 1e-15]);
  const scale = (each: number) => each * factor;
  const scaled = typeof value === 'number' ? scale(value) : value?.map(scale);
  return dice.pick<CallResult>([
    { kind: 'timeout' },
    { kind: 'memory' },
    { kind: 'threw', message: dice.pick(messages) },
    { kind: 'value', value: scaled },
    { kind: 'value', value: Array.isArray(value) ? value.slice(1) : [value] },
    { kind: 'value', value: dice.pick(others) },
    { kind: 'value', value: dice.pick(odd) },
  ]);
}
