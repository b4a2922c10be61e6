import type { ForeignAnswer, ForeignNumber, ForeignTolerance, ForeignUnit } from '../foreign-item.ts';
import { mistakeAdvice, mistakeExample, rightExample } from './draft-answer.ts';
import type { DraftAnswer } from './draft-answer.ts';
import type { Fields, Spot } from './draft-page.ts';

const toleranceAdvice =
  'how far from the value an answer may lie: {rel: 0.0005}, {abs: 0.01}, {sigfigs: 3}, {decimals: 2} or exact';

/** A number as the file types it; null where it is none. */
function numberIn(text: string): number | null {
  const clean = text.trim().replaceAll('−', '-');
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(clean) && Number.isFinite(Number(clean))
    ? Number(clean)
    : null;
}

export function numberFields(
  answer: Extract<ForeignAnswer, { readonly kind: 'number' }>,
  spot: Spot,
): DraftAnswer {
  const key = answer.numbers.find(({ share }) => share >= 1) ?? null;
  const value = keyValue(key, answer.numbers, spot);
  const place = spot.at('answer');
  const tolerance = toleranceField(key?.tolerance ?? null);
  const others = answer.numbers.filter(({ share }) => share < 1);
  const mistakes = others.map((other, index) => mistakeOf(other, index, tolerance, spot));
  const right = value === null ? [] : [rightExample(key?.value?.trim())];
  return {
    type: 'numeric',
    fields: {
      answer: {
        value: value ?? place.at('value').need('the right value, or a formula for it'),
        tolerance: tolerance ?? place.at('tolerance').need(toleranceAdvice),
      },
      unit: unitFields(answer.units),
      mistakes: mistakes.length === 0 ? undefined : mistakes,
    },
    examples: [
      ...right,
      ...mistakes.flatMap(({ id, value: wrong, score, feedback }) =>
        feedback === null || wrong === null ? [] : [mistakeExample(id, String(wrong), score ?? 0)],
      ),
    ],
    hasPartial: false,
    incorrect: spot.text(answer.otherwise),
  };
}

/** The value of the key; null where there is none that can be read. */
function keyValue(key: ForeignNumber | null, all: readonly ForeignNumber[], spot: Spot): number | null {
  for (const other of all) {
    if (other === key || other.share < 1) continue;
    spot.note(other.feedback, `${sayNumber(other)} is right there, too; a question has one key here.`);
  }
  const written = key?.value ?? null;
  const value = written === null ? null : numberIn(written);
  if (written !== null && value === null) {
    const message = `"${written}" is no number that is read here; it may be a formula of that system.`;
    spot.note(key?.feedback ?? null, message);
  }
  return value;
}

function sayNumber({ value, tolerance }: ForeignNumber): string {
  if (value !== null) return value;
  return tolerance !== null && 'range' in tolerance
    ? `From ${tolerance.range.join(' to ')}`
    : 'Another number';
}

function mistakeOf(other: ForeignNumber, index: number, keyTolerance: unknown, spot: Spot) {
  const place = spot.at('mistakes', index);
  const value = other.value === null ? null : numberIn(other.value);
  const tolerance = toleranceField(other.tolerance);
  const isSame = JSON.stringify(tolerance) === JSON.stringify(keyTolerance);
  const words = place.at('feedback').neededText(other.feedback, mistakeAdvice);
  return {
    id: `other-${index + 1}`,
    value: value ?? place.at('value').need('the wrong value, or a formula for it'),
    tolerance: tolerance === null || isSame ? undefined : tolerance,
    score: other.share > 0 ? other.share : undefined,
    feedback: words,
  };
}

/** A tolerance as question files write it; null where the file has none that can be read. */
function toleranceField(tolerance: ForeignTolerance | null): Fields | 'exact' | null {
  if (tolerance === null || 'sigfigs' in tolerance || 'decimals' in tolerance) return tolerance;
  if ('range' in tolerance) {
    const ends = tolerance.range.map(numberIn);
    return ends.includes(null) ? null : { range: ends };
  }
  const [[name, text] = ['abs', '']] = Object.entries(tolerance);
  const distance = numberIn(text);
  if (distance === null || distance < 0) return null;
  return distance === 0 ? 'exact' : { [name]: distance };
}

/** The unit worth 1 is the answer's own; another is so many of it as its multiplier divides. */
function unitFields(units: readonly ForeignUnit[]): Fields | undefined {
  const named = units.filter(({ name }) => name !== '');
  const base = named.find(({ multiplier }) => Number(multiplier) === 1) ?? named[0];
  if (base === undefined) return undefined;
  const factors = named
    .filter((unit) => unit !== base)
    .map(({ name, multiplier }) => [name, `${base.multiplier} / ${multiplier}`] as const);
  return { name: base.name, accept: factors.length === 0 ? undefined : Object.fromEntries(factors) };
}
