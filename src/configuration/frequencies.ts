import { rotationFrequency } from '../core/rope/frequencies.ts';
import { proportionalFrequency } from '../core/rope/proportional.ts';
import { periodRatio } from '../core/scaling/period-ratio.ts';
import type { RopeSettings } from './settings.ts';

/** The angles by which the pairs turn from one token to the next, in a text of some length. */
export interface TextFrequencies {
  /** In radians per token, the fastest pair first. */
  readonly inverseFrequencies: readonly number[];
  readonly attentionFactor: number;
}

/**
 * The frequencies that a configuration gives in a text of `length` tokens; only dynamic scaling and LongRoPE depend
 * on it. By default a text of the trained length.
 * @throws RangeError where the settings are outside the ranges of the core
 */
export function frequenciesOf(settings: RopeSettings, length = settings.trainedLength): TextFrequencies {
  const isLong = length > settings.trainedLength;
  const attentionFactor = (isLong ? settings.longAttentionFactor : undefined) ?? settings.attentionFactor;
  const pairs = Array.from({ length: settings.headSizeRotated / 2 }, (_, index) => index + 1);
  const frequency = frequencyAt(settings, length);
  return { inverseFrequencies: pairs.map(frequency), attentionFactor };
}

function frequencyAt(settings: RopeSettings, length: number): (pair: number) => number {
  const { base, headSizeRotated: headSize, method, trainedLength, options, proportionalSize } = settings;
  if (method === 'proportional') {
    const rotatedSize = proportionalSize ?? headSize;
    return (pair) => proportionalFrequency({ base, headSize, pair, rotatedSize, factor: options.factor });
  }
  const plain = (pair: number) => rotationFrequency({ base, headSize, pair });
  if (method === 'none') return plain;
  const { shortFactors, longFactors, ...rest } = options;
  const factors = length > trainedLength ? longFactors : shortFactors;
  const forText =
    method === 'dynamic'
      ? { ...rest, length }
      : method === 'longrope'
        ? { ...rest, factors: factors ?? [] }
        : rest;
  const scaling = { method, base, headSize, trainedLength, targetLength: trainedLength, options: forText };
  return (pair) => plain(pair) / periodRatio({ ...scaling, pair });
}
