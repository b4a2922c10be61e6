import { isWithin } from '../../../core/numeric/tolerance.ts';
import { inField } from '../../../formula/error.ts';
import { findClash } from '../../../formula/number-input/unit-spelling.ts';
import type { Formula, Scope } from '../../../formula/scope.ts';
import { QuestionError } from '../../kernel/question-error.ts';
import { checkTolerance, show } from '../../kernel/values.ts';
import type { Mistake, NumericChecks, Target } from './resolve.ts';

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

function checkKey({ value, interval }: Target): void {
  if (isWithin(value, interval)) return;
  throw new QuestionError(
    'E031',
    'answer.tolerance',
    `The question does not accept its own answer ${show(value)}. Put it inside the range.`,
  );
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

function checkUnits(factors: readonly (readonly [spelling: string, factor: number])[]): void {
  const clash = findClash(factors);
  if (clash === null) return;
  throw new QuestionError(
    'E034',
    'unit.accept',
    `The units "${clash[0]}" and "${clash[1]}" read the same, but their factors differ. Take one of them out.`,
  );
}

/** What an author is told of; a page gets only questions that have passed. */
export const authorChecks: NumericChecks = {
  secondWay: checkSecondWay,
  tolerance: (field, value, tolerance) => checkTolerance(field, [value], tolerance, { ofZero }),
  key: checkKey,
  mistakes: (mistakes, key) => {
    for (const [index, mistake] of mistakes.entries()) checkMistake(index, mistakes, mistake, key);
  },
  units: checkUnits,
};
