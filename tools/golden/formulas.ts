import { Decimal, exactly, pi } from './decimals.ts';

/** Arguments of a reference formula, as the golden files hold them. */
export interface Numbers {
  readonly base: number;
  readonly newBase: number;
  readonly headSize: number;
  readonly pair: number;
  readonly length: number;
  readonly trainedLength: number;
  readonly targetLength: number;
  readonly factor: number;
  readonly slowRotations: number;
  readonly fastRotations: number;
  readonly criticalDimension: number;
  readonly heads: number;
  readonly head: number;
  readonly distance: number;
  readonly rotatedSize: number;
  readonly mscale: number;
  readonly mscaleAllDim: number;
}

type Take<Names extends keyof Numbers> = Pick<Numbers, Names>;

const turn = pi.times(2);

export function fraction(numerator: number, denominator: number): Decimal {
  return exactly(numerator).div(exactly(denominator));
}

export function period({ base, headSize, pair }: Take<'base' | 'headSize' | 'pair'>): Decimal {
  return turn.times(exactly(base).pow(fraction(2 * (pair - 1), headSize)));
}

export function rotationFrequency(args: Take<'base' | 'headSize' | 'pair'>): Decimal {
  return turn.div(period(args));
}

export function rotationsCompleted(args: Take<'base' | 'headSize' | 'pair' | 'length'>): Decimal {
  return exactly(args.length).div(period(args));
}

export function stretchFactor(args: Take<'trainedLength' | 'targetLength'>): Decimal {
  return fraction(args.targetLength, args.trainedLength);
}

export function baseScaleFactor(args: Take<'trainedLength' | 'targetLength' | 'headSize'>): Decimal {
  return stretchFactor(args).pow(fraction(args.headSize, args.headSize - 2));
}

export function scaledBase(args: Take<'trainedLength' | 'targetLength' | 'headSize' | 'base'>): Decimal {
  return exactly(args.base).times(baseScaleFactor(args));
}

export function impliedStretch({ base, newBase, headSize }: Take<'base' | 'newBase' | 'headSize'>): Decimal {
  return fraction(newBase, base).pow(fraction(headSize - 2, headSize));
}

export function shortcutError(args: Take<'trainedLength' | 'targetLength' | 'headSize'>): Decimal {
  return stretchFactor(args).div(baseScaleFactor(args)).minus(1);
}

/** The pair, counted from 0, that turns so many times; a real number. */
function place(args: Take<'base' | 'headSize' | 'trainedLength'>, rotations: number): Decimal {
  const turns = exactly(args.trainedLength).div(turn.times(exactly(rotations)));
  return turns.ln().div(exactly(args.base).ln()).times(args.headSize).div(2);
}

export function firstUnfinishedPair(args: Take<'base' | 'headSize' | 'trainedLength'>): number | null {
  const pairs = args.headSize / 2;
  const slowest = place(args, 1).floor().toNumber();
  const first = slowest < 0 ? 1 : slowest + 2;
  return first <= pairs ? first : null;
}

export function criticalDimension(args: Take<'base' | 'headSize' | 'trainedLength'>): number {
  return place(args, 1).ceil().times(2).toNumber();
}

export function safeBaseScaleFactor(
  args: Take<'base' | 'headSize' | 'trainedLength' | 'targetLength'>,
): Decimal {
  const pair = firstUnfinishedPair(args);
  return pair === null ? new Decimal(1) : stretchFactor(args).pow(fraction(args.headSize, 2 * (pair - 1)));
}

export function criticalBase(args: Take<'base' | 'trainedLength' | 'targetLength'>): Decimal {
  const turns = (length: number) => exactly(length).div(turn).ln();
  return exactly(args.base).pow(turns(args.targetLength).div(turns(args.trainedLength)));
}

export function usableLength(args: Take<'newBase' | 'headSize' | 'criticalDimension'>): Decimal {
  return turn.times(exactly(args.newBase).pow(fraction(args.criticalDimension, args.headSize)));
}

export function dynamicStretch(args: Take<'trainedLength' | 'factor' | 'length'>): Decimal {
  const length = Math.max(args.length, args.trainedLength);
  const factor = exactly(args.factor);
  return factor.times(length).div(args.trainedLength).minus(factor.minus(1));
}

