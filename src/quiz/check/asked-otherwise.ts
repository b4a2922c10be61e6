import { acceptedInterval, isWithin } from '../../core/numeric/tolerance.ts';
import { otherSpellings, ratiosOf } from '../../formula/number-input/known-units.ts';
import type { Scope } from '../../formula/scope.ts';
import type { KeyFact, KeyPrecision } from '../kernel/facts.ts';
import { show } from '../kernel/values.ts';
import type { Finding } from './problem.ts';
import { promptsOf } from './prompts.ts';
import type { ReadQuestion } from './read-item.ts';
import type { FileText } from './texts.ts';
import { count } from './words.ts';

const numberWords: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 };

const figures =
  /\b(\d+|one|two|three|four|five|six)[ -](?:(significant|sig\.?)(?: figures?| digits?| figs?\.?)|decimal places?|decimals?\b|(?:figures?|digits?) (?:after|behind) the (?:decimal )?point)/gi;

/** What a prompt asks for in words: how many figures. */
interface AskedFigures {
  readonly key: KeyFact;
  readonly of: KeyPrecision['of'];
  readonly minimum: number;
  readonly words: string;
  readonly place: Finding['place'];
}

/** The figures that prompts ask for, each with the key that they are asked of. */
export function listAskedFigures(question: ReadQuestion): readonly AskedFigures[] {
  const { keys } = question.facts;
  return keys.flatMap((key) => {
    const [asked, ...others] = promptsOf(key, question).flatMap((text) => figuresIn(text, key));
    // Where several are named, or several fields stand in one text, which one is meant of which cannot be told.
    return asked === undefined || others.length > 0 || isShared(asked, key, keys) ? [] : [asked];
  });
}

function isShared({ place }: AskedFigures, key: KeyFact, keys: readonly KeyFact[]): boolean {
  return keys.length > 1 && key.path.length > 0 && 'path' in place && place.path.length === 1;
}

function figuresIn({ path, markdown, start }: FileText, key: KeyFact): readonly AskedFigures[] {
  return [...markdown.matchAll(figures)].map(({ 0: words, 1: number = '', 2: significant, index }) => ({
    key,
    of: significant === undefined ? 'decimals' : 'significantFigures',
    minimum: numberWords[number.toLowerCase()] ?? Number(number),
    words,
    place: { at: 'text', path, from: Math.max(0, index - start) },
  }));
}

/**
 * That the key, written with the figures that the prompt asks for, is sent back or marked wrong.
 * @throws FormulaError if the key has no value
 */
export function checkAskedFigures(asked: AskedFigures, scope: Scope): readonly Finding[] {
  const { key, of, minimum, words, place } = asked;
  const value = scope.evaluate(key.value);
  const rounded = of === 'decimals' ? value.toFixed(minimum) : value.toPrecision(Math.max(1, minimum));
  if (Number(rounded) === value) return [];
  const { precision } = key;
  if (precision !== null && precision.of === of && precision.minimum > minimum) {
    const noun = of === 'decimals' ? 'decimal' : 'significant figure';
    const message = `"${words}" are asked for, but fewer than ${count(precision.minimum, noun)} are sent back`;
    return [{ code: 'W124', place, message, advice: 'ask for as many figures as "precision" does' }];
  }
  const interval = acceptedInterval(value, key.tolerance);
  if (isWithin(Number(rounded), interval)) return [];
  const message =
    `"${words}" are asked for, and the key with as many is ${rounded}, outside the accepted range ` +
    `${show(interval.low)} … ${show(interval.high)}`;
  return [{ code: 'W124', place, message, advice: 'ask for more figures, or widen the tolerance' }];
}

/** `how many degrees`, `in radians`: what a number is asked for in. */
const unitPhrase =
  /\b(?:how many|in) (degrees?|radians?|turns|revolutions|per ?cent|milliseconds|seconds|minutes|hours)\b/gi;

/** Prompts that ask for a number in one unit, where the file takes it to be in another of its kind. */
export function checkAskedUnits(question: ReadQuestion): readonly Finding[] {
  return question.facts.keys.flatMap((key): readonly Finding[] => {
    const { unit } = key;
    if (unit === null) return [];
    const asked = promptsOf(key, question).flatMap(({ path, markdown, start }) =>
      [...markdown.matchAll(unitPhrase)].map(({ 0: words, 1: name = '', index }) => ({
        words,
        name: name.toLowerCase().replace(/^percent$/, 'per cent'),
        place: { at: 'text', path, from: Math.max(0, index - start) } as const,
      })),
    );
    const own = [unit, ...otherSpellings(unit)];
    const [other] = asked.filter(({ name }) => ratiosOf(name, unit).length > 0);
    if (other === undefined || asked.some(({ name }) => own.includes(name))) return [];
    const message = `the prompt asks "${other.words}", but a number without a unit is taken to be in "${unit}"`;
    const advice = `ask for it in ${otherSpellings(unit).at(-1) ?? unit}, or name the other unit under "unit"`;
    return [{ code: 'W124', place: other.place, message, advice }];
  });
}
