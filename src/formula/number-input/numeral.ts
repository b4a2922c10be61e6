import { readSuperscript } from '../../core/numeric/superscript.ts';
import type { TextSpan } from '../span.ts';
import { isDigit } from './characters.ts';
import type { NumberProblem } from './problem.ts';

/** One number written in digits. */
export interface Numeral {
  readonly value: number;
  /** Its digits and power of ten as JavaScript reads them, without a sign: `4089.5e-3`. */
  readonly plain: string;
  /** Digits from the first that is not zero. Zeros at the end of a whole number count as written. */
  readonly significantFigures: number;
  /** Digits after the decimal mark, once the power of ten is carried out. */
  readonly decimals: number;
  readonly span: TextSpan;
}

export type Scanned<Found> =
  | { readonly ok: true; readonly found: Found }
  | { readonly ok: false; readonly problem: NumberProblem; readonly end: number };

interface Separator {
  readonly mark: '.' | ',' | ' ';
  readonly at: number;
}

/** Runs of digits and the marks between them: always one more group than separators. */
interface Run {
  readonly groups: readonly string[];
  readonly separators: readonly Separator[];
  readonly span: TextSpan;
}

/** Digits before and after the decimal mark. */
interface Split {
  readonly whole: string;
  readonly fraction: string;
}

/**
 * Reads the numeral that begins at `from`, where a digit stands, or a decimal mark before one.
 *
 * A point is the decimal mark, except in groups of three before a comma (`1.234,5`). A comma groups
 * thousands where it can do nothing else (`1,234,567`, `1,234.5`) and is the decimal mark where it cannot
 * (`4,0890`, `0,089`, `12,34`); `4,089` could be either and is sent back. Spaces group digits by three.
 */
export function scanNumeral(text: string, from: number): Scanned<Numeral> {
  const run = gatherRun(text, from);
  const split = splitDoubtful(text, run) ?? splitRun(run);
  if ('code' in split) return { ok: false, problem: split, end: run.span.to };
  const { exponent, end } = readExponent(text, run.span.to);
  return buildNumeral(split, exponent, { from, to: end });
}

/**
 * The problem of a run whose last mark may be meant as a times sign or as a prefix: `8.360 10^6` and `8,360.10^6` are
 * hardly the powers of 8.36010 and 8360.10, nor is `0x80` a product. Null for any other run.
 */
function splitDoubtful(text: string, { groups, separators, span }: Run): NumberProblem | null {
  const last = separators.at(-1);
  const raises = text.slice(span.to).trimStart();
  const isRaised = raises.startsWith('^') || raises.startsWith('**') || isRaisedSign(raises.charAt(0));
  if (last !== undefined && groups.at(-1) === '10' && isRaised) return misplaced(last);
  const isPrefix = groups.length === 1 && groups[0] === '0' && /^[box][\da-f]/i.test(text.slice(span.to));
  return isPrefix ? { code: 'invalid.syntax', span: { from: span.to, to: span.to + 1 } } : null;
}

function isRaisedSign(sign: string): boolean {
  return readSuperscript(sign) !== null;
}

/** The numeral with these digits and power of ten (`''`, or as `e-3`), unless its value is out of range. */
export function buildNumeral({ whole, fraction }: Split, exponent: string, span: TextSpan): Scanned<Numeral> {
  const plain = `${whole === '' ? '0' : whole}${fraction === '' ? '' : `.${fraction}`}${exponent}`;
  const value = Number(plain);
  const digits = withoutLeadingZeros(whole + fraction);
  if (!Number.isFinite(value) || (value === 0 && digits !== '')) {
    return { ok: false, problem: { code: 'invalid.not-finite', span }, end: span.to };
  }
  const significantFigures = digits === '' ? fraction.length + 1 : digits.length;
  const decimals = Math.max(0, fraction.length - Number(exponent.slice(1)));
  return { ok: true, found: { value, plain, significantFigures, decimals, span } };
}

