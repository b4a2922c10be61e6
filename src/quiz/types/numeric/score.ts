import { isWithin } from '../../../core/numeric/tolerance.ts';
import type { Grade, Parsed } from '../../kernel/grade.ts';
import { sendBack } from '../../kernel/grading.ts';
import { readNumber } from '../../../formula/number-input/read-number.ts';
import type { NumberInput } from '../../../formula/number-input/read-number.ts';
import type { QuestionType } from '../../kernel/question-type.ts';
import { resolveNumeric } from './resolve.ts';
import type { NumericQuestion } from './resolve.ts';
import type { NumericSource, PrecisionRule } from './schema.ts';

/** What the page may know before the answer is checked. */
export interface NumericPublic {
  readonly arithmetic: boolean;
  /** "at least 4 significant figures", or null where the number of figures is free. */
  readonly precision: string | null;
}

type NumericType = QuestionType<NumericSource, NumericQuestion, NumericPublic, NumberInput>;

/** Questions whose answer is one number. */
export const numeric: NumericType & { readonly name: 'numeric' } = {
  name: 'numeric',
  resolve: resolveNumeric,
  publicView: ({ arithmetic, precision }) => ({
    arithmetic,
    precision: precision === null ? null : describePrecision(precision),
  }),
  parse: parseNumeric,
  score: scoreNumeric,
  toNumber: ({ value }) => value,
};

/** What is asked for where nothing was given that could be read. */
const anyNumber = 'a number, for example 12.5 or 1.25e1';

function parseNumeric(raw: unknown, { arithmetic }: NumericQuestion): Parsed<NumberInput> {
  const reading = readNumber(raw, { arithmetic });
  if (reading.ok) return { ok: true, response: reading };
  const { problem } = reading;
  const isMissing = problem.code === 'invalid.empty' || problem.code === 'invalid.not-text';
  return { ok: false, problem: isMissing ? { ...problem, wanted: anyNumber } : problem };
}

/** The key first, then the mistakes in order, then plainly incorrect. */
function scoreNumeric(response: NumberInput, question: NumericQuestion): Grade {
  const { value, understood } = response;
  if (isWithin(value, question.key.interval)) return scoreRightValue(response, question.precision);
  const mistake = question.mistakes.find(({ interval }) => isWithin(value, interval));
  if (mistake === undefined) {
    return { verdict: 'incorrect', score: 0, feedback: ['incorrect'], misconceptions: [], understood };
  }
  const { id, score, misconceptions } = mistake;
  return { verdict: score > 0 ? 'partial' : 'incorrect', score, feedback: [id], misconceptions, understood };
}

function scoreRightValue(response: NumberInput, precision: PrecisionRule | null): Grade {
  const { understood } = response;
  if (precision === null || isPreciseEnough(response, precision)) {
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
function isPreciseEnough(response: NumberInput, { of, minimum }: PrecisionRule): boolean {
  const written = response[of];
  return written === null || written >= minimum;
}

function describePrecision({ of, minimum }: PrecisionRule): string {
  const unit = of === 'decimals' ? 'digit' : 'significant figure';
  const plural = minimum === 1 ? unit : `${unit}s`;
  return `at least ${minimum} ${plural}${of === 'decimals' ? ' after the decimal point' : ''}`;
}
