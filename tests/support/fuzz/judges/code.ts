import type { Scope } from '../../../../src/formula/scope.ts';
import type { CodeItem } from '../../../../src/quiz/types/code/schema.ts';
import { ProgramRun } from '../../../../src/quiz/types/code/program-run.ts';
import { Exact, intervalOf, isInside } from './interval.ts';
import type { Interval } from './interval.ts';
import { scored, sentBack } from './opinion.ts';
import type { Judge } from './opinion.ts';

type Expectation = CodeItem['tests'][number]['expect'];

/** What passes a test; null where it cannot be decided. */
type Test = (result: unknown) => boolean | null;

/** Invented results of a run against what each test expects. */
export function judgeCode({ tests }: CodeItem, scope: Scope): Judge {
  const checks = tests.map(({ expect, tolerance = { rel: 1e-9 } }) =>
    testOf(expect, (formula) => intervalOf(scope.evaluate(formula), tolerance)),
  );
  const values = [...tests.keys()].filter((index) => !isForError(tests[index]?.expect));
  return {
    judge: (raw) => {
      if (!(raw instanceof ProgramRun) || !raw.result.ok) return sentBack;
      const { calls } = raw.result;
      const passed = checks.map((check, index) => check(calls[index]));
      if (passed.includes(null)) return null;
      // Where nothing came back that was to, all errors are accidents.
      const isStopped = values.length > 0 && values.every((index) => calls[index]?.kind !== 'value');
      if (isStopped) return scored(0);
      return scored(passed.filter(Boolean).length / checks.length);
    },
  };
}

function isForError(expect: Expectation | undefined): expect is Extract<Expectation, { throws: true }> {
  return typeof expect === 'object' && 'throws' in expect;
}

function testOf(expect: Expectation, around: (formula: string | number) => Interval): Test {
  if (isForError(expect)) return isMeantError;
  const wanted = typeof expect === 'object' ? expect.list.map(around) : around(expect);
  return (result) => {
    if (typeof result !== 'object' || result === null || !('value' in result)) return false;
    const { value } = result;
    if (!Array.isArray(wanted)) return isNumberIn(value, wanted);
    if (!Array.isArray(value) || value.length !== wanted.length) return false;
    const found = wanted.map((interval, index) => isNumberIn(value[index], interval));
    return found.includes(false) ? false : found.includes(null) ? null : true;
  };
}

function isNumberIn(value: unknown, interval: Interval): boolean | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return false;
  return isInside(new Exact(value), interval);
}

/** An error that the program throws on purpose: no unknown name, no endless recursion. */
function isMeantError(result: unknown): boolean {
  if (typeof result !== 'object' || result === null || !('message' in result)) return false;
  const first = /^(?:stack overflow|\w+)/.exec(String(result.message))?.[0] ?? '';
  return !['ReferenceError', 'SyntaxError', 'stack overflow'].includes(first);
}
