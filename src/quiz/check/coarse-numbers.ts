import { formatNumber } from '../../core/numeric/format.ts';
import { readSuperscript } from '../../core/numeric/superscript.ts';
import { acceptedInterval, isWithin } from '../../core/numeric/tolerance.ts';
import type { Scope } from '../../formula/scope.ts';
import type { KeyFact } from '../kernel/facts.ts';
import { show } from '../kernel/values.ts';
import { promptsOf } from './prompts.ts';
import type { Finding } from './problem.ts';
import type { ReadQuestion } from './read-item.ts';
import { tokenizeText } from './text-tokens.ts';

/** What a prompt shows of a named quantity, and where. */
interface Given {
  readonly name: string;
  readonly format: string;
  readonly place: Finding['place'];
}

/** A key, with the quantities that its prompts show. */
export interface KeyFromGiven {
  readonly key: KeyFact;
  readonly given: readonly Given[];
}

/** Every key with what its prompts show. */
export function listGiven(question: ReadQuestion): readonly KeyFromGiven[] {
  return question.facts.keys.map((key) => ({
    key,
    given: promptsOf(key, question).flatMap(({ path, markdown, start }) =>
      tokenizeText(markdown)
        .tokens.filter(({ formula }) => /^[A-Za-z_]\w*$/.test(formula))
        .map(({ formula: name, format, at }) => ({
          name,
          format,
          place: { at: 'text', path, from: Math.max(0, at - start) } as const,
        })),
    ),
  }));
}

/**
 * Numbers that a prompt rounds so far that whoever works with them as they are shown misses the tolerance. A number
 * that the prompt also shows in full is not meant.
 * @throws FormulaError if the key has no value
 */
export function checkCoarse({ key, given }: KeyFromGiven, scope: Scope): readonly Finding[] {
  const interval = acceptedInterval(scope.evaluate(key.value), key.tolerance);
  return given.flatMap(({ name, format, place }): readonly Finding[] => {
    const exact = scope.values.get(name);
    if (exact === undefined || given.some((other) => other.name === name && isExact(exact, other.format))) {
      return [];
    }
    const shown = readShown(formatNumber(exact, format));
    const reached = evaluateWith(key, scope, name, shown);
    if (reached === null || isWithin(reached, interval)) return [];
    const message =
      `{{${name}|${format}}} shows ${formatNumber(exact, format)}, and from this number the answer comes to ` +
      `${show(reached)}, outside the accepted range ${show(interval.low)} … ${show(interval.high)}`;
    return [{ code: 'W126', place, message, advice: 'show more figures, or widen the tolerance' }];
  });
}

const isExact = (value: number, format: string): boolean =>
  Math.abs(readShown(formatNumber(value, format)) - value) <= 1e-12 * Math.abs(value);

function evaluateWith(key: KeyFact, scope: Scope, name: string, value: number): number | null {
  try {
    return scope.replacing({ [name]: value }).evaluate(key.value);
  } catch {
    // The rounded number can be one for which the key has no value.
    return null;
  }
}

/** The number that a printed one says. */
function readShown(text: string): number {
  const plain = text.replaceAll('\u202F', '').replace('\u2212', '-');
  const [mantissa = '', power] = plain.split(' × 10');
  const exponent = Array.from(power ?? '0', (sign) => readSuperscript(sign) ?? sign).join('');
  return Number(`${mantissa}e${exponent}`);
}
