import { Decimal, exactly } from './decimals.ts';
import { dynamicStretch, fraction, period, stretchFactor, yarnBounds } from './formulas.ts';

/** A call of `periodRatio` or `maxAngleRatio`. */
export interface ScaledPair {
  readonly method: string;
  readonly base: number;
  readonly headSize: number;
  readonly pair: number;
  readonly trainedLength: number;
  readonly targetLength: number;
  readonly options?: Options;
}

export interface Options {
  readonly factor?: number;
  readonly slowRotations?: number;
  readonly fastRotations?: number;
  readonly lowFrequencyFactor?: number;
  readonly highFrequencyFactor?: number;
  readonly length?: number;
  readonly factors?: readonly number[];
  readonly truncate?: boolean;
}

const [zero, one] = [new Decimal(0), new Decimal(1)];

/** The frequency after scaling relative to the one before; its inverse is the ratio of the periods. */
export function periodRatio(call: ScaledPair): Decimal {
  return one.div(frequencyRatio(call));
}

export function maxAngleRatio(call: ScaledPair): Decimal {
  return stretchFactor(call).times(frequencyRatio(call));
}

function frequencyRatio(call: ScaledPair): Decimal {
  const { options = {}, headSize, pair } = call;
  const factor = options.factor === undefined ? stretchFactor(call) : exactly(options.factor);
  const exponent = fraction(-2 * (pair - 1), headSize - 2);
  switch (call.method) {
    case 'none':
      return one;
    case 'interpolation':
      return one.div(factor);
    case 'base-scaling':
      return factor.pow(exponent);
    case 'by-parts':
      return blend(factor, byTurns(call, options.slowRotations ?? 1, options.fastRotations ?? 32));
    case 'llama3':
      return blend(factor, byTurns(call, options.lowFrequencyFactor ?? 1, options.highFrequencyFactor ?? 4));
    case 'yarn':
      return blend(factor, byPair(call, options));
    case 'dynamic': {
      const length = options.length ?? call.targetLength;
      return bracket(call, factor, length).pow(exponent);
    }
    case 'longrope':
      return one.div(exactly(options.factors?.[pair - 1] ?? 1));
    default:
      throw new RangeError(`There is no method "${call.method}"`);
  }
}

/** The dynamic stretch with a factor that may be a fraction no double holds. */
function bracket(call: ScaledPair, factor: Decimal, length: number): Decimal {
  const unit = dynamicStretch({ trainedLength: call.trainedLength, factor: 1, length });
  return unit.minus(1).times(factor).plus(1);
}

/** θ'/θ = (1 − γ)/s + γ */
function blend(factor: Decimal, kept: Decimal): Decimal {
  return one.minus(kept).div(factor).plus(kept);
}

function clamp(share: Decimal): Decimal {
  return Decimal.min(Decimal.max(share, zero), one);
}

function byTurns(call: ScaledPair, slow: number, fast: number): Decimal {
  const turns = exactly(call.trainedLength).div(period(call));
  if (slow === fast) return turns.lt(slow) ? zero : one;
  return clamp(turns.minus(exactly(slow)).div(exactly(fast).minus(exactly(slow))));
}

function byPair(
  call: ScaledPair,
  { slowRotations = 1, fastRotations = 32, truncate = true }: Options,
): Decimal {
  const { low, high } = yarnBounds({ ...call, slowRotations, fastRotations, truncate });
  const width = low.eq(high) ? new Decimal('0.001') : high.minus(low);
  return one.minus(clamp(new Decimal(call.pair - 1).minus(low).div(width)));
}