function withoutLeadingZeros(digits: string): string {
  let zeros = 0;
  while (digits[zeros] === '0') zeros += 1;
  return digits.slice(zeros);
}

function gatherRun(text: string, from: number): Run {
  const groups: string[] = [];
  const separators: Separator[] = [];
  let at = from;
  for (;;) {
    const start = at;
    while (isDigit(text.charAt(at))) at += 1;
    groups.push(text.slice(start, at));
    const mark = text.charAt(at);
    const joins = mark === ' ' && at > start && isDigit(text.charAt(at + 1));
    if (mark !== '.' && mark !== ',' && !joins) return { groups, separators, span: { from, to: at } };
    separators.push({ mark: joins ? ' ' : mark === '.' ? '.' : ',', at });
    at += 1;
  }
}

function splitRun(run: Run): Split | NumberProblem {
  const marks = run.separators.filter(({ mark }) => mark !== ' ');
  const last = marks.at(-1);
  if (last === undefined) return splitAt(run, run.separators.length, ' ');
  const earlier = marks.slice(0, -1);
  const [thousands] = earlier;
  if (thousands === undefined) {
    const isOnlyMark = last.mark === ',' && run.separators.length === 1;
    if (isOnlyMark && couldBeThousands(run)) return ambiguous(run.span);
    return splitAt(run, run.separators.indexOf(last), ' ');
  }
  const second = marks[1] ?? last;
  if (last.mark === thousands.mark) {
    return last.mark === ',' ? splitAt(run, run.separators.length, ',') : misplaced(second);
  }
  if (run.groups.at(-1) !== '') return splitAt(run, run.separators.indexOf(last), thousands.mark);
  // "4,089." may be 4089, or 4.089 at the end of a sentence.
  const isSentenceEnd = last.mark === '.' && run.separators.length === 2;
  return isSentenceEnd && couldBeThousands(run) ? ambiguous(run.span) : misplaced(last);
}

/** Whether one to three digits, no zero leading, stand before the first mark and exactly three after it. */
function couldBeThousands({ groups }: Run): boolean {
  const [whole = '', fraction = ''] = groups;
  return whole.length >= 1 && whole.length <= 3 && !whole.startsWith('0') && fraction.length === 3;
}

/** Splits a run at the separator with index `decimal`; those before it must group digits by three. */
function splitAt(
  { groups, separators }: Run,
  decimal: number,
  thousands: Separator['mark'],
): Split | NumberProblem {
  const whole = groups.slice(0, decimal + 1);
  const fraction = groups.slice(decimal + 1);
  const isGrouped = whole.length > 1;
  for (const [index, separator] of separators.entries()) {
    const before = groups[index] ?? '';
    const after = groups[index + 1] ?? '';
    if (index < decimal) {
      const fits = index === 0 ? before.length >= 1 && before.length <= 3 : before.length === 3;
      if (separator.mark !== thousands || !fits || after.length !== 3) return misplaced(separator);
    } else if (index > decimal && (separator.mark !== ' ' || before.length !== 3 || after.length > 3)) {
      return misplaced(separator);
    }
  }
  const [first] = separators;
  if (isGrouped && first !== undefined && groups[0]?.startsWith('0') === true) return misplaced(first);
  return { whole: whole.join(''), fraction: fraction.join('') };
}

function ambiguous(span: TextSpan): NumberProblem {
  return { code: 'invalid.ambiguous-comma', span };
}

function misplaced({ at }: Separator): NumberProblem {
  return { code: 'invalid.syntax', span: { from: at, to: at + 1 } };
}

/** The power of ten at `from`, as `e-3`, or `''` if none is there, and where it ends. Spaces may precede it. */
function readExponent(text: string, from: number): { readonly exponent: string; readonly end: number } {
  const power = / *e([+-]?\d+)/iy;
  power.lastIndex = from;
  const [, digits] = power.exec(text) ?? [];
  return digits === undefined
    ? { exponent: '', end: from }
    : { exponent: `e${digits}`, end: power.lastIndex };
}
