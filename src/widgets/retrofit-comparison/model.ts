import { period, rotationFrequency } from '../../core/rope/frequencies.ts';
import { firstUnfinishedPair } from '../../core/rope/unfinished.ts';
import type { ScalingMethodName } from '../../core/scaling/index.ts';
import { periodRatio } from '../../core/scaling/period-ratio.ts';
import { safeBaseScaleFactor } from '../../core/scaling/safe-scale.ts';
import type { QuantityName, QuantityValues } from '../../notebook/quantities.ts';

/**
 * What the figure reads, in the order of its controls: target and trained length in tokens, rotated coordinates of one
 * head, and the base.
 */
export const parameterNames = ['m', 'm_l', 'd', 'b'] as const satisfies readonly QuantityName[];

/** The figure's state. */
export type RetrofitComparisonParameters = QuantityValues<(typeof parameterNames)[number]>;

/** The methods that are compared: those of the core that a formula gives, and base scaling by the safe factor. */
export type ComparedMethod = Exclude<ScalingMethodName, 'longrope'> | 'safe-base';

export const comparedMethods = [
  'none',
  'interpolation',
  'base-scaling',
  'safe-base',
  'dynamic',
  'llama3',
  'by-parts',
  'yarn',
] as const satisfies readonly ComparedMethod[];

/**
 * What a method does to a pair: it meets new angles; it completed no turn in training and stays within its arc; or it
 * completed turns, and is kept, or slowed although it needed nothing.
 */
export type Treatment = 'new' | 'within' | 'kept' | 'slowed';

/** One method and what becomes of every pair. */
export interface MethodRow {
  readonly method: ComparedMethod;
  /** The fastest pair first. */
  readonly treatments: readonly Treatment[];
  /** How many times as long each pair's period becomes. */
  readonly stretches: readonly number[];
  /** How many pairs meet new angles. */
  readonly newCount: number;
  /** How many finished pairs are slowed by more than a hundredth. */
  readonly slowedCount: number;
  /** The largest angle of an unfinished pair, relative to its largest trained one; null where all are finished. */
  readonly furthest: number | null;
  /** The angle of the first pair between neighbours, in degrees. */
  readonly neighbours: number;
  /** The period of the last pair, in tokens. */
  readonly longest: number;
}

/** All that the figure, its sentence, its table and a grader of its state need. Plain JSON. */
export interface RetrofitComparison {
  readonly rows: readonly MethodRow[];
  readonly pairCount: number;
  readonly firstUnfinished: number | null;
  readonly targetLength: number;
}

/** A pair counts as slowed from this stretch on. */
const SLOWED = 1.01;
/** A pair counts as beyond its arc from this ratio on; rounding alone does not reach it. */
const BEYOND = 1 + 1e-9;

/** The head, the lengths and what follows from them for all methods. A shorter target counts as no extension. */
function settingOf({ m, m_l, d, b }: RetrofitComparisonParameters) {
  const lengths = { trainedLength: m_l, targetLength: Math.max(m, m_l) };
  const head = { base: b, headSize: d };
  return {
    ...lengths,
    ...head,
    stretch: lengths.targetLength / m_l,
    safe: safeBaseScaleFactor({ ...head, ...lengths }),
    firstUnfinished: firstUnfinishedPair({ ...head, trainedLength: m_l }),
  };
}

type Setting = ReturnType<typeof settingOf>;

/** By what factor a method lengthens the period of a pair. */
function stretchOf(method: ComparedMethod, setting: Setting, pair: number): number {
  const { base, headSize, trainedLength, targetLength, safe } = setting;
  if (method === 'safe-base') return safe ** ((2 * (pair - 1)) / headSize);
  return periodRatio({ method, base, headSize, pair, trainedLength, targetLength });
}

function treatmentOf({ stretch, firstUnfinished }: Setting, pair: number, slower: number): Treatment {
  if (firstUnfinished === null || pair < firstUnfinished) return slower > SLOWED ? 'slowed' : 'kept';
  return stretch / slower > BEYOND ? 'new' : 'within';
}

function rowOf(method: ComparedMethod, setting: Setting): MethodRow {
  const { base, headSize, stretch, firstUnfinished } = setting;
  const count = headSize / 2;
  const stretches = Array.from({ length: count }, (_, index) => stretchOf(method, setting, index + 1));
  const treatments = stretches.map((slower, index) => treatmentOf(setting, index + 1, slower));
  const of = (wanted: Treatment) => treatments.filter((treatment) => treatment === wanted).length;
  const unfinished = firstUnfinished === null ? [] : stretches.slice(firstUnfinished - 1);
  const degrees = (rotationFrequency({ base, headSize, pair: 1 }) * 180) / Math.PI;
  return {
    method,
    treatments,
    stretches,
    newCount: of('new'),
    slowedCount: of('slowed'),
    furthest: unfinished.length === 0 ? null : Math.max(...unfinished.map((slower) => stretch / slower)),
    neighbours: degrees / (stretches[0] ?? 1),
    longest: period({ base, headSize, pair: count }) * (stretches[count - 1] ?? 1),
  };
}

/**
 * What every method makes of the pairs of a head, for one target length.
 *
 * @throws RangeError outside the core's ranges (d even and at least 4, b > 1, lengths positive integers)
 */
export function derive(values: RetrofitComparisonParameters): RetrofitComparison {
  const setting = settingOf(values);
  return {
    rows: comparedMethods.map((method) => rowOf(method, setting)),
    pairCount: values.d / 2,
    firstUnfinished: setting.firstUnfinished,
    targetLength: setting.targetLength,
  };
}
