import { isWithin } from '../../../core/numeric/tolerance.ts';
import { displayName } from '../../../formula/expression-input/names.ts';
import type { UnitRule } from '../../../formula/number-input/unit.ts';
import type { FeedbackCode } from '../../kernel/messages.ts';
import type { NumericQuestion } from './resolve.ts';

/** What a wrong value looks like, whatever the question is about. */
export interface Slip {
  readonly code: Extract<FeedbackCode, `generic.${string}`>;
  /** The unit that was asked for. */
  readonly wanted?: string;
  /** The quantities whose value was given, as far as the learner sees their names. */
  readonly names?: readonly string[];
}

type Checked = Pick<NumericQuestion, 'key' | 'named' | 'unit'>;

/** However wide the tolerance, a slip is recognised only if undoing it leads this close to the key. */
const slipShare = 1e-3;

/** A value is close if it lies within this many half-widths of the interval's middle, … */
const nearHalfWidths = 10;

/** … and differs from the key by no more than this share of it. */
const nearShare = 0.05;

/** The powers of ten that a slip may lose or add. */
const magnitudes = [1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6];

/** The unit names of angles. */
const angles: ReadonlySet<string> = new Set(['rad', 'radian', 'radians', 'deg', 'degree', 'degrees', '°']);

/**
 * The slip that explains a wrong value, or null. A slip is recognised where undoing it gives an accepted answer
 * within 1e-3 of the key; for a key of 0 that makes no sense, and only the last and the fourth are tried. From the
 * most specific to the least, the first that fits counts:
 *
 * 1. `generic.sign`: the key with the other sign
 * 2. `generic.degrees`: radians for degrees or the reverse, where the question's unit is an angle
 * 3. `generic.reciprocal`: one divided by the key
 * 4. `generic.neighbour`: another named value of the question that is not 0 and no right answer, within the answer's
 *    relative tolerance, at most 1e-3
 * 5. `generic.percent`: the key times or divided by 100, where the question has no unit or `%` is one
 * 6. `generic.magnitude`: the key times a power of ten, up to six places
 * 7. `generic.near`: outside the interval, but within ten times its half-width and 5 % of the key; never where the
 *    answer is exact
 */
export function findSlip(value: number, question: Checked): Slip | null {
  const { key, unit } = question;
  if (isWithin(value, key.interval)) return null;
  const isRight = (undone: number) =>
    isWithin(undone, key.interval) && Math.abs(undone - key.value) <= slipShare * Math.abs(key.value);
  const leadsTo = (undone: readonly number[]) => key.value !== 0 && undone.some(isRight);
  if (leadsTo([-value])) return { code: 'generic.sign' };
  if (unit !== null && isAngle(unit) && leadsTo([(value * Math.PI) / 180, (value * 180) / Math.PI])) {
    return { code: 'generic.degrees', wanted: unit.name };
  }
  if (leadsTo([1 / value])) return { code: 'generic.reciprocal' };
  const neighbours = findNeighbours(value, question);
  if (neighbours.length > 0) {
    const names = neighbours.filter(({ isSeen }) => isSeen).map(({ name }) => displayName(name));
    return { code: 'generic.neighbour', names };
  }
  if (countsInPercent(unit) && leadsTo([value * 100, value / 100])) return { code: 'generic.percent' };
  if (leadsTo(magnitudes.map((power) => shift(value, power)))) return { code: 'generic.magnitude' };
  return isNear(value, key) ? { code: 'generic.near' } : null;
}

/** Whether a unit measures angles. */
export function isAngle({ name }: UnitRule): boolean {
  return angles.has(name.toLowerCase());
}

function countsInPercent(unit: UnitRule | null): boolean {
  return unit === null || unit.factors.has('%');
}

/** The value times a power of ten; positive powers of ten are exact in a double. */
function shift(value: number, power: number): number {
  return power < 0 ? value / 10 ** -power : value * 10 ** power;
}

function findNeighbours(value: number, { key, named }: Checked): Checked['named'] {
  const half = halfWidth(key);
  const share = half === 0 ? 0 : Math.min(half / Math.abs(key.value), slipShare);
  return named.filter((other) => {
    const reach = share * Math.abs(other.value);
    const interval = { low: other.value - reach, high: other.value + reach };
    return other.value !== 0 && !isWithin(other.value, key.interval) && isWithin(value, interval);
  });
}

function isNear(value: number, key: Checked['key']): boolean {
  const { low, high } = key.interval;
  const more = (nearHalfWidths - 1) * halfWidth(key);
  const isClose = key.value === 0 || Math.abs(value - key.value) <= nearShare * Math.abs(key.value);
  return isClose && isWithin(value, { low: low - more, high: high + more });
}

function halfWidth({ interval: { low, high } }: Checked['key']): number {
  return (high - low) / 2;
}
