import type { TextSpan } from '../span.ts';
import { foldCharacters, isDigit } from '../number-input/characters.ts';
import { scanNumeral } from '../number-input/numeral.ts';
import { commandContent, isSilentCommand } from './commands.ts';
import { takesSeveral } from './functions.ts';
import { isGreekLetter, isGreekName, readSubscript, spellOut } from './names.ts';
import { OpenBrackets } from './open-brackets.ts';
import { ExpressionRefusal } from './problem.ts';
import type { ExpressionProblemCode } from './problem.ts';
import { readRaised, readRaisedRun } from './raised.ts';
import type { Bracket, ExpressionToken, ExpressionTokenContent } from './tokens.ts';

const brackets: Readonly<Record<string, Bracket>> = {
  '(': '(',
  ')': '(',
  '[': '[',
  ']': '[',
  '{': '{',
  '}': '{',
};

const letter = /^\p{L}$/u;
const latin = /^[A-Za-z]$/;

/**
 * Splits the formula that a learner typed in a part of a text into tokens; the last is always `end`. Time grows in proportion to the text.
 * @throws ExpressionRefusal at the first part that has no meaning
 */
export function lexExpression(raw: string, { from, to }: TextSpan): readonly ExpressionToken[] {
  const lexer = new Lexer(raw.slice(0, to));
  for (let at = from; at < to;) at = lexer.readAt(at);
  return [...lexer.tokens, { kind: 'end', span: { from: to, to } }];
}

class Lexer {
  readonly tokens: ExpressionToken[] = [];
  readonly #raw: string;
  /** The text with every sign in its plain spelling; as long as the text. */
  readonly #text: string;
  readonly #brackets = new OpenBrackets();
  /** Where the text begins in the one that was typed. */
  readonly #offset: number;

  constructor(raw: string, offset = 0) {
    this.#raw = raw;
    this.#offset = offset;
    this.#text = foldCharacters(raw);
  }

