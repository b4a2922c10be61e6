import type { TextSpan } from './span.ts';
import type { ArgumentNode, FormulaNode, NamedArgument, Operator } from './ast.ts';
import { FormulaError } from './error.ts';
import { tokenize } from './tokens.ts';
import type { Token } from './tokens.ts';

/** How deep parentheses, signs and powers may nest. */
export const maxFormulaDepth = 64;

const comparisonStrength = 1;
const signStrength = 4;
const powerStrength = 5;

/** How strongly an operator holds its operands. A sign is weaker than `^` alone, so `-2^2` is `-(2^2)`. */
const strengths: Readonly<Record<Operator, number>> = {
  '<': comparisonStrength,
  '<=': comparisonStrength,
  '>': comparisonStrength,
  '>=': comparisonStrength,
  '==': comparisonStrength,
  '!=': comparisonStrength,
  '+': 2,
  '-': 2,
  '*': 3,
  '/': 3,
  '^': powerStrength,
};

/**
 * Reads a formula: numbers, names, `+ - * / ^`, comparisons, parentheses, and calls with arguments by name
 * or by place. `^` groups to the right and may be followed by a sign; comparisons do not chain.
 * @throws FormulaError if the text is no formula
 */
export function parseFormula(text: string): FormulaNode {
  return parseTokens(tokenize(text));
}

/** As `parseFormula`, for a text that was split into tokens elsewhere. The last token must be `end`. */
export function parseTokens(tokens: readonly Token[]): FormulaNode {
  const reader = new Reader(tokens);
  const node = parseExpression(reader, 0, 0);
  if (reader.next.kind !== 'end') throw unexpected(reader.next);
  return node;
}

class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** The token `ahead` places after those taken; past the end, the end. */
  peek(ahead: number): Token {
    return this.#tokens[this.#at + ahead] ?? { kind: 'end', span: { from: 0, to: 0 } };
  }

  get next(): Token {
    return this.peek(0);
  }

  take(): Token {
    const token = this.next;
    this.#at += 1;
    return token;
  }

  isAt(mark: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === 'mark' && token.mark === mark;
  }

  takeMark(mark: string): Token {
    if (!this.isAt(mark)) throw unexpected(this.next, `"${mark}"`);
    return this.take();
  }
}

function unexpected(token: Token, wanted?: string): FormulaError {
  const hope = wanted === undefined ? '' : ` ${wanted} should stand here.`;
  return token.kind === 'end'
    ? new FormulaError('unexpected-end', token.span, `The formula ends too early.${hope}`)
    : new FormulaError('unexpected-token', token.span, `${describe(token)} cannot stand here.${hope}`);
}

function describe(token: Exclude<Token, { kind: 'end' }>): string {
  switch (token.kind) {
    case 'number':
      return `The number ${token.value}`;
    case 'name':
      return `The name "${token.name}"`;
    case 'text':
      return `The text '${token.value}'`;
    case 'operator':
      return `"${token.operator}"`;
    case 'mark':
      return `"${token.mark}"`;
  }
}

function tooDeep({ span }: Token): FormulaError {
  return new FormulaError('too-deep', span, `The formula nests deeper than ${maxFormulaDepth}.`);
}

function parseExpression(reader: Reader, strength: number, depth: number): FormulaNode {
  if (depth > maxFormulaDepth) throw tooDeep(reader.next);
  let left = parseOperand(reader, depth);
  for (;;) {
    const token = reader.next;
    if (token.kind !== 'operator' || strengths[token.operator] <= strength) return left;
    reader.take();
    const own = strengths[token.operator];
    const right = parseExpression(reader, own === powerStrength ? own - 1 : own, depth + 1);
    left = { kind: 'operation', operator: token.operator, left, right, span: join(left.span, right.span) };
    if (own === comparisonStrength) refuseChain(reader.next);
  }
}

function refuseChain(token: Token): void {
  if (token.kind !== 'operator' || strengths[token.operator] !== comparisonStrength) return;
  throw new FormulaError('unexpected-token', token.span, 'A formula may hold only one comparison.');
}

function parseOperand(reader: Reader, depth: number): FormulaNode {
  const token = reader.take();
  if (token.kind === 'number') return token;
  if (token.kind === 'operator' && (token.operator === '-' || token.operator === '+')) {
    const operand = parseExpression(reader, signStrength, depth + 1);
    return { kind: 'sign', sign: token.operator, operand, span: join(token.span, operand.span) };
  }
  if (token.kind === 'mark' && token.mark === '(') {
    const inner = parseExpression(reader, 0, depth + 1);
    const close = reader.takeMark(')');
    return { ...inner, span: join(token.span, close.span) };
  }
  if (token.kind !== 'name') throw unexpected(token, 'A number, a name or "("');
  if (!reader.isAt('(')) return token;
  return parseCall(reader, token.name, token.span, depth);
}

function parseCall(reader: Reader, name: string, nameSpan: TextSpan, depth: number): FormulaNode {
  reader.takeMark('(');
  const isNamed = reader.peek(0).kind === 'name' && reader.isAt(':', 1);
  if (isNamed) {
    const named = parseList(reader, () => parseNamedArgument(reader, depth));
    const span = join(nameSpan, reader.takeMark(')').span);
    return { kind: 'named-call', name, nameSpan, arguments: named, span };
  }
  const operands = reader.isAt(')') ? [] : parseList(reader, () => parseExpression(reader, 0, depth + 1));
  const span = join(nameSpan, reader.takeMark(')').span);
  return { kind: 'built-in-call', name, nameSpan, operands, span };
}

function parseList<Item>(reader: Reader, parseItem: () => Item): readonly Item[] {
  const items = [parseItem()];
  while (reader.isAt(',')) {
    reader.take();
    items.push(parseItem());
  }
  return items;
}

function parseNamedArgument(reader: Reader, depth: number): NamedArgument {
  const token = reader.take();
  if (token.kind !== 'name') throw unexpected(token, 'The name of an argument');
  reader.takeMark(':');
  return { name: token.name, nameSpan: token.span, value: parseArgumentValue(reader, depth) };
}

function parseArgumentValue(reader: Reader, depth: number): ArgumentNode {
  const token = reader.next;
  if (reader.isAt('[')) {
    reader.take();
    const items = parseList(reader, () => parseExpression(reader, 0, depth + 1));
    return { kind: 'list', items, span: join(token.span, reader.takeMark(']').span) };
  }
  if (reader.isAt('{')) {
    if (depth > maxFormulaDepth) throw tooDeep(token);
    reader.take();
    const members = parseList(reader, () => parseNamedArgument(reader, depth + 1));
    return { kind: 'group', members, span: join(token.span, reader.takeMark('}').span) };
  }
  const isLast = [',', ')', '}'].some((mark) => reader.isAt(mark, 1));
  if (token.kind === 'text' || (token.kind === 'name' && isLast && isTruth(token.name))) {
    reader.take();
    const value = token.kind === 'text' ? token.value : token.name === 'true';
    return { kind: 'literal', value, span: token.span };
  }
  return parseExpression(reader, 0, depth + 1);
}

function isTruth(name: string): boolean {
  return name === 'true' || name === 'false';
}

function join(first: TextSpan, last: TextSpan): TextSpan {
  return { from: first.from, to: last.to };
}
