import type { TextSpan } from '../span.ts';
import type { Expression } from './expression.ts';
import { functions } from './functions.ts';
import { ExpressionRefusal } from './problem.ts';
import type { ExpressionProblemCode } from './problem.ts';
import type { ExpressionToken } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How deep parentheses, signs and powers may nest. */
const maxExpressionDepth = 64;

type TokenOf<Kind extends ExpressionToken['kind']> = Extract<ExpressionToken, { kind: Kind }>;

/** How strong the product without a sign is beside `/`: `1/2x` is half of x, or one divided by 2x. */
type HiddenProduct = 'as-strong' | 'stronger';

/**
 * Builds the expression that the tokens spell out.
 *
 * From weak to strong: `+ −`, then `· /` and the product without a sign (or that one above them), then a sign before a
 * factor, then `^`, which groups to the right. A sign in front of a sum is weaker than products, which changes no
 * value.
 * @throws ExpressionRefusal if they spell out none
 */
export function parseExpression(
  tokens: readonly ExpressionToken[],
  vocabulary: Vocabulary,
  hiddenProduct: HiddenProduct,
): Expression {
  const parser = new Parser(tokens, vocabulary, hiddenProduct);
  const expression = parser.parseSum(0);
  const { next } = parser;
  if (next.kind === 'end') return expression;
  throw refusal(next.kind === 'close' ? 'invalid.formula-unopened' : 'invalid.formula-place', next.span);
}

function refusal(code: ExpressionProblemCode, span: TextSpan, name?: string): ExpressionRefusal {
  return new ExpressionRefusal({ code, span, ...(name !== undefined && { names: [name] }) });
}

function operation(operator: '+' | '-' | '*' | '/' | '^', left: Expression, right: Expression): Expression {
  return { kind: 'operation', operator, left, right };
}

class Parser {
  readonly #tokens: readonly ExpressionToken[];
  readonly #vocabulary: Vocabulary;
  readonly #hiddenProduct: HiddenProduct;
  #at = 0;

  constructor(tokens: readonly ExpressionToken[], vocabulary: Vocabulary, hiddenProduct: HiddenProduct) {
    this.#tokens = tokens;
    this.#vocabulary = vocabulary;
    this.#hiddenProduct = hiddenProduct;
  }

  get next(): ExpressionToken {
    return this.#tokens[this.#at] ?? { kind: 'end', span: { from: 0, to: 0 } };
  }

