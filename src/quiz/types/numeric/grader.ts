import { isWithin } from '../../../core/numeric/tolerance.ts';
import type { Grade, Parsed, Problem } from '../../kernel/grade.ts';
import { sendBack } from '../../kernel/grading.ts';
import { displayName } from '../../../formula/expression-input/names.ts';
import type { LabelRule } from '../../../formula/label.ts';
import type { NumberProblem } from '../../../formula/number-input/problem.ts';
import { readNumberBy } from '../../../formula/number-input/number-reader.ts';
import type { NumberReaders } from '../../../formula/number-input/number-reader.ts';
import type { readQuantityBy } from '../../../formula/number-input/quantity-reader.ts';
import type { UnitRule } from '../../../formula/number-input/unit.ts';
import type { ComputedQuestionType } from '../../kernel/question-type.ts';
import { findSlip } from './generic-checks.ts';
import { resolveNumeric } from './resolve.ts';
import type { Mistake, NumericChecks, NumericQuestion } from './resolve.ts';
import { askAboutPoint, findGroup } from './grouping-point.ts';
import type { NumericResponse } from './grouping-point.ts';
import { findRounded } from './rounded-mistakes.ts';
import type { NumericSource, PrecisionRule } from './schema.ts';
import { typedNumberMessages } from '../../kernel/messages/typed-number.ts';

/** What the page may know before the answer is checked. */
export interface NumericPublic {
  readonly arithmetic: boolean;
  /** "at least 4 significant figures", or null where the number of figures is free. */
  readonly precision: string | null;
  readonly unit: ShownUnit | null;
}

export interface ShownUnit {
  /** The unit of a number that is written without one. */
  readonly name: string;
  /** The other units that may be written, those that are `name` in other spellings left out. */
  readonly others: readonly string[];
  readonly isRequired: boolean;
}

/** What reads more than a plain number without a unit. */
export interface NumericReaders extends NumberReaders {
  readonly readQuantityBy: typeof readQuantityBy;
}

/** The grader of numbers, by its name. */
export type NumericType = ComputedQuestionType<
  NumericSource,
  NumericQuestion,
  NumericPublic,
  NumericResponse
> & { readonly name: 'numeric' };

/**
 * What grades questions whose answer is one number.
 * @param readers - read what no plain number is
 * @param checks - what an author is told of; null for questions that have passed
 */
export function createNumeric(readers: NumericReaders, checks: NumericChecks | null): NumericType {
  return {
    name: 'numeric',
    version: 3,
    words: { messages: typedNumberMessages },
    resolve: (source, scope) => resolveNumeric(source, scope, checks),
    publicView: ({ arithmetic, precision, unit }) => ({
      arithmetic,
      precision: precision === null ? null : describePrecision(precision),
      unit: unit === null ? null : showUnit(unit),
    }),
    parse: (raw, question) => parseNumeric(readers, raw, question),
    score: scoreNumeric,
    toNumber: ({ value }) => value,
  };
}

/** What is asked for where nothing was given that could be read. */
const anyNumber = 'a number, for example 12.5 or 1.25e1';

function parseNumeric(
  readers: NumericReaders,
  raw: unknown,
  { arithmetic, unit, labels }: NumericQuestion,
): Parsed<NumericResponse> {
  const options = { arithmetic, labels };
  const reading =
    unit === null
      ? readNumberBy(readers, raw, options)
      : readers.readQuantityBy(readers, raw, { ...options, unit });
  return reading.ok
    ? { ok: true, response: { ...reading, group: findGroup(raw) } }
    : { ok: false, problem: describeProblem(reading.problem, unit, labels) };
}

function describeProblem(problem: NumberProblem, unit: UnitRule | null, labels: LabelRule): Problem {
  switch (problem.code) {
    case 'invalid.empty':
    case 'invalid.not-text':
      return { ...problem, wanted: anyNumber };
    case 'invalid.has-letters':
    case 'invalid.unknown-unit':
    case 'invalid.unit-missing':
      return unit === null ? problem : { ...problem, names: [...unit.factors.keys()] };
    case 'invalid.label':
      return labels.isComplete ? { ...problem, names: labels.own.slice(0, 1).map(displayName) } : problem;
    default:
      return problem;
  }
}

/**
 * The key first, then the mistakes in order, then what may be a mark between thousands, then slips and mistakes that
 * were rounded, then plainly incorrect.
 */
function scoreNumeric(response: NumericResponse, question: NumericQuestion): Grade {
  const { value, understood } = response;
  if (isWithin(value, question.key.interval)) return scoreRightValue(response, question);
  const mistake = question.mistakes.find(({ interval }) => isWithin(value, interval));
  if (mistake !== undefined) return scoreMistake(mistake, understood);
  const doubtful = askAboutPoint(response, question.key.value);
  if (doubtful !== null) return sendBack(doubtful, understood);
  const slip = findSlip(value, question);
  // That a value is near says less than where it comes from.
  const rounded = slip === null || slip.code === 'generic.near' ? findRounded(response, question) : null;
  if (rounded !== null) return scoreMistake(rounded, understood);
  const { code = 'incorrect', ...about } = slip ?? {};
  return { verdict: 'incorrect', score: 0, feedback: [code], misconceptions: [], understood, ...about };
}

function scoreMistake({ id, score, misconceptions }: Mistake, understood: string): Grade {
  return {
    verdict: score > 0 ? 'partial' : 'incorrect',
    score,
    feedback: [id],
    misconceptions,
    understood,
  };
}

function scoreRightValue(response: NumericResponse, { key, precision }: NumericQuestion): Grade {
  const { understood } = response;
  if (precision === null || isPreciseEnough(response, precision) || isExact(response.value, key.value)) {
    return { verdict: 'correct', score: 1, feedback: ['correct'], misconceptions: [], understood };
  }
  const wanted = describePrecision(precision);
  if (precision.cost === null) {
    return sendBack({ code: 'invalid.precision', span: null, wanted }, understood);
  }
  return {
    verdict: 'partial',
    score: 1 - precision.cost,
    feedback: ['too-few-digits'],
    misconceptions: [],
    understood,
    wanted,
  };
}

/** A calculation has no written figures to count, and is as precise as it can be. */
function isPreciseEnough(response: NumericResponse, { of, minimum }: PrecisionRule): boolean {
  const written = response[of];
  return written === null || written >= minimum;
}

/** Nothing can be added to the key itself: `16` says as much as `16.00`. */
function isExact(value: number, key: number): boolean {
  return isWithin(value, { low: key, high: key });
}

function describePrecision({ of, minimum }: PrecisionRule): string {
  const unit = of === 'decimals' ? 'digit' : 'significant figure';
  const plural = minimum === 1 ? unit : `${unit}s`;
  return `at least ${minimum} ${plural}${of === 'decimals' ? ' after the decimal point' : ''}`;
}

function showUnit({ name, factors, isRequired }: UnitRule): ShownUnit {
  const others = [...factors].filter(([, factor]) => factor !== 1).map(([spelling]) => spelling);
  return { name, others, isRequired };
}
