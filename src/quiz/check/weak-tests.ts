import type { Scope } from '../../formula/scope.ts';
import type { ProgramFact, TestFact } from '../kernel/facts.ts';
import { atKey } from './problem.ts';
import type { Finding } from './problem.ts';

/** What can be told of a program’s tests without computing them. */
export function checkTests(programs: readonly ProgramFact[]): readonly Finding[] {
  return programs.flatMap(({ path, starter, tests }) => [
    ...checkHidden([...path, 'tests'], tests),
    ...checkRepeated(tests),
    ...checkStarter([...path, 'starter'], starter, tests),
  ]);
}

/** A starter that defines a function, and none of those that the tests call. */
function checkStarter(
  path: ProgramFact['path'],
  starter: string,
  tests: readonly TestFact[],
): readonly Finding[] {
  const defined = [...starter.matchAll(/\b(?:function|const|let|var)\s+([A-Za-z_$][\w$]*)/g)].map(
    ([, name]) => name,
  );
  const called = [...(tests[0]?.call ?? '').matchAll(/([A-Za-z_$][\w$]*)\s*\(/g)].map(([, name]) => name);
  const [first] = called;
  if (defined.length === 0 || first === undefined || called.some((name) => defined.includes(name))) return [];
  const message = `the starter defines "${defined.join('", "')}", and the tests call "${first}"`;
  return [atKey(path, 'W128', message, 'give both the same name')];
}

function checkHidden(path: ProgramFact['path'], tests: readonly TestFact[]): readonly Finding[] {
  if (tests.some(({ isVisible }) => isVisible)) return [];
  const message = 'every test is hidden, so a learner is never told which call went wrong';
  return [atKey(path, 'W122', message, 'let at least one be seen: take its "visible: false" out')];
}

function checkRepeated(tests: readonly TestFact[]): readonly Finding[] {
  const calls = tests.map(({ call }) => call.replaceAll(/\s+/g, ''));
  return tests.flatMap(({ path, call }, index): readonly Finding[] => {
    const first = calls.indexOf(calls[index] ?? '');
    if (first === index) return [];
    const message = `the call "${call}" is tested twice, first by tests[${first}], and counts twice`;
    return [
      atKey([...path, 'call'], 'W122', message, 'call it with other arguments, or take one of the two out'),
    ];
  });
}

/**
 * Programs that `return` of one constant passes: no test expects an error, and all expect the same.
 * @throws FormulaError if a value cannot be computed
 */
export function checkConstant({ path, tests }: ProgramFact, scope: Scope): readonly Finding[] {
  const values = tests.map((test) => valuesOf(test, scope));
  const [first] = values;
  if (first === undefined || values.some((value) => value === null || value !== first)) return [];
  const subject = tests.length === 1 ? 'the only test expects' : 'all tests expect';
  const message = `${subject} ${first}, so a program passes that always returns it`;
  const advice = 'add a test whose result is another, hidden if you like';
  return [atKey([...path, 'tests'], 'W122', message, advice)];
}

function valuesOf({ values }: TestFact, scope: Scope): string | null {
  if (values === null) return null;
  const numbers = typeof values === 'object' ? values : [values];
  const shown = numbers.map((formula) => Number(scope.evaluate(formula).toPrecision(12)));
  return typeof values === 'object' ? `[${shown.join(', ')}]` : shown.join();
}
