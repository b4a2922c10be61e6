import type { TextSpan } from './span.ts';

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '^';
type ComparisonOperator = '<' | '<=' | '>' | '>=' | '==' | '!=';
export type Operator = ArithmeticOperator | ComparisonOperator;

/** What a formula's parts have in common: the stretch of text they were read from. */
interface Part {
  readonly span: TextSpan;
}

interface NumberNode extends Part {
  readonly kind: 'number';
  readonly value: number;
}

export interface NameNode extends Part {
  readonly kind: 'name';
  readonly name: string;
}

interface SignNode extends Part {
  readonly kind: 'sign';
  readonly sign: '-' | '+';
  readonly operand: FormulaNode;
}

export interface OperationNode extends Part {
  readonly kind: 'operation';
  readonly operator: Operator;
  readonly left: FormulaNode;
  readonly right: FormulaNode;
}

/** A call with arguments by place: `sqrt(x)`. */
export interface BuiltInCallNode extends Part {
  readonly kind: 'built-in-call';
  readonly name: string;
  readonly nameSpan: TextSpan;
  readonly operands: readonly FormulaNode[];
}

interface LiteralNode extends Part {
  readonly kind: 'literal';
  readonly value: string | boolean;
}

/** Numbers in order: `[1, s, s]`. */
interface ListNode extends Part {
  readonly kind: 'list';
  readonly items: readonly FormulaNode[];
}

/** Options by name: `{slowRotations: 1, fastRotations: 32}`. */
interface GroupNode extends Part {
  readonly kind: 'group';
  readonly members: readonly NamedArgument[];
}

/** The value of a named argument: a formula, or one of the kinds that exist nowhere else. */
export type ArgumentNode = FormulaNode | LiteralNode | ListNode | GroupNode;

export interface NamedArgument {
  readonly name: string;
  readonly nameSpan: TextSpan;
  readonly value: ArgumentNode;
}

/** A call with arguments by name: `period(base: b, headSize: d, pair: 1)`. */
export interface NamedCallNode extends Part {
  readonly kind: 'named-call';
  readonly name: string;
  readonly nameSpan: TextSpan;
  readonly arguments: readonly NamedArgument[];
}

export type FormulaNode = NumberNode | NameNode | SignNode | OperationNode | BuiltInCallNode | NamedCallNode;

/** The parts of a formula, or of an argument, that are formulas or arguments themselves. */
export function partsOf(node: ArgumentNode): readonly ArgumentNode[] {
  switch (node.kind) {
    case 'number':
    case 'name':
    case 'literal':
      return [];
    case 'sign':
      return [node.operand];
    case 'operation':
      return [node.left, node.right];
    case 'built-in-call':
      return node.operands;
    case 'named-call':
      return node.arguments.map(({ value }) => value);
    case 'list':
      return node.items;
    case 'group':
      return node.members.map(({ value }) => value);
  }
}