  /** Reads what begins at `at` and answers where it ends. */
  readAt(at: number): number {
    const unit = this.#text.charAt(at);
    if (unit === ' ') return at + 1;
    if (isDigit(unit)) return this.#readNumeral(at);
    const isMark = unit === '.' || (unit === ',' && !this.#brackets.isInList);
    if (isMark && isDigit(this.#text.charAt(at + 1))) return this.#readNumeral(at);
    if (readRaised(unit) !== null) return this.#readSuperscript(at);
    if (this.#raw.charAt(at) === '\\') return this.#readCommand(at);
    return this.#isLetter(at) ? this.#readName(at, at, false) : this.#readSign(at, unit);
  }

  #push(content: ExpressionTokenContent, from: number, to: number): number {
    this.tokens.push({ ...content, span: this.#spanOf(from, to) });
    return to;
  }

  #refuse(code: ExpressionProblemCode, from: number, to: number): never {
    throw new ExpressionRefusal({ code, span: this.#spanOf(from, to) });
  }

  #spanOf(from: number, to: number): TextSpan {
    return { from: this.#offset + from, to: this.#offset + to };
  }

  /** A number. Among the operands of a function a comma may part two of them, or stand inside one. */
  #readNumeral(at: number): number {
    const comma = this.#brackets.isInList ? this.#text.indexOf(',', at) : -1;
    const scanned = scanNumeral(comma === -1 ? this.#text : this.#text.slice(0, comma), at);
    if (!scanned.ok) {
      const { code, span } = scanned.problem;
      const { from, to } = span ?? { from: at, to: scanned.end };
      if (code === 'invalid.ambiguous-comma') return this.#refuse(code, from, to);
      return this.#refuse(
        code === 'invalid.not-finite' ? 'invalid.formula-range' : 'invalid.formula-number',
        from,
        to,
      );
    }
    const { plain, span } = scanned.found;
    if (span.to === comma) this.#noteComma(comma);
    const previous = this.tokens.at(-1)?.kind ?? 'operator';
    const isGlued = !isDigit(this.#text.charAt(at)) && ['number', 'name', 'close'].includes(previous);
    if (isGlued) this.#refuse('invalid.formula-character', at, at + 1);
    // A power of ten that is no whole number was hardly meant as a product with the constant e: 3e-.5.
    if (/^e[+-]?\.\d/i.test(this.#text.slice(span.to, span.to + 4))) {
      this.#refuse('invalid.formula-number', span.to, span.to + 1);
    }
    // A comma that ends a number is none of its digits.
    const end = this.#text.charAt(span.to - 1) === ',' ? span.to - 1 : span.to;
    return this.#pushNumber(plain, at, end);
  }

  /** In `min(4,089)` a thousand may be meant, and the second operand missing. */
  #noteComma(comma: number): void {
    const next = this.#text.slice(comma + 1, comma + 3);
    if (!isDigit(next.charAt(0))) return;
    if (/^0\d/.test(next)) this.#refuse('invalid.formula-comma', comma, comma + 1);
    this.#brackets.partDigits(comma);
  }

  /** A power of ten is a product, so that the echo can write it as one. */
  #pushNumber(plain: string, from: number, to: number): number {
    const [digits = '', power] = plain.toLowerCase().split('e');
    if (power === undefined) return this.#push({ kind: 'number', plain: digits }, from, to);
    this.#push({ kind: 'open', bracket: '(' }, from, from);
    this.#push({ kind: 'number', plain: digits }, from, to);
    this.#push({ kind: 'operator', operator: '*' }, from, to);
    this.#push({ kind: 'number', plain: '10' }, from, to);
    this.#push({ kind: 'operator', operator: '^' }, from, to);
    if (power.startsWith('-')) this.#push({ kind: 'operator', operator: '-' }, from, to);
    this.#push({ kind: 'number', plain: power.replace(/^[+-]/, '') }, from, to);
    return this.#push({ kind: 'close', bracket: '(' }, to, to);
  }

  #readSuperscript(at: number): number {
    const run = readRaisedRun(this.#raw, at);
    const end = at + run.length;
    const last: ExpressionToken = { kind: 'end', span: this.#spanOf(end, end) };
    return this.#push({ kind: 'superscript', tokens: [...this.#readRaised(run, at), last] }, at, end);
  }

  /** What is raised is a formula of its own. */
  #readRaised(run: string, at: number): readonly ExpressionToken[] {
    if (/^\d+$/.test(run)) return [{ kind: 'number', plain: run, span: this.#spanOf(at, at + run.length) }];
    const lexer = new Lexer(run, this.#offset + at);
    for (let next = 0; next < run.length;) next = lexer.readAt(next);
    return lexer.tokens;
  }

  #isLetter(at: number): boolean {
    const unit = this.#text.charAt(at);
    return letter.test(unit) && readRaised(unit) === null;
  }

  /** A name whose letters begin at `start`, after a backslash at `from` if it is a command. */
  #readName(from: number, start: number, isCommand: boolean): number {
    let end = start;
    // A Greek letter is a name by itself: `2πr` is a product of three.
    const isAlone = !isCommand && isGreekLetter(this.#text.charAt(start));
    if (isAlone) end += 1;
    while (this.#continuesName(end, isAlone, isCommand)) end += 1;
    const base = this.#text.slice(start, end);
    const [subscript, stop] = this.#readSubscripts(end);
    let to = stop;
    while ("'′".includes(this.#text.charAt(to)) && to < this.#text.length) to += 1;
    const primes = "'".repeat(to - stop);
    return this.#push({ kind: 'name', name: spellOut(base) + subscript + primes, isCommand }, from, to);
  }

  #continuesName(at: number, isAlone: boolean, isCommand: boolean): boolean {
    const unit = this.#text.charAt(at);
    if (isCommand) return latin.test(unit);
    return isAlone ? isDigit(unit) : this.#isWordAt(at) && !isGreekLetter(unit);
  }

  #isWordAt(at: number): boolean {
    const unit = this.#text.charAt(at);
    return isDigit(unit) || (this.#isLetter(at) && readSubscript(unit) === null);
  }

  /** What stands lowered from `at` on, as `_l_1`, and where it ends: `_l`, `_{l}`, `ₗ`. */
  #readSubscripts(at: number): readonly [string, number] {
    let name = '';
    let end = at;
    for (;;) {
      const [part, next] = this.#readSubscript(end);
      if (part === '') return [name, end];
      name += `_${part}`;
      end = next;
    }
  }

  #readSubscript(at: number): readonly [string, number] {
    let end = at;
    let part = '';
    for (let unit = readSubscript(this.#text.charAt(end)); unit !== null;) {
      part += unit;
      end += 1;
      unit = readSubscript(this.#text.charAt(end));
    }
    if (part !== '' || this.#text.charAt(at) !== '_') return [part, end];
    const isBraced = this.#raw.charAt(at + 1) === '{';
    const start = isBraced ? at + 2 : at + 1;
    end = start;
    while (this.#isWordAt(end)) end += 1;
    const isClosed = !isBraced || this.#raw.charAt(end) === '}';
    if (end === start || !isClosed) this.#refuse('invalid.formula-character', at, at + 1);
    return [spellOut(this.#text.slice(start, end)), isBraced ? end + 1 : end];
  }

  #readCommand(at: number): number {
    let end = at + 1;
    while (latin.test(this.#text.charAt(end))) end += 1;
    if (end === at + 1) return this.#readEscape(at);
    const command = this.#raw.slice(at + 1, end);
    if (isSilentCommand(command)) return end;
    const content = commandContent(command);
    if (content !== null) return this.#push(content, at, end);
    if (command === 'log' || isGreekName(command)) return this.#readName(at, at + 1, true);
    return this.#refuse('invalid.formula-command', at, end);
  }

  /** A backslash before a sign: a thin space, or a brace that is meant as one. */
  #readEscape(at: number): number {
    const next = this.#raw.charAt(at + 1);
    if (next === '{' || next === '}') return this.#readSign(at + 1, next);
    if (next !== '' && ',;:! '.includes(next)) return at + 2;
    return this.#refuse('invalid.formula-character', at, Math.min(at + 2, this.#raw.length));
  }

  #readSign(at: number, folded: string): number {
    if (this.#text.startsWith('**', at)) return this.#push({ kind: 'operator', operator: '^' }, at, at + 2);
    const raw = this.#raw.charAt(at);
    const unit = '{}'.includes(raw) && raw !== '' ? raw : folded;
    const bracket = brackets[unit];
    if (bracket !== undefined) return this.#readBracket(at, unit, bracket);
    switch (unit) {
      case '+':
      case '-':
      case '*':
      case '/':
      case '^':
        return this.#push({ kind: 'operator', operator: unit }, at, at + 1);
      case '√':
        return this.#push({ kind: 'name', name: 'sqrt', isCommand: false }, at, at + 1);
      case ',':
      case ';':
        return this.#readSeparator(at);
      case '=':
        return this.#push({ kind: 'equals' }, at, at + 1);
      case '|':
        return this.#readBar(at);
      default:
        return this.#refuse('invalid.formula-character', at, this.#endOfCharacter(at));
    }
  }

  #endOfCharacter(at: number): number {
    return at + String.fromCodePoint(this.#text.codePointAt(at) ?? 0).length;
  }

  #readSeparator(at: number): number {
    this.#brackets.part();
    return this.#push({ kind: 'separator' }, at, at + 1);
  }

  #readBracket(at: number, unit: string, bracket: Bracket): number {
    if (unit !== bracket) return this.#closeBracket(at, bracket);
    const before = this.tokens.at(-1);
    const isList = before?.kind === 'name' && takesSeveral(before.name.toLowerCase());
    return this.#openBracket(at, bracket, isList);
  }

  #openBracket(at: number, bracket: Bracket, isList: boolean): number {
    this.#brackets.open(bracket, isList);
    return this.#push({ kind: 'open', bracket }, at, at + 1);
  }

  #closeBracket(at: number, bracket: Bracket): number {
    const comma = this.#brackets.close();
    if (comma !== null) this.#refuse('invalid.formula-comma', comma, comma + 1);
    return this.#push({ kind: 'close', bracket }, at, at + 1);
  }

  /** A bar closes what another has opened where something stands before it that can end a formula. */
  #readBar(at: number): number {
    const previous = this.tokens.at(-1)?.kind ?? 'operator';
    const isAfterOperand = ['number', 'name', 'close', 'superscript'].includes(previous);
    if (!isAfterOperand || !this.#brackets.isInBars) return this.#openBracket(at, '|', false);
    // In |a|b|c| the second bar could open a product as well as close the first.
    const isFollowed = /^ *[\p{L}\d(]/u.test(this.#text.slice(at + 1));
    const hasOthers = this.#text.split('|', 4).length > 3;
    if (isFollowed && hasOthers) this.#refuse('invalid.formula-character', at, at + 1);
    return this.#closeBracket(at, '|');
  }
}
