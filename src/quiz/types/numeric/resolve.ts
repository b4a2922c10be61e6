import { acceptedInterval, isWithin } from '../../../core/numeric/tolerance.ts';
import type { AcceptedInterval, Tolerance } from '../../../core/numeric/tolerance.ts';
import { inField } from '../../../formula/error.ts';
import { isSymbol } from '../../../formula/expression-input/names.ts';
import { nameLabel } from '../../../formula/label.ts';
import type { LabelRule } from '../../../formula/label.ts';
import type { UnitRule } from '../../../formula/number-input/unit.ts';
import { QuestionError } from '../../kernel/question-error.ts';
import { show } from '../../kernel/values.ts';
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

/** What is wrong with a question although all of it can be computed; each throws a QuestionError. */
export interface NumericChecks {
  /** The answer and its check, which computes it in another way, differ. */
  readonly secondWay: (value: number, check: Formula | null, scope: Scope) => void;
  /** The tolerance makes no sense for the value. */
  readonly tolerance: (field: string, value: number, tolerance: Tolerance) => void;
  /** The range does not accept the key. */
  readonly key: (key: Target) => void;
  /** The key's range accepts a mistake, or a mistake can never be reported. */
  readonly mistakes: (mistakes: readonly Mistake[], key: Target) => void;
  /** Two units read the same and have other factors. */
  readonly units: (factors: readonly (readonly [spelling: string, factor: number])[]) => void;
}

/**
 * Computes the key, the recognised mistakes and the units.
 * @param checks - null where the question has passed them before, as all have that a page is given
 * @throws FormulaError if a formula cannot be read or evaluated
 * @throws QuestionError if a mistake has no value or no tolerance; if a unit cannot be converted; and what the checks throw
 */
export function resolveNumeric(
  source: NumericSource,
  scope: Scope,
  checks: NumericChecks | null,
): NumericQuestion {
  const { answer, precision, arithmetic, unit } = source;
  const value = inField('answer.value', () => scope.evaluate(answer.value));
  checks?.secondWay(value, answer.check ?? null, scope);
  checks?.tolerance('answer.tolerance', value, answer.tolerance);
  const key = { value, interval: acceptedInterval(value, answer.tolerance) };
  checks?.key(key);
  const mistakes = source.mistakes.map((mistake, index) =>
    resolveMistake(mistake, `mistakes[${index}]`, answer, scope, checks),
  );
  checks?.mistakes(mistakes, key);
  const named = [...scope.values].map(([name, each]): NamedValue => {
    return { name, value: each, isSeen: source.seen?.includes(name) ?? true };
  });
  return {
    key,
    mistakes,
    precision,
    arithmetic,
    unit: unit === null ? null : resolveUnit(unit, scope, checks),
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

function resolveUnit(
  { name, accept, isRequired }: UnitSource,
  scope: Scope,
  checks: NumericChecks | null,
): UnitRule {
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
  const all: readonly (readonly [string, number])[] = [[name, 1], ...factors];
  checks?.units(all);
  return { name, factors: new Map(all), isRequired };
}

function resolveMistake(
  { id, value: formula, tolerance, score, misconception }: MistakeSource,
  field: string,
  answer: NumericSource['answer'],
  scope: Scope,
  checks: NumericChecks | null,
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
  if (tolerance !== null) checks?.tolerance(`${field}.tolerance`, value, tolerance);
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
