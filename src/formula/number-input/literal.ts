import type { FormulaNode } from '../ast.ts';
import type { TextSpan } from '../span.ts';
import { buildNumeral } from './numeral.ts';
import type { Numeral, Scanned } from './numeral.ts';

type Numerals = ReadonlyMap<number, Numeral>;

/**
 * The one number that a formula spells out, with or without a sign and a power of ten (`-4.089×10^0`), or
 * null if it is a calculation. Its digits are read as one, so that `4.1×10^-1` is exactly `0.41`.
 */
export function readLiteral(node: FormulaNode, numerals: Numerals): Scanned<Numeral> | null {
  const numeral = readSigned(node, numerals);
  if (numeral !== null) return { ok: true, found: numeral };
  if (node.kind !== 'operation' || node.operator !== '*') return null;
  const mantissa = readSigned(node.left, numerals);
  const exponent = readTenToThe(node.right, numerals);
  if (mantissa === null || exponent === null || mantissa.plain.includes('e')) return null;
  const [whole = '', fraction = ''] = mantissa.plain.split('.');
  const scanned = buildNumeral({ whole, fraction }, `e${exponent}`, node.span);
  return scanned.ok && mantissa.value < 0 ? { ok: true, found: negate(scanned.found) } : scanned;
}

function readSigned(node: FormulaNode, numerals: Numerals): Numeral | null {
  if (node.kind === 'number') return numeralIn(node.span, numerals);
  if (node.kind !== 'sign' || node.operand.kind !== 'number') return null;
  const numeral = numeralIn(node.operand.span, numerals);
  return numeral !== null && node.sign === '-' ? negate(numeral) : numeral;
}

/** The numeral of a number; its span may include parentheses around it. */
function numeralIn(span: TextSpan, numerals: Numerals): Numeral | null {
  const isInside = (numeral: Numeral) => numeral.span.from >= span.from && numeral.span.to <= span.to;
  return [...numerals.values()].find(isInside) ?? null;
}

function negate(numeral: Numeral): Numeral {
  return { ...numeral, value: -numeral.value };
}

/** The power in `10^power`, as it is written after an `e`, or null. */
function readTenToThe(node: FormulaNode, numerals: Numerals): string | null {
  if (node.kind !== 'operation' || node.operator !== '^') return null;
  const isTen = node.left.kind === 'number' && numeralIn(node.left.span, numerals)?.plain === '10';
  const power = readSigned(node.right, numerals);
  if (!isTen || power === null || power.plain.includes('.') || power.plain.includes('e')) return null;
  return power.value < 0 ? `-${power.plain}` : power.plain;
}
