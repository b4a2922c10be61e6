import { nearestChoice } from '../../core/numeric/nearest.ts';
import type { FormulaError, FormulaErrorCode } from '../../formula/error.ts';
import type { CheckCode } from './codes.ts';
import type { TextSpan } from '../../formula/span.ts';
import { splitSentences, truthWord } from './words.ts';

/** What is wrong in one place of a formula. */
export interface FormulaFault {
  readonly code: CheckCode;
  readonly span: TextSpan;
  readonly message: string;
  readonly advice: string;
}

const codes: Readonly<Record<FormulaErrorCode, CheckCode>> = {
  'too-long': 'E023',
  'too-deep': 'E023',
  'unexpected-character': 'E023',
  'unexpected-token': 'E023',
  'unexpected-end': 'E023',
  'unknown-name': 'E021',
  'unknown-function': 'E020',
  'unknown-model': 'E062',
  'wrong-arguments': 'E022',
  'wrong-kind': 'E022',
  'out-of-range': 'E029',
  'not-finite': 'E035',
  'name-taken': 'E025',
};

const advices: Readonly<Partial<Record<FormulaErrorCode, string>>> = {
  'too-long': 'give its parts names in "derive"',
  'too-deep': 'give its parts names in "derive"',
  'unexpected-character': 'a formula holds numbers, names, + - * / ^ ( ), comparisons and functions',
  'unexpected-token': 'check for a missing operator or a parenthesis too many',
  'unexpected-end': 'write what is missing at its end',
  'unknown-name': 'use a name from "params" or "derive"',
  'unknown-model': 'give the mistake a value',
  'wrong-kind': 'write a number here',
  'out-of-range': 'choose other parameters, or add a constraint',
  'not-finite': 'choose other parameters, or add a constraint that keeps them from such values',
};

/** A formula's error in the words of the checker. */
export function findFault({ code, span, message: words, field }: FormulaError): FormulaFault {
  const prefix = field === null ? '' : `${field}: `;
  const { message, advice } = splitSentences(words.startsWith(prefix) ? words.slice(prefix.length) : words);
  return { code: codes[code], span, message, advice: advice || adviseFor(code, message) };
}

function adviseFor(code: FormulaErrorCode, message: string): string {
  const name = code === 'unknown-name' ? /named "(\w+)"/.exec(message)?.[1] : undefined;
  const truth = name === undefined ? undefined : (truthWord(name) ?? nearestChoice(name, ['true', 'false']));
  return truth === undefined ? (advices[code] ?? 'change the formula') : `write ${truth}, without quotes`;
}
