import { frequenciesOf } from './frequencies.ts';
import { unscaled } from './layers.ts';
import type { RopeSettings } from './settings.ts';

/** What sets one model apart from another, as it is configured. */
export interface Profile {
  readonly settings: RopeSettings;
  /** The longest text that it is configured for, in tokens. */
  readonly reach: number;
  /** Pairs that completed no turn in the trained length, without scaling. */
  readonly unfinished: number;
  /** The period of each pair in a text of the longest length, the fastest first, in tokens; null where it does not turn. */
  readonly periods: readonly (number | null)[];
  /** The period over the one without scaling; null where a pair does not turn. */
  readonly stretches: readonly (number | null)[];
}

/** @throws RangeError where the settings are outside the ranges of the core */
export function profileOf(settings: RopeSettings): Profile {
  const { base, trainedLength, targetLength } = settings;
  const reach = Math.max(targetLength ?? trainedLength, trainedLength);
  const plain = frequenciesOf(unscaled(settings, base)).inverseFrequencies;
  const { inverseFrequencies } = frequenciesOf(settings, reach);
  const ofTurning = (value: (frequency: number, index: number) => number) =>
    inverseFrequencies.map((frequency, index) => (frequency > 0 ? value(frequency, index) : null));
  return {
    settings,
    reach,
    unfinished: plain.filter((frequency) => frequency * trainedLength < 2 * Math.PI).length,
    periods: ofTurning((frequency) => (2 * Math.PI) / frequency),
    stretches: ofTurning((frequency, index) => (plain[index] ?? 0) / frequency),
  };
}
