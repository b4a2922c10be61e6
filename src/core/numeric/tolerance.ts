import { outOfRange, requireAtLeast, requireFinite, requireInteger } from './check.ts';

/**
 * How far from the true value an answer may lie. `rel` is a share of the true value and `abs` a distance, and of the
 * two the larger interval counts. With `sigfigs` or `decimals` an answer is accepted when it rounds to the same
 * number of significant figures, or of decimals, as the true value; where that lies half-way between two numbers of so
 * many, both are accepted.
 */
export type Tolerance =
  | 'exact'
  | { readonly rel: number; readonly abs?: number | undefined }
  | { readonly abs: number; readonly rel?: number | undefined }
  | { readonly sigfigs: number }
  | { readonly decimals: number }
  | { readonly range: readonly [low: number, high: number] };

/** Both ends belong to the interval. */
export interface AcceptedInterval {
  readonly low: number;
  readonly high: number;
}

/** The share of the interval's scale by which an answer may miss an end, where the interval is wide enough. */
const slackOfScale = 1e-9;

/** The share of the interval's width that the slack never exceeds, so that a narrow interval stays narrow. */
const slackOfWidth = 1e-3;

/** Four units in the last place of the scale: rounding inside a computer is no mistake, whatever the width. */
const slackOfRounding = 4 * Number.EPSILON;

/** From here on `toFixed` changes its notation, and no decimal of a double is left anyway. */
const decimalsLimit = 1e21;

/** The answers that a tolerance accepts. Throws `RangeError` for a tolerance that accepts nothing sensible. */
export function acceptedInterval(value: number, tolerance: Tolerance): AcceptedInterval {
  requireFinite('value', value);
  if (tolerance === 'exact') return { low: value, high: value };
  if ('range' in tolerance) return requireRange(tolerance.range);
  if ('sigfigs' in tolerance) {
    return mirrored(value, (size) =>
      intervalOfFigures(size, requireInteger('sigfigs', tolerance.sigfigs, 1, 15)),
    );
  }
  if ('decimals' in tolerance) {
    return mirrored(value, (size) =>
      intervalOfDecimals(size, requireInteger('decimals', tolerance.decimals, 0, 15)),
    );
  }
  return intervalAround(value, tolerance.rel ?? 0, tolerance.abs ?? 0);
}

/**
 * Whether an answer lies in the interval. The ends belong to it, and an answer may miss them by what `forgivenInterval`
 * adds.
 */
export function isWithin(answer: number, interval: AcceptedInterval): boolean {
  const { low, high } = forgivenInterval(interval);
  return answer >= low && answer <= high;
}

/**
 * The interval with what an answer may miss its ends by:
 *
 * min(1e-9 × scale, 1e-3 × width) + 4 × 2^-52 × scale, where scale = max(|low|, |high|), width = high − low:
 *
 * the ends of `{rel: 0.0005}` have a relative slack of 1e-9, while `exact` and `{abs: 0}` forgive rounding alone.
 */
export function forgivenInterval({ low, high }: AcceptedInterval): AcceptedInterval {
  const scale = Math.max(Math.abs(low), Math.abs(high));
  const slack = Math.min(slackOfScale * scale, slackOfWidth * (high - low)) + slackOfRounding * scale;
  return { low: low - slack, high: high + slack };
}

function intervalAround(value: number, relative: number, absolute: number): AcceptedInterval {
  requireAtLeast('rel', relative, 0);
  requireAtLeast('abs', absolute, 0);
  const reach = Math.max(relative * Math.abs(value), absolute);
  return { low: value - reach, high: value + reach };
}

function requireRange([low, high]: readonly [number, number]): AcceptedInterval {
  requireFinite('range[0]', low);
  requireAtLeast('range[1]', high, low);
  return { low, high };
}

/** The interval of a negative value is the mirror image of its size's. */
function mirrored(value: number, intervalOf: (size: number) => AcceptedInterval): AcceptedInterval {
  const { low, high } = intervalOf(Math.abs(value));
  return value < 0 ? { low: -high, high: -low } : { low, high };
}

function intervalOfFigures(size: number, figures: number): AcceptedInterval {
  if (size === 0) throw outOfRange('value', size, 'other than 0, which has no significant figures');
  const place = exponentOf(size) - figures + 1;
  const below = belowTie(size, place);
  if (below !== null) return joined(ofFigures(below, place, figures), ofFigures(below + 1n, place, figures));
  const [mantissa = '', exponent = ''] = size.toExponential(figures - 1).split('e');
  return ofFigures(BigInt(mantissa.replace('.', '')), Number(exponent) - figures + 1, figures);
}

/** What rounds to `digits` × 10^`place`, in that many figures. */
function ofFigures(digits: bigint, place: number, figures: number): AcceptedInterval {
  const leastDigits = 10n ** BigInt(figures - 1);
  // 999 and the unit more is 1.00 with a larger unit.
  if (digits === leastDigits * 10n) return ofFigures(leastDigits, place + 1, figures);
  return {
    // Below a power of ten the figures are ten times closer together.
    low:
      digits === leastDigits ? decimal(digits * 100n - 5n, place - 2) : decimal(digits * 10n - 5n, place - 1),
    high: decimal(digits * 10n + 5n, place - 1),
  };
}

function intervalOfDecimals(size: number, decimals: number): AcceptedInterval {
  if (size >= decimalsLimit) throw outOfRange('value', size, 'below 1e21 in size to be rounded to decimals');
  const below = belowTie(size, -decimals);
  if (below !== null) return joined(ofDecimals(below, decimals), ofDecimals(below + 1n, decimals));
  return ofDecimals(BigInt(size.toFixed(decimals).replace('.', '')), decimals);
}

function ofDecimals(digits: bigint, decimals: number): AcceptedInterval {
  return { low: decimal(digits * 10n - 5n, -decimals - 1), high: decimal(digits * 10n + 5n, -decimals - 1) };
}

const joined = ({ low }: AcceptedInterval, { high }: AcceptedInterval): AcceptedInterval => ({ low, high });

/** How many digits of a double a reader sees of it: a half-way value is recognised by them. */
const seenDigits = 15;

function exponentOf(size: number): number {
  return Number(size.toExponential(seenDigits - 1).split('e')[1]);
}

/**
 * The number of units of 10^`place` below a size that lies half-way between two of them; null for any other size.
 * What counts is what is written, in 15 digits: 2.675 lies half-way between 2.67 and 2.68, though the double nearest
 * to it lies below.
 */
function belowTie(size: number, place: number): bigint | null {
  const [mantissa = ''] = size.toExponential(seenDigits - 1).split('e');
  const dropped = place - (exponentOf(size) - seenDigits + 1);
  if (dropped <= 0) return null;
  const unit = 10n ** BigInt(dropped);
  const digits = BigInt(mantissa.replace('.', ''));
  return (digits % unit) * 2n === unit ? digits / unit : null;
}

/** The double nearest to an integer times a power of ten. */
function decimal(integer: bigint, exponent: number): number {
  return Number(`${integer.toString()}e${exponent}`);
}
