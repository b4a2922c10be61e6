import {
  baseArgument,
  requireBase,
  requireLength,
  requireScalableHeadSize,
  scalableHeadSizeArgument,
  trainedLengthArgument,
} from '../arguments.ts';
import { outOfRange, requireAtLeast, requireBoolean, requireGreater } from '../numeric/check.ts';
import { divide, exact, roundDown, roundUp, subtract, toDouble } from '../numeric/double-double.ts';
import type { DoubleDouble } from '../numeric/double-double.ts';
import type { OracleArgument, OracleDocs, OracleEntry } from '../oracle-function.ts';
import { placeOfRotations } from '../rope/precise.ts';
import type { TrainedHead } from '../rope/unfinished.ts';
import type { MethodDocs, ScalingMethod, ScalingSetting } from './method.ts';
import { blendedPeriodRatio } from './ramp.ts';

/** The places between which YaRN's code blends: pairs counted from 0, as that code counts them. */
export type YarnRamp = Readonly<Record<'low' | 'high', number>>;

/**
 * The bounds of YaRN's ramp, as the published code computes them.
 *
 * Formula: $\mathrm{low} = \max(\lfloor j(\beta) \rfloor, 0)$, $\mathrm{high} = \min(\lceil j(\alpha) \rceil, d-1)$
 * with $j(r) = \frac{d \ln(m_l / 2\pi r)}{2 \ln b}$; without truncation $j(\beta)$ and $j(\alpha)$ are not rounded
 *
 * Symbols: $d$ headSize, $b$ base, $m_l$ trainedLength, $\alpha$ slowRotations, $\beta$ fastRotations.
 *
 * Source: Hugging Face Transformers, `find_correction_range` with `truncate`; gpt-oss sets it to false.
 *
 * Convention: pairs count from 0 here, unlike everywhere else in the course. The code limits each bound on one
 * side only, and by $d - 1$ instead of the last pair's $d/2 - 1$; so for extreme settings `low` can pass `high`.
 *
 * Range: base greater than 1; headSize even, at least 4; trainedLength a positive integer; slowRotations positive;
 * fastRotations at least slowRotations; truncate true or false, by default true. Throws `RangeError`.
 *
 * Accuracy: exact with truncation, whose rounding is decided with about 30 digits; else a relative error below 1e-15.
 */
export function yarnRamp({
  base,
  headSize,
  trainedLength,
  fastRotations,
  slowRotations,
  truncate = true,
}: TrainedHead & {
  readonly fastRotations: number;
  readonly slowRotations: number;
  readonly truncate?: boolean;
}): YarnRamp {
  requireBase(base);
  requireScalableHeadSize(headSize);
  requireLength('trainedLength', trainedLength);
  requireRotationBounds({ fastRotations, slowRotations });
  requireBoolean('truncate', truncate);
  const bounds = rampBounds({ base, headSize, trainedLength, fastRotations, slowRotations, truncate });
  return { low: toDouble(bounds.low), high: toDouble(bounds.high) };
}

/** The bounds of the ramp with all their digits; arguments already checked by the caller. */
function rampBounds({
  fastRotations,
  slowRotations,
  truncate,
  ...head
}: TrainedHead & Pick<ScalingSetting, 'fastRotations' | 'slowRotations' | 'truncate'>): Readonly<
  Record<'low' | 'high', DoubleDouble>
> {
  const fast = placeOfRotations({ ...head, rotations: fastRotations });
  const slow = placeOfRotations({ ...head, rotations: slowRotations });
  const low = truncate ? exact(roundDown(fast)) : fast;
  const high = truncate ? exact(roundUp(slow)) : slow;
  const last = head.headSize - 1;
  return {
    low: toDouble(low) < 0 ? exact(0) : low,
    high: toDouble(high) > last ? exact(last) : high,
  };
}

/** Checks that the slow bound is positive and the fast one not below it. */
function requireRotationBounds(bounds: {
  readonly fastRotations: number;
  readonly slowRotations: number;
}): void {
  const slow = requireGreater('slowRotations', bounds.slowRotations, 0);
  const fast = requireGreater('fastRotations', bounds.fastRotations, 0);
  if (fast < slow) throw outOfRange('fastRotations', fast, `at least slowRotations, which is ${slow}`);
}

/**
 * The factor on the cosines and sines of queries and keys by which YaRN sharpens attention.
 *
 * Formula: $\sqrt{1/t} = 0.1 \ln s + 1$; with both weights $\frac{0.1\, \mu \ln s + 1}{0.1\, \mu_{\mathrm{all}} \ln s + 1}$
 *
 * Symbols: $s$ factor, $t$ temperature of the softmax, $\mu$ mscale, $\mu_{\mathrm{all}}$ mscaleAllDim.
 *
 * Source: the YaRN paper, section 3.4; Hugging Face Transformers, type yarn.
 *
 * Convention: it enters a score twice, through the query and the key, so scores grow by its square $1/t$. The
 * DeepSeek reports write $\sqrt{t}$ for what is $\sqrt{1/t}$ here. As in the published code, the weights count only
 * together, and a weight of 0 counts as none. DeepSeek V2 and V3 set them equal, so the quotient is 1, and multiply
 * the softmax scale by $(0.1\, \mu_{\mathrm{all}} \ln s + 1)^2$ instead.
 *
 * Range: factor at least 1; mscale and mscaleAllDim at least 0, by default 0. Throws `RangeError`.
 *
 * Accuracy: relative error below 1e-15.
 */
