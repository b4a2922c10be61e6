import { readingsOfComma } from '../formula/number-input/ambiguous-comma.ts';
import { foldCharacters } from '../formula/number-input/characters.ts';
import type { NumberProblem } from '../formula/number-input/problem.ts';
import { readNumber } from '../formula/number-input/read-number.ts';
import type { FieldReading } from '../ui/NumberField.tsx';
import { acceptedValues, isAccepted } from './parameters.ts';
import type { ParameterDeclaration } from './parameters.ts';

/** A numeral alone, its spaces taken out. */
const plainNumeral = /^[+\-−]?[\d.,]+(e[+\-−]?\d+)?$/i;

/** Digits in groups of three, parted by commas. */
const groupedThousands = /(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?![\d,])/g;

/**
 * Reads what was typed for a parameter: a number in any spelling that `readNumber` takes, or a calculation.
 * Spaces may stand between the digits of a number. In a whole number a comma can only part thousands; in a real
 * one an ambiguous comma is asked back.
 */
export function readParameter(text: string, declaration: ParameterDeclaration): FieldReading {
  const spaceless = text.replace(/\s/gu, '');
  const typed = plainNumeral.test(spaceless) ? spaceless : text;
  const refusal: FieldReading = { problem: `Write ${acceptedValues(declaration)}.` };
  const ungrouped = declaration.kind === 'real' ? typed : withoutThousandsMarks(typed);
  if (ungrouped === null) return refusal;
  const reading = readNumber(ungrouped, { arithmetic: true });
  if (reading.ok) return isAccepted(declaration, reading.value) ? { value: reading.value } : refusal;
  return explainComma(typed, reading.problem) ?? refusal;
}

/** The text without the commas between thousands; null where a comma does anything else. */
function withoutThousandsMarks(typed: string): string | null {
  const joined = foldCharacters(typed).replace(groupedThousands, (digits) => digits.replaceAll(',', ''));
  return joined.includes(',') ? null : joined;
}

/** The question what an ambiguous comma means; null where the problem is another. */
function explainComma(typed: string, { code, span }: NumberProblem): FieldReading | null {
  if (code !== 'invalid.ambiguous-comma' || span === null) return null;
  const ambiguous = typed.slice(span.from, span.to);
  const readings = readingsOfComma(ambiguous);
  if (readings === null) return null;
  return { problem: `${ambiguous} could be ${readings.decimal} or ${readings.whole}: write one of them.` };
}
