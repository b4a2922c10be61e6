import { acceptedInterval, isWithin } from '../../../core/numeric/tolerance.ts';
import type { AcceptedInterval, Tolerance } from '../../../core/numeric/tolerance.ts';
import { inField } from '../../../formula/error.ts';
import { isSymbol } from '../../../formula/expression-input/names.ts';
import { nameLabel } from '../../../formula/label.ts';
import type { LabelRule } from '../../../formula/label.ts';
import { findClash } from '../../../formula/number-input/unit-spelling.ts';
import type { UnitRule } from '../../../formula/number-input/unit.ts';
import { QuestionError } from '../../kernel/question-error.ts';
import { checkTolerance, show } from '../../kernel/values.ts';
import type { Formula, Scope } from '../../../formula/scope.ts';
import type { MistakeSource, NumericSource, PrecisionRule, UnitSource } from './schema.ts';

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
  /** Null: the answer is a pure number. */
  readonly unit: UnitRule | null;
  readonly labels: LabelRule;
  /** Every named value of the question, given or derived, the key's own names among them. */
  readonly named: readonly NamedValue[];
}

export interface NamedValue {
  readonly name: string;
  readonly value: number;
  /** Whether the learner sees its name. */
  readonly isSeen: boolean;
}

/**
 * Computes the key, the recognised mistakes and the units.
 * @throws FormulaError if a formula cannot be read or evaluated
 * @throws QuestionError if the key's range would accept a mistake, or not the key; if a mistake can never be
 * reported; if a tolerance makes no sense for its value; if a unit cannot be converted
 */
export function resolveNumeric(source: NumericSource, scope: Scope): NumericQuestion {
  const { answer, precision, arithmetic, unit } = source;
  const value = inField('answer.value', () => scope.evaluate(answer.value));
  checkSecondWay(value, answer.check ?? null, scope);
  checkTolerance('answer.tolerance', [value], answer.tolerance, { ofZero });
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
  const named = [...scope.values].map(([name, each]): NamedValue => {
    return { name, value: each, isSeen: source.seen?.includes(name) ?? true };
  });
  return {
    key,
    mistakes,
    precision,
    arithmetic,
    unit: unit === null ? null : resolveUnit(unit, scope),
    labels: labelRule(answer, named, key),
    named,
  };
}

/** The symbols of values that are no right answer are those of other quantities. */
function labelRule(
  { value, symbol }: NumericSource['answer'],
  named: readonly NamedValue[],
  key: Target,
): LabelRule {
  const own = (symbol ?? [String(value)]).map(nameLabel);
  const others = named
    .filter((each) => isSymbol(each.name) && !isWithin(each.value, key.interval))
    .map(({ name }) => name);
  return { own, others: others.filter((name) => !own.includes(name)), isComplete: symbol !== undefined };
}

function resolveUnit({ name, accept, isRequired }: UnitSource, scope: Scope): UnitRule {
  const factors = accept.map(({ spelling, factor: formula }): [string, number] => {
    const field = `unit.accept.${spelling}`;
    const factor = inField(field, () => scope.evaluate(formula));
    if (factor > 0) return [spelling, factor];
    throw new QuestionError(
      'E035',
      field,
      `One "${spelling}" cannot be ${show(factor)} ${name}. Write a factor above 0.`,
    );
  });
  const clash = findClash([[name, 1], ...factors]);
  if (clash !== null) {
    throw new QuestionError(
      'E034',
      'unit.accept',
      `The units "${clash[0]}" and "${clash[1]}" read the same, but their factors differ. Take one of them out.`,
    );
  }
  return { name, factors: new Map([[name, 1], ...factors]), isRequired };
}

const ofZero =
  'The answer is 0, of which no share and no significant figure can be taken. Write abs: … instead.';

/** Rounding along two ways to a number is no disagreement. */
const agreement = 1e-9;

function checkSecondWay(value: number, check: Formula | null, scope: Scope): void {
  if (check === null) return;
  const other = inField('answer.check', () => scope.evaluate(check));
  if (Math.abs(value - other) <= agreement * Math.max(Math.abs(value), Math.abs(other))) return;
  throw new QuestionError(
    'E031',
    'answer.check',
    `The answer is ${show(value)}, and its check gives ${show(other)}. Correct the one that is wrong.`,
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
  if (tolerance !== null) checkTolerance(`${field}.tolerance`, [value], tolerance, { ofZero });
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
