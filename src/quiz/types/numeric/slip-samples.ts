import { isWithin } from '../../../core/numeric/tolerance.ts';
import type { Sample } from '../../kernel/question-type.ts';
import { isAngle } from './generic-checks.ts';
import type { NumericQuestion } from './resolve.ts';

/** A wrong value, and what is to be said of it unless another reading of the same value comes in between. */
interface WrongValue {
  readonly name: string;
  readonly value: number;
  readonly feedback: string;
}

/** Values closer than this share of their size could be taken for one another. */
const alikeShare = 5e-3;

/**
 * Wrong answers that say what went wrong, each typed by `write`. A value that is accepted, belongs to a mistake of
 * the author's or could be read in two ways is left out.
 */
export function slipSamples(question: NumericQuestion, write: (value: number) => string): readonly Sample[] {
  const wrong = [...slips(question), ...neighbours(question)];
  const all = [...wrong, ...near(question), ...unexplained(question)];
  return all
    .filter((sample) => isUnmistakable(sample, wrong, question))
    .map(({ name, value, feedback }) => ({
      name,
      raw: write(value),
      expect: { verdict: 'incorrect', feedback },
    }));
}

function slips({ key: { value: key }, unit }: NumericQuestion): readonly WrongValue[] {
  const ofPercent = unit === null || unit.factors.has('%') ? 'generic.percent' : 'generic.magnitude';
  const degrees = unit !== null && isAngle(unit) ? [key * (180 / Math.PI), key / (180 / Math.PI)] : [];
  return [
    { name: 'the wrong sign', value: -key, feedback: 'generic.sign' },
    { name: 'one divided by the key', value: 1 / key, feedback: 'generic.reciprocal' },
    { name: 'the key times 100', value: key * 100, feedback: ofPercent },
    { name: 'the key divided by 100', value: key / 100, feedback: ofPercent },
    ...[10, 1e3, 1e4, 1e5, 1e6].flatMap((power) => [
      { name: `the key times ${power}`, value: key * power, feedback: 'generic.magnitude' },
      { name: `the key divided by ${power}`, value: key / power, feedback: 'generic.magnitude' },
    ]),
    ...degrees.map((value) => ({
      name: 'degrees and radians mixed up',
      value,
      feedback: 'generic.degrees',
    })),
  ].filter(({ value }) => key !== 0 && Number.isFinite(value) && value !== 0);
}

function neighbours({ named }: NumericQuestion): readonly WrongValue[] {
  return named
    .filter(({ value }) => value !== 0)
    .map(({ name, value }) => ({ name: `the value of ${name}`, value, feedback: 'generic.neighbour' }));
}

function near({ key }: NumericQuestion): readonly WrongValue[] {
  const { low, high } = key.interval;
  const half = (high - low) / 2;
  if (half === 0 || key.value === 0) return [];
  return [low - 3 * half, high + 3 * half]
    .filter((value) => Math.abs(value - key.value) < 0.045 * Math.abs(key.value))
    .map((value) => ({ name: 'close to the key', value, feedback: 'generic.near' }));
}

/** Beyond all values with a meaning. */
function unexplained({ key, named, mistakes }: NumericQuestion): readonly WrongValue[] {
  const sizes = [key, ...named, ...mistakes].map(({ value }) => Math.abs(value));
  const ends = [key, ...mistakes].flatMap(({ interval: { low, high } }) => [Math.abs(low), Math.abs(high)]);
  const value = 7.3e8 * Math.max(1, ...sizes, ...ends);
  return Number.isFinite(value)
    ? [{ name: 'a number of no known origin', value, feedback: 'incorrect' }]
    : [];
}

function isUnmistakable(
  { value, feedback }: WrongValue,
  others: readonly WrongValue[],
  { key, mistakes }: NumericQuestion,
): boolean {
  const isTaken = [key, ...mistakes].some(
    (target) =>
      isWithin(value, target.interval) || (feedback !== 'generic.near' && isAlike(value, target.value)),
  );
  return !isTaken && others.every((other) => other.feedback === feedback || !isAlike(value, other.value));
}

function isAlike(one: number, other: number): boolean {
  return Math.abs(one - other) <= alikeShare * Math.max(Math.abs(one), Math.abs(other));
}
