import {
  baseArgument,
  requireBase,
  requireLength,
  requireScalableHeadSize,
  scalableHeadSizeArgument,
  trainedLengthArgument,
} from '../arguments.ts';
import { outOfRange, requireAtLeast, requireGreater } from '../numeric/check.ts';
import { divide, exact, roundDown, roundUp } from '../numeric/double-double.ts';
import type { OracleDocs, OracleEntry } from '../oracle-function.ts';
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
 * with $j(r) = \frac{d \ln(m_l / 2\pi r)}{2 \ln b}$
 *
 * Symbols: $d$ headSize, $b$ base, $m_l$ trainedLength, $\alpha$ slowRotations, $\beta$ fastRotations.
 *
 * Source: Hugging Face Transformers, `find_correction_range` with `truncate`.
 *
 * Convention: pairs count from 0 here, unlike everywhere else in the course. The code limits each bound on one
 * side only, and by $d - 1$ instead of the last pair's $d/2 - 1$; so for extreme settings `low` can pass `high`.
 *
 * Range: base greater than 1; headSize even, at least 4; trainedLength a positive integer; slowRotations positive;
 * fastRotations at least slowRotations. Throws `RangeError`.
 *
 * Accuracy: exact; the rounding is decided with about 30 digits.
 */
export function yarnRamp({
  base,
  headSize,
  trainedLength,
  fastRotations,
  slowRotations,
}: TrainedHead & { readonly fastRotations: number; readonly slowRotations: number }): YarnRamp {
  requireBase(base);
  requireScalableHeadSize(headSize);
  requireLength('trainedLength', trainedLength);
  requireRotationBounds({ fastRotations, slowRotations });
  const head = { base, headSize, trainedLength };
  return {
    low: Math.max(roundDown(placeOfRotations({ ...head, rotations: fastRotations })), 0),
    high: Math.min(roundUp(placeOfRotations({ ...head, rotations: slowRotations })), headSize - 1),
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
 * Formula: $\sqrt{1/t} = 0.1 \ln s + 1$
 *
 * Symbols: $s$ factor, $t$ temperature of the softmax.
 *
 * Source: the YaRN paper, section 3.4; Hugging Face Transformers, type yarn.
 *
 * Convention: it enters a score twice, through the query and the key, so scores grow by its square $1/t$. The
 * DeepSeek reports write $\sqrt{t}$ for what is $\sqrt{1/t}$ here.
 *
 * Range: factor at least 1. Throws `RangeError`.
 *
 * Accuracy: relative error below 1e-15.
 */
export function yarnAttentionFactor({ factor }: { readonly factor: number }): number {
  return 0.1 * Math.log(requireAtLeast('factor', factor, 1)) + 1;
}

/** The position of a pair on the ramp: all of the kept frequency at `low`, none of it at `high`. */
function periodRatio(setting: ScalingSetting): number {
  const factor = requireAtLeast('factor', setting.factor, 1);
  const { low, high } = yarnRamp(setting);
  const fromZero = setting.pair - 1;
  const width = high - low;
  if (width === 0) return fromZero <= low ? 1 : factor;
  const descent = (fromZero - low) / width;
  if (descent <= 0) return 1;
  if (descent >= 1) return factor;
  const share = (part: number) => divide(exact(part), exact(width));
  return blendedPeriodRatio(factor, share(high - fromZero), share(fromZero - low));
}

/** YaRN as its published code does it: by parts, with a ramp linear in the number of the pair. */
export const yarn: ScalingMethod = {
  name: 'yarn',
  options: ['factor', 'slowRotations', 'fastRotations'],
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
  },
  unit: 'pair, counted from 0',
  formula: String.raw`\mathrm{low} = \max(\lfloor j(\beta) \rfloor, 0),\; \mathrm{high} = \min(\lceil j(\alpha) \rceil, d-1),\; j(r) = \frac{d \ln(m_l/2\pi r)}{2 \ln b}`,
  sources: [
    { reference: 'huggingface-transformers', where: 'modeling_rope_utils.py, find_correction_range' },
  ],
});

export const yarnAttentionFactorEntry: OracleEntry = {
  name: 'yarnAttentionFactor',
  needs: ['factor'],
  evaluate: yarnAttentionFactor,
};

export const yarnAttentionFactorDocs: OracleDocs = () => ({
  ...yarnAttentionFactorEntry,
  summary: 'The factor on the cosines and sines of queries and keys by which YaRN sharpens attention.',
  arguments: {
    factor: { kind: 'real', description: 'The scale factor s.', unit: '×', range: 'a number, at least 1' },
  },
  unit: '×',
  formula: String.raw`\sqrt{1/t} = 0.1 \ln s + 1`,
  sources: [
    { reference: 'peng-2023-yarn', where: 'section 3.4' },
    { reference: 'huggingface-transformers', where: 'modeling_rope_utils.py, type yarn' },
  ],
});
