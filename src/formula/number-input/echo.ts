import { writeSuperscript } from '../../core/numeric/superscript.ts';
import type { Token } from '../tokens.ts';
import type { Numeral } from './numeral.ts';

/** How many figures of a computed value are shown. */
const shownFigures = 6;

/** A difference this small comes from adding and multiplying doubles, not from rounding for display. */
const roundingShare = 1e-13;

/**
 * The shortest decimal that reads back as exactly this number: `4.089`, `−0.5`, `1.5 × 10⁻⁹`.
 * A size of 1e21 or more, or below a millionth, is written with a power of ten, as JavaScript does.
 */
export function echoNumber(value: number): string {
  const [mantissa = '', exponent] = String(value).split('e');
  const shown = mantissa.replace('-', '−');
  return exponent === undefined ? shown : `${shown} × 10${writeSuperscript(Number(exponent))}`;
}

/** A calculation as it was read, and its value: `4^(128/126) ≈ 4.08899`, `16384/4096 = 4`. */
export function echoCalculation(
  tokens: readonly Token[],
  numerals: ReadonlyMap<number, Numeral>,
  value: number,
): string {
  return echoValue(writeTokens(tokens, numerals), value);
}

/** What was written, and its value in six figures: `90 deg ≈ 1.5708`, `1500 mm = 1.5`. */
export function echoValue(written: string, value: number): string {
  const shown = Number(value.toPrecision(shownFigures));
  const relation = Math.abs(shown - value) <= roundingShare * Math.abs(value) ? '=' : '≈';
  return `${written} ${relation} ${echoNumber(shown)}`;
}

function writeTokens(tokens: readonly Token[], numerals: ReadonlyMap<number, Numeral>): string {
  let text = '';
  let followsOperand = false;
  for (const token of tokens) {
    text += writeToken(token, numerals, followsOperand);
    followsOperand =
      token.kind === 'number' || token.kind === 'name' || (token.kind === 'mark' && token.mark === ')');
  }
  return text;
}

function writeToken(token: Token, numerals: ReadonlyMap<number, Numeral>, followsOperand: boolean): string {
  switch (token.kind) {
    case 'number':
      return (numerals.get(token.span.from)?.plain ?? String(token.value)).replace('-', '−');
    case 'name':
      return token.name;
    case 'mark':
      return token.mark;
    case 'operator': {
      const sign = token.operator === '*' ? '×' : token.operator === '-' ? '−' : token.operator;
      return followsOperand && '+−×'.includes(sign) ? ` ${sign} ` : sign;
    }
    case 'text':
    case 'end':
      return '';
  }
}
