import type { TextSpan } from '../span.ts';
import type { ArithmeticOperator } from './expression.ts';

/** Both bars of an absolute value are one bracket, which opens and closes. */
export type Bracket = '(' | '[' | '{' | '|';

type Content =
  | { readonly kind: 'number'; readonly plain: string }
  /** A name with its Greek letters spelled out; `isCommand` if it was typed as `\name`. */
  | { readonly kind: 'name'; readonly name: string; readonly isCommand: boolean }
  | { readonly kind: 'operator'; readonly operator: ArithmeticOperator }
  /** What is raised: `²`, `⁻¹`, `ⁿ⁺¹`; the last of its tokens is `end`. */
  | { readonly kind: 'superscript'; readonly tokens: readonly ExpressionToken[] }
  | { readonly kind: 'open'; readonly bracket: Bracket }
  | { readonly kind: 'close'; readonly bracket: Bracket }
  | { readonly kind: 'separator' }
  /** `\frac`, before its numerator and denominator. */
  | { readonly kind: 'fraction' }
  | { readonly kind: 'equals' }
  | { readonly kind: 'end' };

/** A piece of a learner's formula, and where it stands in the text as it was typed. */
export type ExpressionToken = Content & { readonly span: TextSpan };

export type ExpressionTokenContent = Content;
