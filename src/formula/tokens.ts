import type { TextSpan } from './span.ts';
import type { Operator } from './ast.ts';
import { FormulaError } from './error.ts';

/** The longest formula that is read, in UTF-16 code units. */
export const maxFormulaLength = 1000;

type Content =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'operator'; readonly operator: Operator }
  | { readonly kind: 'mark'; readonly mark: '(' | ')' | '[' | ']' | '{' | '}' | ',' | ':' }
  | { readonly kind: 'end' };

export type Token = Content & { readonly span: TextSpan };

// Each pattern consumes what it reads without ever giving characters back, so reading is linear.
const space = /[ \t\r\n]+/y;
const numeral = /(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?/y;
const identifier = /[A-Za-z_][A-Za-z0-9_]*/y;
const quoted = /'[^']*'|"[^"]*"/y;

const signs: Readonly<Record<string, Content>> = Object.fromEntries([
  ...(['+', '-', '*', '/', '^', '<', '<=', '>', '>=', '==', '!='] as const).map(
    (operator): [string, Content] => [operator, { kind: 'operator', operator }],
  ),
  ...(['(', ')', '[', ']', '{', '}', ',', ':'] as const).map((mark): [string, Content] => [
    mark,
    { kind: 'mark', mark },
  ]),
]);

/**
 * Splits an author's formula into tokens; the last one is always `end`.
 * @throws FormulaError `too-long` or `unexpected-character`
 */
export function tokenize(text: string): readonly Token[] {
  if (text.length > maxFormulaLength) {
    const span = { from: maxFormulaLength, to: text.length };
    throw new FormulaError(
      'too-long',
      span,
      `The formula has ${text.length} characters; at most ${maxFormulaLength} are read.`,
    );
  }
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    at += matchAt(space, text, at).length;
    if (at >= text.length) break;
    const [content, length] = readToken(text, at);
    tokens.push({ ...content, span: { from: at, to: at + length } });
    at += length;
  }
  return [...tokens, { kind: 'end', span: { from: text.length, to: text.length } }];
}

function readToken(text: string, at: number): readonly [Content, number] {
  const number = matchAt(numeral, text, at);
  if (number !== '') return [{ kind: 'number', value: finite(number, at) }, number.length];
  const name = matchAt(identifier, text, at);
  if (name !== '') return [{ kind: 'name', name }, name.length];
  const quotation = matchAt(quoted, text, at);
  if (quotation !== '') return [{ kind: 'text', value: quotation.slice(1, -1) }, quotation.length];
  for (const length of [2, 1]) {
    const sign = text.slice(at, at + length);
    const content = signs[sign];
    if (content !== undefined) return [content, sign.length];
  }
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  throw new FormulaError(
    'unexpected-character',
    { from: at, to: at + character.length },
    `The character "${character}" has no meaning in a formula.`,
  );
}

function finite(numeralText: string, at: number): number {
  const value = Number(numeralText);
  if (Number.isFinite(value)) return value;
  const span = { from: at, to: at + numeralText.length };
  throw new FormulaError('not-finite', span, `The number "${numeralText}" is too large.`);
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
