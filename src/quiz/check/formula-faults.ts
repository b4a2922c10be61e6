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
  const remedy = adviseSpelling(message) ?? (advice || adviseFor(code, message));
  return { code: codes[code], span, message, advice: remedy };
}

/** Signs and words of other languages, by what a message says of them, and what this one writes. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [
    /the character "[‘’“”]"/,
    "take the curly quotation marks out; a formula that holds a colon is in 'straight' ones",
  ],
  [/the character "[×·⋅∙]"/, 'write a product as a * b'],
  [/the character "[÷∕⁄]"/, 'write a quotient as a / b'],
  [/the character "[−–—]"/, 'write a minus as -, the hyphen of the keyboard'],
  [/the character "[⁰¹²³⁴-⁹⁻]"/, 'write a power as a ^ 2'],
  [/the character "√"/, 'write a root as sqrt(a)'],
  [/the character "[≤≥≠]"/, 'write <=, >= or !='],
  [/the character "="/, 'write a comparison for equality as a == b'],
  [/the character "%"/, 'write a share as a number: 0.05 for 5 %'],
  [/the character "\p{Script=Greek}"/u, 'spell Greek letters out, as in lambda or pi'],
  [/the name "and" cannot|the character "&"/, 'write each comparison as an entry of its own'],
  [
    /the name "or" cannot|the character "\|"/,
    'all constraints hold together; list the wanted values under "pick"',
  ],
  [/may hold only one comparison/, 'write each comparison as an entry of its own: "1 < a" and "a < 9"'],
  [/^"\*" cannot stand here/, 'write a power as a ^ 2'],
];

function adviseSpelling(message: string): string | undefined {
  return spellings.find(([pattern]) => pattern.test(message))?.[1];
}

function adviseFor(code: FormulaErrorCode, message: string): string {
  const name = code === 'unknown-name' ? /named "(\w+)"/.exec(message)?.[1] : undefined;
  const truth = name === undefined ? undefined : (truthWord(name) ?? nearestChoice(name, ['true', 'false']));
  return truth === undefined ? (advices[code] ?? 'change the formula') : `write ${truth}, without quotes`;
}
