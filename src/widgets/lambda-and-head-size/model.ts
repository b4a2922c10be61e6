import { baseScaleFactor, impliedStretch } from '../../core/scaling/base-scaling.ts';
import { shortcutError } from '../../core/scaling/shortcut-error.ts';
import { stretchFactor } from '../../core/scaling/stretch.ts';
import type { QuantityName, QuantityValues } from '../../notebook/quantities.ts';

/** What the figure reads, the main one first: rotated coordinates of one head, target and trained length in tokens. */
export const parameterNames = ['d', 'm', 'm_l'] as const satisfies readonly QuantityName[];

/** The figure's state. */
export type LambdaAndHeadSizeParameters = QuantityValues<(typeof parameterNames)[number]>;

/** A head size, its factor on the base, and what becomes of it under the shortcut λ = s. */
export interface HeadSizeFactor {
  readonly headSize: number;
  /** The exact factor, s^(d/(d−2)). */
  readonly lambda: number;
  /** The share of the exact factor that the shortcut leaves out: 1 − s/λ. Negative where the shortcut is too large. */
  readonly missing: number;
  /** The length that the last pair is matched to under the shortcut, in tokens. */
  readonly reached: number;
}

/** All that the figure, its sentence, its table and a grader of its state need. Plain JSON. */
export interface LambdaAndHeadSize {
  /** s = m/m_l. */
  readonly stretch: number;
  /** The head that the reader has chosen. */
  readonly chosen: HeadSizeFactor;
  /** Head sizes from the smallest with a value to the largest of the figure. */
  readonly heads: readonly HeadSizeFactor[];
}

/** The head sizes that published models use most. */
export const HEADS_IN_USE: readonly number[] = [64, 80, 96, 128, 256];

const TABLE_HEADS: readonly number[] = [4, 8, 16, ...HEADS_IN_USE];

/** It cancels in the stretch that a change of the base amounts to. */
const ANY_BASE = 10_000;

/**
 * The factor on the base between the head sizes that exist, for the line through them: s^(d/(d−2)) for any d above 2.
 * At even d it is the core's `factorForStretch`.
 */
export const factorAt = (stretch: number, d: number): number => stretch ** (d / (d - 2));

/** The share of it that the shortcut leaves out, for any d above 2; at even d it is the core's `shortcutError`, negated. */
export const missingAt = (stretch: number, d: number): number =>
  -Math.expm1((-2 * Math.log(stretch)) / (d - 2)) + 0;

/**
 * The exact factor on the base for a stretch and several head sizes, and the error of taking the stretch itself.
 *
 * @throws RangeError outside the core's ranges (d even and at least 4, lengths positive integers)
 */
export function derive({ d, m, m_l }: LambdaAndHeadSizeParameters): LambdaAndHeadSize {
  const lengths = { trainedLength: m_l, targetLength: m };
  const stretch = stretchFactor(lengths);
  const atHead = (headSize: number): HeadSizeFactor => ({
    headSize,
    lambda: baseScaleFactor({ ...lengths, headSize }),
    missing: 0 - shortcutError({ ...lengths, headSize }),
    reached: m_l * impliedStretch({ base: ANY_BASE, newBase: stretch * ANY_BASE, headSize }),
  });
  return { stretch, chosen: atHead(d), heads: TABLE_HEADS.map(atHead) };
}
