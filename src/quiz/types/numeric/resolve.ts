import { acceptedInterval, isWithin } from '../../../core/numeric/tolerance.ts';
import type { AcceptedInterval, Tolerance } from '../../../core/numeric/tolerance.ts';
import { inField } from '../../../formula/error.ts';
import { echoNumber } from '../../../formula/number-input/echo.ts';
import { QuestionError } from '../../kernel/question-error.ts';
import type { Scope } from '../../../formula/scope.ts';
import type { MistakeSource, NumericSource, PrecisionRule } from './schema.ts';

/** A value and the answers taken for it. */
export interface Target {
  readonly value: number;
  readonly interval: AcceptedInterval;
}

export interface Mistake extends Target {
  readonly id: string;
  readonly score: number;
  readonly misconceptions: readonly string[];
}

/** A numeric question with every value computed. */
export interface NumericQuestion {
  readonly key: Target;
  /** In the order in which they are tried. */
  readonly mistakes: readonly Mistake[];
  readonly precision: PrecisionRule | null;
  readonly arithmetic: boolean;
}

/**
 * Computes the key and the recognised mistakes.
 * @throws FormulaError if a formula cannot be read or evaluated
 * @throws QuestionError if the key's range would accept a mistake, or not the key; if a mistake can never be
 * reported; if a tolerance makes no sense for its value
 */
export function resolveNumeric(source: NumericSource, scope: Scope): NumericQuestion {
  const { answer, precision, arithmetic } = source;
  const value = inField('answer.value', () => scope.evaluate(answer.value));
  checkTolerance('answer.tolerance', value, answer.tolerance);
  const key = { value, interval: acceptedInterval(value, answer.tolerance) };
  if (!isWithin(value, key.interval)) {
    throw new QuestionError(
      'E031',
      'answer.tolerance',
      `The question does not accept its own answer ${show(value)}. Put it inside the range.`,
    );
  }
  const mistakes = source.mistakes.map((mistake, index) =>
    resolveMistake(mistake, `mistakes[${index}]`, answer, scope),
  );
  for (const [index, mistake] of mistakes.entries()) checkMistake(index, mistakes, mistake, key);
  return { key, mistakes, precision, arithmetic };
}

function checkTolerance(field: string, value: number, tolerance: Tolerance): void {
  if (tolerance === 'exact' || 'range' in tolerance || 'decimals' in tolerance) return;
  const isRelative = 'sigfigs' in tolerance || (tolerance.abs ?? 0) === 0;
  if (value === 0 && isRelative) {
    throw new QuestionError(
      'E047',
      field,
      'The answer is 0, of which no share and no significant figure can be taken. Write abs: … instead.',
    );
  }
  if ('sigfigs' in tolerance || tolerance.rel === undefined || tolerance.rel < 1) return;
  const percent = tolerance.rel * 100;
  throw new QuestionError(
    'E043',
    field,
    `rel: ${tolerance.rel} means ${percent} %. Write ${tolerance.rel / 100} for ${tolerance.rel} %.`,
  );
}

function resolveMistake(
  { id, value: formula, tolerance, score, misconception }: MistakeSource,
  field: string,
  answer: NumericSource['answer'],
  scope: Scope,
): Mistake {
  const value = inField(field, () =>
    formula === null ? scope.evaluateAs(answer.value, misconception ?? id) : scope.evaluate(formula),
  );
  if (value === null) {
    throw new QuestionError(
      'E062',
      field,
      `The wrong model "${misconception ?? id}" has no value here: the function it replaces plays no part in ` +
        'the answer, or the values are outside its range. Give the mistake a value, or take it out.',
    );
  }
  if (tolerance !== null) checkTolerance(`${field}.tolerance`, value, tolerance);
  const interval = acceptedInterval(value, tolerance ?? transfer(answer.tolerance, value, field));
  return { id, value, interval, score, misconceptions: misconception === null ? [] : [misconception] };
}

/** The answer's tolerance for another value. */
function transfer(tolerance: Tolerance, value: number, field: string): Tolerance {
  if (tolerance === 'exact') return tolerance;
  if ('range' in tolerance) {
    throw new QuestionError(
      'E040',
      field,
      'The answer’s range says nothing about a wrong value. Give the mistake a tolerance of its own.',
    );
  }
  return value === 0 && 'sigfigs' in tolerance ? 'exact' : tolerance;
}

function checkMistake(index: number, mistakes: readonly Mistake[], mistake: Mistake, key: Target): void {
  const field = `mistakes[${index}]`;
  const named = `The mistake "${mistake.id}" = ${show(mistake.value)}`;
  if (isWithin(mistake.value, key.interval)) {
    throw new QuestionError(
      'E032',
      field,
      `${named} falls inside the accepted range ${show(key.interval.low)} … ${show(key.interval.high)}, so the ` +
        'wrong method would be marked correct. Tighten the tolerance, or choose other values.',
    );
  }
  if (!isWithin(mistake.value, mistake.interval)) {
    throw new QuestionError('E033', field, `${named} lies outside its own tolerance. Change the range.`);
  }
  const earlier = mistakes.slice(0, index).find(({ interval }) => isWithin(mistake.value, interval));
  if (earlier === undefined) return;
  throw new QuestionError(
    'E033',
    field,
    `${named} can never be reported, because "${earlier.id}" comes first and takes that value. ` +
      'Tighten the tolerances, or take one of the two out.',
  );
}

function show(value: number): string {
  return echoNumber(Number(value.toPrecision(8)));
}
