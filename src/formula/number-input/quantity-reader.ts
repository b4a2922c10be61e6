import { undress } from './characters.ts';
import { echoValue } from './echo.ts';
import { maxNumberLength } from './max-length.ts';
import type { NumberProblem } from './problem.ts';
import { readNumberBy } from './number-reader.ts';
import type { NumberInput, NumberOptions, NumberReaders, NumberReading } from './number-reader.ts';
import { canEndNumber, findUnit, foldSpelling, isUnit } from './unit.ts';
import type { FoundUnit, UnitRule } from './unit.ts';

/**
 * Reads what a learner typed as a number with a unit behind it: `90 deg`, `90°`, `2*pi rad`. The number is read as
 * by `readNumberBy` and counted in `unit.name`; the echo shows both where they differ. A number without a unit is
 * taken to be in `unit.name`, or sent back where the unit is required. Never throws.
 *
 * The significant figures are those of the typed numeral. The decimals of a converted one are those that as many
 * figures have in `unit.name`: `1500 mm` is `1.500 m` and has three.
 */
export function readQuantityBy(
  readers: NumberReaders,
  raw: unknown,
  options: NumberOptions & { readonly unit: UnitRule },
): NumberReading {
  if (typeof raw !== 'string' || raw.length > maxNumberLength) return readNumberBy(readers, raw, options);
  const { text, originalAt } = undress(raw);
  const reading = readUndressed(readers, text, options);
  if (reading.ok || reading.problem.span === null) return reading;
  const { from, to } = reading.problem.span;
  return { ok: false, problem: { ...reading.problem, span: { from: originalAt(from), to: originalAt(to) } } };
}

function readUndressed(
  readers: NumberReaders,
  raw: string,
  { unit, ...options }: NumberOptions & { readonly unit: UnitRule },
): NumberReading {
  const found = findUnit(raw, unit.factors);
  const reading = readNumberBy(readers, raw.slice(0, found?.from), options);
  if (!reading.ok) return { ok: false, problem: explainLetters(raw, reading.problem, unit) };
  if (found === null) {
    return unit.isRequired
      ? { ok: false, problem: { code: 'invalid.unit-missing', span: null } }
      : { ...reading, understood: withUnit(reading.understood, unit.name) };
  }
  return convert(reading, found, unit.name);
}

function convert(reading: NumberInput, { spelling, factor, from }: FoundUnit, name: string): NumberReading {
  if (factor === 1) return { ...reading, understood: withUnit(reading.understood, name) };
  const value = reading.value * factor;
  if (!Number.isFinite(value) || (value === 0 && reading.value !== 0)) {
    return { ok: false, problem: { code: 'invalid.not-finite', span: { from: 0, to: from } } };
  }
  return {
    ...reading,
    value,
    understood: withUnit(echoValue(withUnit(reading.understood, spelling), value), name),
    decimals: reading.significantFigures === null ? null : decimalsOf(value, reading.significantFigures),
  };
}

/** How many digits stand after the point where a value is written with that many significant figures. */
function decimalsOf(value: number, figures: number): number {
  const [, exponent = '0'] = Number(value.toPrecision(15)).toExponential().split('e');
  return Math.max(0, figures - 1 - Number(exponent));
}

/** A sign that stands close to its number: `90°`. */
const closeSigns = /^[°'′"″]/;

function withUnit(number: string, unit: string): string {
  return closeSigns.test(unit) ? number + unit : `${number} ${unit}`;
}

/** Letters, once a unit may be written: they may be one that is unknown, or one in the wrong place. */
function explainLetters(raw: string, problem: NumberProblem, { factors }: UnitRule): NumberProblem {
  const { code, span } = problem;
  if (code !== 'invalid.has-letters' || span === null) return problem;
  const rest = foldSpelling(raw.slice(span.from));
  const letters = holdsAnotherNumber(rest) ? raw.slice(span.from, span.to) : rest.replace(/[\s).]+$/, '');
  const named = { from: span.from, to: span.from + letters.length };
  if (isUnit(letters, factors)) return { code: 'invalid.unit-place', span: named };
  const follows = canEndNumber(foldSpelling(raw.slice(0, span.from)));
  return follows ? { code: 'invalid.unknown-unit', span: named } : problem;
}

/** Whether a number stands in a text that begins with letters; in `km2` and `s^-1` it is part of the unit. */
function holdsAnotherNumber(text: string): boolean {
  return /(?<!\^)[ +*(-] *\d/.test(text);
}
