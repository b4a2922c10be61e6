import { acceptedInterval, isWithin } from '../../../core/numeric/tolerance.ts';
import type { AcceptedInterval } from '../../../core/numeric/tolerance.ts';
import { inField } from '../../../formula/error.ts';
import type { Formula, Scope } from '../../../formula/scope.ts';
import { QuestionError } from '../../kernel/question-error.ts';
import { checkTolerance, show } from '../../kernel/values.ts';
import type { CodeSource, MistakeSource, TestSource, Values } from './schema.ts';

/** A number and the results that are taken for it. */
export interface Target {
  readonly value: number;
  readonly interval: AcceptedInterval;
}

/** The result that a test looks for. */
export interface Wanted {
  /** Whether it is a list, be it of one number. */
  readonly isList: boolean;
  readonly targets: readonly Target[];
}

/** A wrong result that is recognised. */
export interface Mistake extends Wanted {
  readonly id: string;
  readonly misconception: string | null;
}

/** A test with every value computed. */
export interface CodeTest {
  /** With the variant's numbers. */
  readonly call: string;
  /** Null: an error is to be thrown. */
  readonly wanted: Wanted | null;
  readonly isVisible: boolean;
  readonly mistakes: readonly Mistake[];
}

/** A code question with every value computed. */
export interface CodeQuestion {
  readonly starter: string;
  readonly solution: string;
  readonly tests: readonly CodeTest[];
  readonly timeoutMs: number;
}

/**
 * Fills numbers into the calls, and computes what must come of them and the recognised mistakes.
 * @throws FormulaError if a formula cannot be read or evaluated
 * @throws QuestionError if a tolerance makes no sense for its value; if a mistake would be accepted, can never be
 * reported, or has no value
 */
export function resolveCode(source: CodeSource, scope: Scope): CodeQuestion {
  const { starter, solution, timeoutMs, tests } = source;
  return {
    starter,
    solution,
    timeoutMs,
    tests: tests.map((test, index) => resolveTest(test, `tests[${index}]`, scope)),
  };
}

function resolveTest(test: TestSource, field: string, scope: Scope): CodeTest {
  const { expect, tolerance, isVisible } = test;
  const call = inField(`${field}.call`, () => fillCall(test.call, scope));
  if (expect.kind === 'error') return { call, wanted: null, isVisible, mistakes: [] };
  const valuesOf = (values: Values, place: string): readonly number[] =>
    inField(place, () => listOf(values).map((formula) => scope.evaluate(formula)));
  const wantedOf = ({ kind }: Values, values: readonly number[]): Wanted => ({
    isList: kind === 'list',
    targets: values.map((value) => ({ value, interval: acceptedInterval(value, tolerance) })),
  });
  const key = valuesOf(expect, `${field}.expect`);
  checkTolerance(`${field}.tolerance`, key, tolerance, { ofZero, negligible });
  const mistakes = test.mistakes.map((mistake, index): Mistake => {
    const place = `${field}.mistakes[${index}]`;
    const { id, misconception, values } = mistake;
    const computed =
      values === null ? mistakenValues(mistake, expect, place, scope) : valuesOf(values, place);
    return { id, misconception, ...wantedOf(values ?? expect, computed) };
  });
  const wanted = wantedOf(expect, key);
  for (const [index, mistake] of mistakes.entries()) {
    checkMistake(`${field}.mistakes[${index}]`, mistake, wanted, mistakes.slice(0, index));
  }
  return { call, wanted, isVisible, mistakes };
}

const ofZero = 'A value here is 0, of which no share can be taken. Add abs: ….';

/** Of 0 a share of rounding's size takes nothing away that is worth having. */
const negligible = 1e-6;

/** Whether these numbers are what is looked for. */
export function isFound(numbers: readonly number[], { targets }: Pick<Wanted, 'targets'>): boolean {
  return (
    numbers.length === targets.length &&
    targets.every(({ interval }, index) => isWithin(numbers[index] ?? Number.NaN, interval))
  );
}

/** The call with each `{{formula}}` as a number that reads back as exactly its value. */
function fillCall(call: string, scope: Scope): string {
  return call.replaceAll(/\{\{([^{}]*)\}\}/g, (_, formula: string) => {
    const value = scope.evaluate(formula);
    // Behind another sign, or before a power, a negative number needs parentheses.
    return value < 0 ? `(${value})` : String(value);
  });
}

function listOf(values: Values): readonly Formula[] {
  return values.kind === 'list' ? values.values : [values.value];
}

/** What a learner with the mistake's misconception would return. */
function mistakenValues(
  { id, misconception }: MistakeSource,
  expect: Values,
  field: string,
  scope: Scope,
): readonly number[] {
  const model = misconception ?? id;
  return listOf(expect).map((formula) => {
    const value = inField(field, () => scope.evaluateAs(formula, model));
    if (value !== null) return value;
    throw new QuestionError(
      'E062',
      field,
      `The wrong model "${model}" has no value here: the function it replaces plays no part in what the test ` +
        'expects, or the values are outside its range. Give the mistake a value, or take it out.',
    );
  });
}

function checkMistake(field: string, mistake: Mistake, key: Wanted, before: readonly Mistake[]): void {
  const numbers = mistake.targets.map(({ value }) => value);
  const named = `The mistake "${mistake.id}" = ${numbers.map((value) => show(value)).join(', ')}`;
  if (mistake.isList === key.isList && isFound(numbers, key)) {
    throw new QuestionError(
      'E032',
      field,
      `${named} is accepted as the right result, so the wrong method would pass the test. Tighten the tolerance, or ` +
        'choose other values.',
    );
  }
  const earlier = before.find((other) => other.isList === mistake.isList && isFound(numbers, other));
  if (earlier === undefined) return;
  throw new QuestionError(
    'E033',
    field,
    `${named} can never be reported, because "${earlier.id}" comes first and takes that result. Take one of the two ` +
      'out, or choose other values.',
  );
}