  #take(): ExpressionToken {
    const token = this.next;
    this.#at += 1;
    return token;
  }

  #takeOperator(...wanted: readonly string[]): TokenOf<'operator'>['operator'] | null {
    const { next } = this;
    if (next.kind !== 'operator' || !wanted.includes(next.operator)) return null;
    this.#take();
    return next.operator;
  }

  #guardDepth(depth: number): void {
    if (depth > maxExpressionDepth) throw refusal('invalid.formula-too-deep', this.next.span);
  }

  parseSum(depth: number): Expression {
    this.#guardDepth(depth);
    const sign = this.#takeOperator('+', '-');
    const first = this.#parseProduct(depth);
    let sum: Expression = sign === '-' ? { kind: 'negation', operand: first } : first;
    for (;;) {
      const operator = this.#takeOperator('+', '-');
      if (operator === null) return sum;
      sum = operation(operator, sum, this.#parseProduct(depth));
    }
  }

  #parseProduct(depth: number): Expression {
    const isStronger = this.#hiddenProduct === 'stronger';
    const parsePart = () => {
      const factor = this.#parseFactor(depth);
      return isStronger ? this.#joinHidden(factor, depth) : factor;
    };
    let product = parsePart();
    for (;;) {
      if (!isStronger) product = this.#joinHidden(product, depth);
      const operator = this.#takeOperator('*', '/');
      if (operator === null) return product;
      product = operation(operator, product, parsePart());
    }
  }

  /** The product of `product` and the factors that follow it without a sign. */
  #joinHidden(product: Expression, depth: number): Expression {
    let joined = product;
    for (;;) {
      const { kind, span } = this.next;
      // Digits after a formula are more likely a power that lost its sign: (m/n)2.
      if (kind === 'number') throw refusal('invalid.formula-no-operator', span);
      if (kind !== 'name' && kind !== 'open' && kind !== 'fraction') return joined;
      joined = operation('*', joined, this.#parsePower(depth));
    }
  }

  #parseFactor(depth: number): Expression {
    this.#guardDepth(depth);
    const sign = this.#takeOperator('+', '-');
    if (sign === null) return this.#parsePower(depth);
    const operand = this.#parseFactor(depth + 1);
    return sign === '-' ? { kind: 'negation', operand } : operand;
  }

  #parsePower(depth: number): Expression {
    const base = this.#parseOperand(depth);
    const { next } = this;
    if (next.kind === 'superscript') {
      this.#take();
      this.#refuseSecondPower();
      return operation('^', base, parseExpression(next.tokens, this.#vocabulary, this.#hiddenProduct));
    }
    if (this.#takeOperator('^') === null) return base;
    return operation('^', base, this.#parseFactor(depth + 1));
  }

  /** `x²^3` could be read in two ways. */
  #refuseSecondPower(): void {
    const { next } = this;
    const isPower = next.kind === 'superscript' || (next.kind === 'operator' && next.operator === '^');
    if (isPower) throw refusal('invalid.formula-place', next.span);
  }

  #parseOperand(depth: number): Expression {
    const token = this.#take();
    switch (token.kind) {
      case 'number':
        return { kind: 'number', plain: token.plain };
      case 'open':
        return this.#parseGroup(token, depth);
      case 'fraction':
        return this.#parseFraction(token, depth);
      case 'name':
        return this.#parseName(token, depth);
      case 'end':
        throw refusal('invalid.formula-unfinished', token.span);
      default:
        throw refusal('invalid.formula-place', token.span);
    }
  }

  #parseGroup(open: TokenOf<'open'>, depth: number): Expression {
    const inner = this.parseSum(depth + 1);
    this.#takeClose(open);
    return open.bracket === '|' ? { kind: 'call', name: 'abs', operands: [inner] } : inner;
  }

  #takeClose(open: TokenOf<'open'>): void {
    const { next } = this;
    if (next.kind === 'end') throw refusal('invalid.formula-unclosed', open.span);
    if (next.kind !== 'close') throw refusal('invalid.formula-place', next.span);
    if (next.bracket !== open.bracket) throw refusal('invalid.formula-unopened', next.span);
    this.#take();
  }

  /** Takes the bracket that has to stand here. */
  #takeOpen(bracket: '[' | '{', command: TextSpan, name: string): TokenOf<'open'> {
    const { next } = this;
    const isThere = next.kind === 'open' && next.bracket === bracket;
    if (!isThere) throw refusal('invalid.formula-bare-argument', command, name);
    this.#take();
    return next;
  }

  #parseFraction({ span }: TokenOf<'fraction'>, depth: number): Expression {
    const numerator = this.#parseGroup(this.#takeOpen('{', span, '\\frac'), depth);
    const denominator = this.#parseGroup(this.#takeOpen('{', span, '\\frac'), depth);
    return operation('/', numerator, denominator);
  }

  #parseName(token: TokenOf<'name'>, depth: number): Expression {
    const value = this.#vocabulary.find(token.name);
    if (value !== null) return value;
    const name = this.#vocabulary.findFunction(token.name);
    if (name === 'log') throw refusal('invalid.which-log', token.span);
    if (name !== null) return this.#parseCall(token, name, depth);
    throw new ExpressionRefusal(
      this.next.kind === 'open'
        ? this.#vocabulary.refuseFunction(token.name, token.span)
        : this.#vocabulary.refuseVariable(token.name, token.span),
    );
  }

  #parseCall(token: TokenOf<'name'>, name: string, depth: number): Expression {
    const { next } = this;
    if (next.kind !== 'open' || next.bracket === '|') {
      return { kind: 'call', name, operands: [this.#parseBareOperand(token, name, depth)] };
    }
    this.#take();
    if (name === 'sqrt' && token.isCommand && next.bracket === '[')
      return this.#parseRoot(token, next, depth);
    const operands = [this.parseSum(depth + 1)];
    while (this.next.kind === 'separator') {
      this.#take();
      operands.push(this.parseSum(depth + 1));
    }
    this.#takeClose(next);
    const arity = functions.get(name);
    const fits = arity !== undefined && operands.length >= arity.least && operands.length <= arity.most;
    if (!fits) throw refusal('invalid.formula-arguments', token.span, name);
    return { kind: 'call', name, operands };
  }

  /** `\sqrt[n]{x}` is the power with the exponent 1/n. */
  #parseRoot({ span }: TokenOf<'name'>, open: TokenOf<'open'>, depth: number): Expression {
    const degree = this.#parseGroup(open, depth);
    const radicand = this.#parseGroup(this.#takeOpen('{', span, '\\sqrt'), depth);
    return operation('^', radicand, operation('/', { kind: 'number', plain: '1' }, degree));
  }

  /** The operand of a function without parentheses: one that leaves no doubt where it ends, as in `ln x + 1`. */
  #parseBareOperand(token: TokenOf<'name'>, name: string, depth: number): Expression {
    const refused = refusal('invalid.formula-bare-argument', token.span, name);
    const { kind } = this.next;
    const isWhole = kind === 'fraction' || kind === 'number' || kind === 'open';
    const isPlain = isWhole || (kind === 'name' && !this.#isFunction());
    if (!isPlain || functions.get(name)?.most !== 1) throw refused;
    const operand = this.#parseOperand(depth + 1);
    const { next } = this;
    const isSum = next.kind === 'operator' && (next.operator === '+' || next.operator === '-');
    if (isSum || next.kind === 'end' || next.kind === 'close' || next.kind === 'separator') return operand;
    throw refused;
  }

  #isFunction(): boolean {
    const { next } = this;
    return next.kind === 'name' && this.#vocabulary.findFunction(next.name) !== null;
  }
}