export function dynamicBase(
  args: Take<'base' | 'headSize' | 'trainedLength' | 'factor' | 'length'>,
): Decimal {
  const power = fraction(args.headSize, args.headSize - 2);
  return exactly(args.base).times(dynamicStretch(args).pow(power));
}

type Ramp = Take<'base' | 'headSize' | 'trainedLength' | 'fastRotations' | 'slowRotations'> & {
  readonly truncate?: boolean;
};

/** The bounds of YaRN's ramp with all their digits. */
export function yarnBounds(args: Ramp): { readonly low: Decimal; readonly high: Decimal } {
  const [fast, slow] = [place(args, args.fastRotations), place(args, args.slowRotations)];
  const isRounded = args.truncate ?? true;
  return {
    low: Decimal.max(isRounded ? fast.floor() : fast, 0),
    high: Decimal.min(isRounded ? slow.ceil() : slow, args.headSize - 1),
  };
}

export function yarnRamp(args: Ramp): Readonly<Record<'low' | 'high', number>> {
  const { low, high } = yarnBounds(args);
  return { low: low.toNumber(), high: high.toNumber() + 0 };
}

export function yarnAttentionFactor({
  factor,
  mscale = 0,
  mscaleAllDim = 0,
}: Take<'factor'> & Partial<Take<'mscale' | 'mscaleAllDim'>>): Decimal {
  const weighed = (weight: number) => exactly(factor).ln().times(exactly(weight)).div(10).plus(1);
  const areGiven = mscale !== 0 && mscaleAllDim !== 0;
  return areGiven ? weighed(mscale).div(weighed(mscaleAllDim)) : weighed(1);
}

export function longropeAttentionFactor(
  args: Take<'trainedLength' | 'targetLength'> & Partial<Take<'factor'>>,
): Decimal {
  const factor = args.factor === undefined ? stretchFactor(args) : exactly(args.factor);
  return factor.ln().div(exactly(args.trainedLength).ln()).plus(1).sqrt();
}

export function proportionalFrequency(
  args: Take<'base' | 'headSize' | 'pair' | 'rotatedSize'> & Partial<Take<'factor'>>,
): Decimal {
  if (args.pair > args.rotatedSize / 2) return new Decimal(0);
  return rotationFrequency(args).div(exactly(args.factor ?? 1));
}

export function resonancePeriod(args: Take<'base' | 'headSize' | 'pair'>): number {
  return period(args).round().toNumber();
}

export function alibiSlopes({ heads }: Take<'heads'>): readonly Decimal[] {
  const slopes = (count: number) =>
    Array.from({ length: count }, (_, index) => new Decimal(2).pow(fraction(-8 * (index + 1), count)));
  let power = 1;
  while (power * 2 <= heads) power *= 2;
  const appended = slopes(2 * power).filter((_, index) => index % 2 === 0);
  return [...slopes(power), ...appended.slice(0, heads - power)];
}

export function alibiBias({ heads, head, distance }: Take<'heads' | 'head' | 'distance'>): Decimal {
  const steepestFirst = [...alibiSlopes({ heads })].sort((a, b) => b.comparedTo(a));
  const slope = steepestFirst[head - 1] ?? new Decimal(0);
  return slope.times(distance).negated();
}

export interface T5Position {
  readonly distance: number;
  readonly buckets: number;
  readonly maxDistance: number;
  readonly bidirectional: boolean;
  readonly keyAfterQuery: boolean;
}

/** Logarithms of 60 digits; a place this near to an integer is that integer. */
const indistinct = new Decimal('1e-45');

export function t5Bucket(position: T5Position): number {
  const relative = position.keyAfterQuery ? position.distance : -position.distance;
  const buckets = position.bidirectional ? position.buckets / 2 : position.buckets;
  const start = position.bidirectional && relative > 0 ? buckets : 0;
  const distance = position.bidirectional ? Math.abs(relative) : Math.max(-relative, 0);
  const exact = Math.floor(buckets / 2);
  if (distance < exact) return start + distance;
  const growth = (length: number) => fraction(length, exact).ln();
  const real = growth(distance)
    .div(growth(position.maxDistance))
    .times(buckets - exact);
  const whole = real.minus(real.round()).abs().lt(indistinct) ? real.round() : real.floor();
  return start + Math.min(exact + whole.toNumber(), buckets - 1);
}