export function yarnAttentionFactor({
  factor,
  mscale = 0,
  mscaleAllDim = 0,
}: {
  readonly factor: number;
  readonly mscale?: number | undefined;
  readonly mscaleAllDim?: number | undefined;
}): number {
  const logarithm = Math.log(requireAtLeast('factor', factor, 1));
  const numerator = requireAtLeast('mscale', mscale, 0);
  const denominator = requireAtLeast('mscaleAllDim', mscaleAllDim, 0);
  if (numerator === 0 || denominator === 0) return 0.1 * logarithm + 1;
  return (0.1 * numerator * logarithm + 1) / (0.1 * denominator * logarithm + 1);
}

/** The position of a pair on the ramp: all of the kept frequency at `low`, none of it at `high`. */
function periodRatio(setting: ScalingSetting): number {
  const factor = requireAtLeast('factor', setting.factor, 1);
  const { low, high } = rampBounds(setting);
  const fromZero = exact(setting.pair - 1);
  const [above, below] = [subtract(fromZero, low), subtract(high, fromZero)];
  const width = subtract(high, low);
  if (toDouble(width) === 0) return toDouble(above) <= 0 ? 1 : factor;
  const [descent, kept] = [divide(above, width), divide(below, width)];
  if (toDouble(descent) <= 0) return 1;
  if (toDouble(kept) <= 0) return factor;
  return blendedPeriodRatio(factor, kept, descent);
}

/** YaRN as its published code does it: by parts, with a ramp linear in the number of the pair. */
export const yarn: ScalingMethod = {
  name: 'yarn',
  options: ['factor', 'slowRotations', 'fastRotations', 'truncate'],
  periodRatio,
};

export const yarnDocs: MethodDocs = () => ({
  ...yarn,
  summary:
    'Slow pairs are interpolated, fast ones kept; the blend is linear in the pair, as in the YaRN code.',
  formula: String.raw`\frac{T'_i}{T_i} = \frac{s}{(1-w_i) + w_i s}, \quad w_i = 1 - \operatorname{clamp}\left(\frac{i - 1 - \mathrm{low}}{\mathrm{high} - \mathrm{low}}, 0, 1\right)`,
  sources: [
    { reference: 'huggingface-transformers', where: 'modeling_rope_utils.py, type yarn' },
    { reference: 'peng-2023-yarn', where: 'the released code' },
  ],
});

export const yarnRampEntry: OracleEntry = {
  name: 'yarnRamp',
  needs: ['base', 'headSize', 'trainedLength', 'fastRotations', 'slowRotations'],
  takes: ['truncate'],
  evaluate: yarnRamp,
};

export const yarnRampDocs: OracleDocs = () => ({
  ...yarnRampEntry,
  summary: "The bounds of YaRN's ramp as the published code computes them, in pairs counted from 0.",
  arguments: {
    base: baseArgument(),
    headSize: scalableHeadSizeArgument(),
    trainedLength: trainedLengthArgument(),
    fastRotations: {
      kind: 'real',
      description: 'The turns over the trained length from which a pair is left alone; 32 in the paper.',
      unit: 'turns',
      range: 'a positive number, at least slowRotations',
    },
    slowRotations: {
      kind: 'real',
      description:
        'The turns over the trained length up to which a pair is interpolated whole; 1 in the paper.',
      unit: 'turns',
      range: 'a positive number',
    },
    truncate: {
      kind: 'boolean',
      description: 'Whether the bounds are rounded to whole pairs; by default true.',
      unit: '',
      range: 'true or false',
      optional: true,
    },
  },
  unit: 'pair, counted from 0',
  formula: String.raw`\mathrm{low} = \max(\lfloor j(\beta) \rfloor, 0),\; \mathrm{high} = \min(\lceil j(\alpha) \rceil, d-1),\; j(r) = \frac{d \ln(m_l/2\pi r)}{2 \ln b}`,
  sources: [
    { reference: 'huggingface-transformers', where: 'modeling_rope_utils.py, find_correction_range' },
  ],
});

const weightArgument = (description: string): OracleArgument => ({
  kind: 'real',
  description: `${description}; counts only where both weights are given and not 0.`,
  unit: '',
  range: 'a number, at least 0',
  optional: true,
});

export const yarnAttentionFactorEntry: OracleEntry = {
  name: 'yarnAttentionFactor',
  needs: ['factor'],
  takes: ['mscale', 'mscaleAllDim'],
  evaluate: yarnAttentionFactor,
};

export const yarnAttentionFactorDocs: OracleDocs = () => ({
  ...yarnAttentionFactorEntry,
  summary: 'The factor on the cosines and sines of queries and keys by which YaRN sharpens attention.',
  arguments: {
    factor: { kind: 'real', description: 'The scale factor s.', unit: '×', range: 'a number, at least 1' },
    mscale: weightArgument('The weight of the logarithm in the numerator'),
    mscaleAllDim: weightArgument('The weight of the logarithm in the denominator'),
  },
  unit: '×',
  formula: String.raw`\sqrt{1/t} = 0.1 \ln s + 1`,
  sources: [
    { reference: 'peng-2023-yarn', where: 'section 3.4' },
    { reference: 'huggingface-transformers', where: 'modeling_rope_utils.py, type yarn' },
  ],
});
