import { readSuperscript } from '../../core/numeric/superscript.ts';
import type { ArithmeticOperator } from '../ast.ts';
import type { Token } from '../tokens.ts';
import type { TextSpan } from '../span.ts';
import { endOfWord, isDigit } from './characters.ts';
import { scanNumeral } from './numeral.ts';
import type { Numeral } from './numeral.ts';
import type { NumberProblem } from './problem.ts';

/** Functions a learner may use: one argument each, so that a comma inside one can only be decimal. */
const functionNames: ReadonlySet<string> = new Set(['abs', 'sqrt', 'exp', 'ln', 'log10', 'log2']);

/** Names with a value that a learner may use. */
export const learnerConstants: ReadonlyMap<string, number> = new Map([
  ['π', Math.PI],
  ['e', Math.E],
]);

const words: ReadonlySet<string> = new Set([...functionNames, ...learnerConstants.keys(), 'pi']);

export interface Lexed {
  /** Ends with `end`. */
  readonly tokens: readonly Token[];
  /** The numerals behind the number tokens, by where they begin. */
  readonly numerals: ReadonlyMap<number, Numeral>;
  /** In the order of the text. */
  readonly problems: readonly NumberProblem[];
}

/**
 * Splits a learner's text, its characters folded, into the tokens of the formula language. It goes on
 * after a problem, so that the caller can report the most telling one.
 */
export function lexNumberInput(text: string, from: number, to: number): Lexed {
  const lexer = new Lexer(text.slice(0, to));
  let at = from;
  while (at < to) at = lexer.readAt(at);
  const { tokens, numerals, problems } = lexer;
  return { tokens: [...tokens, { kind: 'end', span: { from: to, to } }], numerals, problems };
}

class Lexer {
  readonly tokens: Token[] = [];
  readonly numerals = new Map<number, Numeral>();
  readonly problems: NumberProblem[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** Reads what begins at `at` and answers where it ends. */
  readAt(at: number): number {
    const unit = this.#text.charAt(at);
    if (unit === ' ') return at + 1;
    if (isDigit(unit) || ((unit === '.' || unit === ',') && isDigit(this.#text.charAt(at + 1)))) {
      return this.#readNumeral(at);
    }
    if (readSuperscript(unit) !== null) return this.#readPower(at);
    const word = endOfWord(this.#text, at);
    return word > at ? this.#readWord(at, word) : this.#readSign(at, unit);
  }

  #readNumeral(at: number): number {
    const scanned = scanNumeral(this.#text, at);
    if (!scanned.ok) return this.#refuse(scanned.problem, scanned.end);
    const { value, span } = scanned.found;
    this.numerals.set(at, scanned.found);
    this.tokens.push({ kind: 'number', value, span });
    return span.to;
  }

  /** A run of superscripts is a power: `10⁻³` is `10^(-3)`. */
  #readPower(at: number): number {
    const sign = readSuperscript(this.#text.charAt(at));
    const start = sign === '-' || sign === '+' ? at + 1 : at;
    let digits = '';
    let end = start;
    for (;;) {
      const digit = readSuperscript(this.#text.charAt(end));
      if (digit === null || !isDigit(digit)) break;
      digits += digit;
      end += 1;
    }
    const span = { from: start, to: end };
    // A sum that is raised is a formula: `2⁵⁻³`.
    if (readSuperscript(this.#text.charAt(end)) !== null) {
      return this.#refuse({ code: 'invalid.syntax', span: { from: end, to: end + 1 } }, end + 1);
    }
    if (digits === '') return this.#refuse({ code: 'invalid.syntax', span: { from: at, to: start } }, start);
    this.#pushOperator('^', { from: at, to: at });
    if (sign === '-' || sign === '+') this.#pushOperator(sign, { from: at, to: start });
    const value = Number(digits);
    this.numerals.set(start, { value, plain: digits, significantFigures: digits.length, decimals: 0, span });
    this.tokens.push({ kind: 'number', value, span });
    return end;
  }

  #readWord(from: number, endOfLetters: number): number {
    const word = this.#text.slice(from, endOfLetters).toLowerCase();
    if (word === 'x' && this.#standsBetweenOperands(endOfLetters)) {
      this.#pushOperator('*', { from, to: endOfLetters });
      return endOfLetters;
    }
    const base =
      word === 'log' ? (['10', '2'].find((digits) => this.#hasAt(digits, endOfLetters)) ?? '') : '';
    const end = endOfLetters + base.length;
    const span = { from, to: end };
    if (!words.has(word + base)) return this.#refuse({ code: 'invalid.has-letters', span }, end);
    this.tokens.push({ kind: 'name', name: word + base, span });
    return end;
  }

  /** Whether something with a value stands before, and a digit or parenthesis after: `4.089 x 10^0`. */
  #standsBetweenOperands(end: number): boolean {
    const previous = this.tokens.at(-1);
    const hasLeft =
      previous?.kind === 'number' || (previous?.kind === 'mark' && previous.mark === ')') || false;
    let at = end;
    while (this.#text.charAt(at) === ' ') at += 1;
    const next = this.#text.charAt(at);
    return hasLeft && (isDigit(next) || next === '(' || next === '.');
  }

  #readSign(at: number, unit: string): number {
    const span = { from: at, to: at + 1 };
    if (this.#hasAt('**', at)) {
      this.#pushOperator('^', { from: at, to: at + 2 });
      return at + 2;
    }
    if (unit === '+' || unit === '-' || unit === '*' || unit === '/' || unit === '^') {
      this.#pushOperator(unit, span);
    } else if (unit === '(' || unit === ')') {
      this.tokens.push({ kind: 'mark', mark: unit, span });
    } else {
      return this.#refuseSign(at, unit);
    }
    return at + 1;
  }

  #refuseSign(at: number, unit: string): number {
    const character = String.fromCodePoint(this.#text.codePointAt(at) ?? 0);
    const end = at + character.length;
    return this.#refuse({ code: codeOf(unit, character), span: { from: at, to: end } }, end);
  }

  #hasAt(wanted: string, at: number): boolean {
    return this.#text.startsWith(wanted, at);
  }

  #pushOperator(operator: ArithmeticOperator, span: TextSpan): void {
    this.tokens.push({ kind: 'operator', operator, span });
  }

  #refuse(problem: NumberProblem, end: number): number {
    this.problems.push(problem);
    return end;
  }
}

/** What is wrong with a sign that calculations do not have. A picture or a foreign letter is no misplaced sign. */
function codeOf(unit: string, character: string): NumberProblem['code'] {
  if (unit === '%') return 'invalid.percent';
  return /^[!-~]$/.test(character) ? 'invalid.syntax' : 'invalid.has-letters';
}
