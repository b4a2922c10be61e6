import { scaledBase } from '../core/scaling/base-scaling.ts';
import { dynamicBase } from '../core/scaling/dynamic.ts';
import { yarnAttentionFactor } from '../core/scaling/yarn.ts';
import { frequenciesOf } from './frequencies.ts';
import { unscaled } from './layers.ts';
import type { RopeSettings } from './settings.ts';

export type ComparedMethod =
  | 'configured'
  | 'none'
  | 'interpolation'
  | 'base-scaling'
  | 'dynamic'
  | 'yarn'
  | 'llama3';

/** What a method does to a model at the target length. */
export interface MethodResult {
  readonly id: ComparedMethod;
  readonly settings: RopeSettings;
  /** The base of the rotation at the target length. */
  readonly base: number;
  /** The factor of the method; null where it has none. */
  readonly factor: number | null;
  /** For each pair, the fastest first: new period over the trained one; null where a pair does not turn. */
  readonly stretches: readonly (number | null)[];
  /** Pairs without a full turn in training that meet angles beyond the trained ones. */
  readonly outOfRange: number;
  /** In tokens. */
  readonly longestPeriod: number;
  /** Between neighbouring tokens on the fastest pair, in degrees. */
  readonly adjacentAngle: number;
  readonly attentionFactor: number;
}

/** Rounding apart, an angle as large as the trained one is not beyond it. */
const tolerance = 1 + 1e-9;

/** @param trained - the model's inverse frequencies as it was trained, the fastest pair first */
function measure(
  id: ComparedMethod,
  settings: RopeSettings,
  target: number,
  trained: readonly number[],
): MethodResult {
  const { trainedLength, options, method } = settings;
  const { inverseFrequencies, attentionFactor } = frequenciesOf(settings, Math.max(target, trainedLength));
  const isBeyond = (frequency: number, index: number) => {
    const before = trained[index] ?? 0;
    const hasFullTurn = before * trainedLength >= 2 * Math.PI;
    return !hasFullTurn && frequency * target > before * trainedLength * tolerance;
  };
  const turning = inverseFrequencies.filter((frequency) => frequency > 0);
  return {
    id,
    settings,
    base: baseAt(settings, target),
    factor: method === 'none' || method === 'longrope' ? null : (options.factor ?? null),
    stretches: inverseFrequencies.map((frequency, index) =>
      frequency > 0 ? (trained[index] ?? 0) / frequency : null,
    ),
    outOfRange: inverseFrequencies.filter(isBeyond).length,
    longestPeriod: (2 * Math.PI) / Math.min(...turning),
    adjacentAngle: ((inverseFrequencies[0] ?? 0) * 180) / Math.PI,
    attentionFactor,
  };
}

/** The base that the rotation has at the target length: the new one of base scaling and of dynamic scaling. */
function baseAt(
  { method, base, headSizeRotated: headSize, trainedLength, options }: RopeSettings,
  target: number,
): number {
  const factor = options.factor ?? 1;
  if (method === 'dynamic')
    return dynamicBase({ base, headSize, trainedLength, factor, length: Math.max(target, 1) });
  if (method === 'base-scaling') return base * factor ** (headSize / (headSize - 2));
  return base;
}

/** The settings of each method that takes a model from its trained length to the target. */
function settingsFor(id: ComparedMethod, configured: RopeSettings, target: number): RopeSettings {
  const plain = { ...unscaled(configured, configured.base), targetLength: target };
  const factor = target / configured.trainedLength;
  const scaling = { ...plain, options: { factor }, fields: { factor } };
  switch (id) {
    case 'configured':
      return configured;
    case 'none':
      return plain;
    case 'interpolation':
    case 'base-scaling':
    case 'dynamic':
      return { ...scaling, method: id };
    case 'yarn': {
      const options = { factor, fastRotations: 32, slowRotations: 1 };
      return {
        ...plain,
        method: 'yarn',
        options,
        fields: options,
        attentionFactor: yarnAttentionFactor({ factor }),
      };
    }
    case 'llama3': {
      const options = { factor, lowFrequencyFactor: 1, highFrequencyFactor: 4 };
      return { ...plain, method: 'llama3', options, fields: options };
    }
  }
}

/**
 * What each method would do to a model at the target length, after what its own configuration does. Only the model as
 * it is where the target is not longer than the trained length, or where it has fewer than two pairs.
 * @throws RangeError where the numbers are outside the ranges of the core
 */
export function compareMethods(configured: RopeSettings, target: number): readonly MethodResult[] {
  const canScale = target > configured.trainedLength && configured.headSizeRotated >= 4;
  const methods: readonly ComparedMethod[] = canScale
    ? ['none', 'interpolation', 'base-scaling', 'dynamic', 'yarn', 'llama3']
    : ['none'];
  const shown: readonly ComparedMethod[] =
    configured.method === 'none' && canScale
      ? methods
      : ['configured', ...methods.filter((id) => canScale && id !== 'none')];
  const trained = frequenciesOf(unscaled(configured, configured.base)).inverseFrequencies;
  return shown.map((id) => measure(id, settingsFor(id, configured, target), target, trained));
}

/** The base for `rope_theta` that base scaling writes. */
export function newBase(
  { base, headSizeRotated: headSize, trainedLength }: RopeSettings,
  targetLength: number,
): number {
  return scaledBase({ base, headSize, trainedLength, targetLength });
}
