import { scalar } from './node.ts';
import type { Node, ObjectNode } from './node.ts';
import { ReadError } from './problem.ts';
import { afterValue, noColon, noName, noValue } from './syntax-words.ts';
import type { Expected } from './syntax-words.ts';

/** A habit of a text that no JSON has, in words for a warning. */
export type Habit =
  | 'a trailing comma'
  | 'comments'
  | 'single quotes'
  | 'curly quotes'
  | '"..." is no JSON'
  | 'names without quotes'
  | 'backslashes before quotes'
  | 'Python’s True, False or None';

/** Deeper objects are refused; a configuration has about four levels. */
const deepest = 40;

/** Longer lists are refused, one of LongRoPE has a number for each pair; and objects with more names. */
const longestList = 10_000;
const mostNames = 20_000;

// Each pattern consumes what it reads without ever giving characters back, so reading is linear.
const space = /[\s\uFEFF]+/y;
const lineComment = /(?:\/\/|#)[^\n]*/y;
const ellipsis = /\.\.\.|…/y;
const numeral = /[+-]?(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?(?![\w.])/y;
const word = /[A-Za-z_+-][\w.+-]*/y;
const closing: Readonly<Record<string, string>> = { '"': '"', "'": "'", '“': '”', '”': '”', '‘': '’' };
const opening = new Set(['\\', ...Object.keys(closing)]);
const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };
const words: Readonly<Record<string, number | boolean | null>> = {
  true: true,
  false: false,
  null: null,
  None: null,
  True: true,
  False: false,
  undefined: null,
  NaN: Number.NaN,
  nan: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  '+Infinity': Number.POSITIVE_INFINITY,
  '-Infinity': Number.NEGATIVE_INFINITY,
  inf: Number.POSITIVE_INFINITY,
  '-inf': Number.NEGATIVE_INFINITY,
};

/** Reads one value of JSON, or of what people paste in place of JSON, from a place in a text. */
export class LooseReader {
  readonly habits = new Set<Habit>();
  readonly path: string[] = [];
  at: number;
  private readonly text: string;

  constructor(text: string, at: number) {
    this.text = text;
    this.at = at;
  }

  /** @throws ReadError `syntax`, which names the innermost object */
  readObject(): ObjectNode {
    const begin = this.at;
    this.at += 1;
    const node = this.readMembers('}', begin);
    this.at += 1;
    return node;
  }

  /** The members up to `end`, or with an empty `end` up to the end of the text. */
  readMembers(end: '}' | '', at: number): ObjectNode {
    if (this.path.length > deepest) throw this.fail('The objects are nested too deeply.');
    const entries = new Map<string, Node>();
    for (;;) {
      this.skip();
      if (this.isEnd(end)) return { kind: 'object', entries, at };
      if (entries.size === mostNames) throw this.fail('The object has too many names for a configuration.');
      const name = this.readName();
      this.skip();
      if (this.text[this.at] !== ':') throw this.fail(noColon(this.here(), name));
      this.at += 1;
      this.path.push(name);
      entries.set(name, this.readValue());
      this.path.pop();
      this.readComma(end);
    }
  }

  private isEnd(end: string): boolean {
    return end === '' ? this.at >= this.text.length : this.text[this.at] === end;
  }

  private readComma(end: string): void {
    this.skip();
    if (this.text[this.at] === ',') {
      this.at += 1;
      this.skip();
      if (this.isEnd(end)) this.habits.add('a trailing comma');
    } else if (!this.isEnd(end)) throw this.fail(afterValue(this.here(), end));
  }

  private readName(): string {
    const quoted = this.readQuoted();
    if (quoted !== undefined) return quoted;
    const name = this.match(word);
    if (name === '') throw this.fail(noName(this.here()));
    this.habits.add('names without quotes');
    return name;
  }

  private readValue(): Node {
    this.skip();
    const at = this.at;
    const first = this.text[at];
    if (first === '{') return this.readObject();
    if (first === '[' || first === '(') return this.readList(first === '[' ? ']' : ')');
    const quoted = this.readQuoted();
    if (quoted !== undefined) return scalar(quoted, at);
    const number = this.match(numeral);
    if (number !== '') return scalar(Number(number.replaceAll('_', '')), at);
    return scalar(this.readWord(), at);
  }

  private readWord(): string | number | boolean | null {
    const name = this.match(word);
    if (name === '') throw this.fail(noValue(this.here()));
    if (name === 'True' || name === 'False' || name === 'None')
      this.habits.add('Python’s True, False or None');
    const value = Object.hasOwn(words, name) ? words[name] : undefined;
    return value === undefined ? name : value;
  }

  private readList(end: ']' | ')'): Node {
    const at = this.at;
    if (this.path.length > deepest) throw this.fail('The lists are nested too deeply.');
    this.at += 1;
    this.path.push('');
    const items: Node[] = [];
    for (;;) {
      this.skip();
      if (this.isEnd(end)) break;
      if (items.length === longestList) throw this.fail('The list is too long.');
      items.push(this.readValue());
      this.readComma(end);
    }
    this.path.pop();
    this.at += 1;
    return { kind: 'list', items, at };
  }

  /** A text in quotes of any kind, on one line; undefined where none begins. */
  private readQuoted(): string | undefined {
    const first = this.text[this.at] ?? '';
    if (!opening.has(first)) return undefined;
    const isEscaped = this.text.startsWith('\\"', this.at);
    const quote = this.text[isEscaped ? this.at + 1 : this.at] ?? '';
    const end = closing[quote];
    if (end === undefined) return undefined;
    if (isEscaped) this.habits.add('backslashes before quotes');
    else if (quote === "'") this.habits.add('single quotes');
    else if (quote !== '"') this.habits.add('curly quotes');
    this.at += isEscaped ? 2 : 1;
    return this.readUntil(isEscaped ? '\\"' : end);
  }

  private readUntil(end: string): string {
    const parts: string[] = [];
    const begin = this.at;
    for (let from = begin; ; this.at += 1) {
      const character = this.text[this.at];
      if (character === undefined || character === '\n')
        throw this.fail(
          `A closing quote is missing after "${this.text.slice(begin, Math.min(this.at, begin + 24))}".`,
        );
      if (this.text.startsWith(end, this.at)) {
        parts.push(this.text.slice(from, this.at));
        this.at += end.length;
        return parts.join('');
      }
      if (character !== '\\') continue;
      parts.push(this.text.slice(from, this.at));
      this.at += 1;
      const escaped = this.text[this.at] ?? '';
      parts.push(escapes[escaped] ?? escaped);
      from = this.at + 1;
    }
  }

  /** Passes over what has no meaning: space, comments, and the dots that say that something was left out. */
  private skip(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code === 32 || (code >= 9 && code <= 13)) this.at += 1;
      else if (!this.mayBeSkipped(code) || !this.skipRest()) return;
    }
  }

  /** Whether a comment, an ellipsis or a space beyond ASCII can begin so. */
  private mayBeSkipped(code: number): boolean {
    return code === 35 || code === 46 || code === 47 || code > 127;
  }

  private skipRest(): boolean {
    const before = this.at;
    this.match(space);
    if (this.match(lineComment) !== '' || this.skipBlock()) this.habits.add('comments');
    if (this.match(ellipsis) !== '') {
      this.habits.add('"..." is no JSON');
      this.match(space);
      if (this.text[this.at] === ',') this.at += 1;
    }
    return this.at > before;
  }

  private skipBlock(): boolean {
    if (!this.text.startsWith('/*', this.at)) return false;
    const end = this.text.indexOf('*/', this.at + 2);
    this.at = end === -1 ? this.text.length : end + 2;
    return true;
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  private here(): Expected {
    const inside = this.inside();
    return { text: this.text, at: this.at, place: inside === '' ? 'the configuration' : inside };
  }

  /** The path of the innermost named object. */
  private inside(): string {
    const path = this.path.filter((name) => name !== '').join('.');
    return path.slice(0, 60);
  }

  private fail(message: string): ReadError {
    return new ReadError('syntax', message, this.inside(), Math.min(this.at, this.text.length));
  }
}
