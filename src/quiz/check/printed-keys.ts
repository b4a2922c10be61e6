import type { Formula, Scope } from '../../formula/scope.ts';
import type { KeyFact } from '../kernel/facts.ts';
import type { QuestionItem } from '../types/schemas.ts';
import { isForRight } from './feedback-mark.ts';
import { writePath } from './problem.ts';
import type { FieldPath, Finding } from './problem.ts';
import type { ReadQuestion } from './read-item.ts';
import { listTexts } from './texts.ts';
import type { FileText } from './texts.ts';
import { tokenizeText } from './text-tokens.ts';

/** A number that a learner reads before answering, or after a wrong answer. */
interface EarlyNumber {
  readonly path: FieldPath;
  readonly from: number;
  readonly formula: string;
  readonly shown: string;
  readonly isAfterWrong: boolean;
}

/** Formats that show too little of a number to give it away. */
const coarse = /^[12]sf$|^0dp$/;

/** Prompts and hints, and feedback of wrong answers, that show a number which is the key in every variant. */
export function checkPrintedKeys(question: ReadQuestion, scopes: readonly Scope[]): readonly Finding[] {
  const keys = question.facts.keys.filter(({ value }) => !isGiven(value, question.item));
  const numbers = keys.length === 0 ? [] : [...listEarly(question), ...listAfterWrong(question)];
  return numbers.flatMap(({ path, from, formula, shown, isAfterWrong }): readonly Finding[] => {
    const key = keys.find((one) => isPrinted(one, formula, scopes));
    if (key === undefined) return [];
    const subject = key.path.length === 0 ? 'the answer' : `the answer of "${writePath(key.path)}"`;
    const place = { at: 'text', path, from } as const;
    if (isAfterWrong) {
      const message = `${shown} shows ${subject} after a wrong answer, while tries may be left`;
      const advice =
        'say what the answer would mean and what to do next, and leave the number to the explanation';
      return [{ code: 'W123', place, message, advice }];
    }
    const message = `${shown} shows ${subject} to whoever has not answered yet`;
    const advice = 'show what the answer is worked out from, and leave the number to the explanation';
    return [{ code: 'W112', place, message, advice }];
  });
}

/** Whether a key is a quantity that the question gives, of which the right one is to be found. */
export function isGiven(key: Formula, { params, derive }: Pick<QuestionItem, 'params' | 'derive'>): boolean {
  const name = String(key);
  if (Object.hasOwn(params, name) || Number.isFinite(Number(name))) return true;
  const formula = Object.hasOwn(derive, name) ? derive[name] : undefined;
  return formula !== undefined && typeof formula !== 'object' && isGiven(formula, { params, derive });
}

function listEarly(question: ReadQuestion): readonly EarlyNumber[] {
  const options = new Set(question.facts.texts.filter(({ isRival }) => isRival).map(({ path }) => path));
  const early = listTexts(question).filter(
    ({ path }) => (path.at(-1) === 'prompt' || path[0] === 'hints') && !options.has(path),
  );
  return early.flatMap((text) => numbersIn(text, false));
}

function listAfterWrong({ facts }: ReadQuestion): readonly EarlyNumber[] {
  return facts.feedback.flatMap((fact) =>
    fact.text === null || isForRight(fact, facts) !== false
      ? []
      : numbersIn({ path: fact.path, markdown: fact.text, start: 0 }, true),
  );
}

function numbersIn(
  { path, markdown, start }: Pick<FileText, 'path' | 'markdown' | 'start'>,
  isAfterWrong: boolean,
): readonly EarlyNumber[] {
  return tokenizeText(markdown)
    .tokens.filter(({ format }) => !coarse.test(format))
    .map(({ formula, format, at }) => ({
      path,
      from: Math.max(0, at - start),
      formula,
      shown: `{{${formula}${format === 'shortest' ? '' : `|${format}`}}}`,
      isAfterWrong,
    }));
}

/** Whole numbers below this come up by chance, such as a stretch of 4. */
const leastTelling = 1000;

/** Whether a number is none that comes up by chance. */
export const isTelling = (value: number): boolean =>
  !Number.isInteger(value) || Math.abs(value) >= leastTelling;

/** Equal in all variants, and in one at least to a number that is not met by chance; or given by the same formula. */
function isPrinted({ value: key }: KeyFact, formula: string, scopes: readonly Scope[]): boolean {
  const values = scopes.map((scope) => scope.evaluate(key));
  const isSame = scopes.every((scope, index) =>
    isClose(scope.evaluate(formula), values[index] ?? Number.NaN),
  );
  if (!isSame) return false;
  return values.some(isTelling) || new Set(values).size > 1;
}

const isClose = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other));
