import { frequenciesOf } from '../frequencies.ts';
import { unscaled } from '../layers.ts';
import type { RopeSettings } from '../settings.ts';
import { factsOf } from './facts.ts';
import { libraries, versionOf } from './library.ts';
import type { Library, LibraryId } from './library.ts';
import { given, readAs } from './read-as.ts';
import { settingsOf } from './reading.ts';
import type { Given, LibraryReading } from './reading.ts';
import { coverageOf } from './recorded-types.ts';

/** How a library's reading compares with the careful one. */
export interface LibraryComparison {
  readonly library: Library;
  readonly status: 'same' | 'moved' | 'refused' | 'unrecorded';
  readonly why: readonly string[];
  /** Whether the model type itself was run, and not only the code that it shares with others. */
  readonly isRecorded: boolean;
  /** The length of text at which the two differ most, in tokens; null where they differ alike at every length. */
  readonly length: number | null;
  /** The library's frequency over the careful one, the fastest pair first; null where a pair does not turn. */
  readonly ratios: readonly (number | null)[];
  /** The pairs of the library less those of the careful reading. */
  readonly extraPairs: number;
  /** The library's factor on cosines and sines over the careful one. */
  readonly attentionRatio: number;
}

/** What every library makes of a text, beside a careful reading of it. */
export interface LibrariesReport {
  /** What the ratios refer to: the careful reading, or the unscaled model where a careful reader refuses the text. */
  readonly against: 'careful' | 'unscaled';
  readonly comparisons: readonly LibraryComparison[];
}

/** Two readings within this agree: float32 and its order of operations account for it. */
const tolerance = 3e-5;
const attentionTolerance = 2e-6;

/**
 * What each library makes of a text, as its code was recorded. Empty where the text is no configuration at all, or says
 * too little of the model.
 */
export function compareLibraries(from: Given): LibrariesReport {
  const against = from.careful.ok ? 'careful' : 'unscaled';
  const isHopeless =
    !from.careful.ok && ['syntax', 'missing-field', 'not-finite'].includes(from.careful.error.code);
  const comparisons = isHopeless ? [] : libraries.map((library) => compareOne(library, from));
  return { against, comparisons };
}

/** The same for a text alone. */
export const compareLibrariesOf = (...text: Parameters<typeof given>): LibrariesReport =>
  compareLibraries(given(...text));

function compareOne(library: Library, from: Given): LibraryComparison {
  const reading = readAs(library.id, from);
  const nothing = { length: null, ratios: [], extraPairs: 0, attentionRatio: 1 };
  const shared = { library, isRecorded: isRecorded(library.id, from), why: reading.why };
  if (reading.kind !== 'read') return { ...shared, ...nothing, status: reading.kind };
  const difference = attemptDifference(reading, settingsOf(from.careful, from.layer));
  if (difference === undefined)
    return {
      ...shared,
      ...nothing,
      status: 'refused',
      why: ['Its frequencies are beyond double precision.'],
    };
  const isMoved = difference.extraPairs !== 0 || deviationOf(difference) > 1;
  return { ...shared, ...difference, status: isMoved ? 'moved' : 'same' };
}

function isRecorded(id: LibraryId, { root }: Given): boolean {
  const version = versionOf(id);
  if (version === undefined || root === undefined) return true;
  return coverageOf(factsOf(root).modelType, version) === 'recorded';
}

type Difference = Pick<LibraryComparison, 'length' | 'ratios' | 'extraPairs' | 'attentionRatio'>;

/** Undefined where a length or a factor leads out of the ranges of the core. */
function attemptDifference(...of: Parameters<typeof differenceOf>): Difference | undefined {
  try {
    return differenceOf(...of);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The difference in a text of the trained or of the target length, whichever is larger. */
function differenceOf(
  reading: Extract<LibraryReading, { kind: 'read' }>,
  careful: RopeSettings | undefined,
): Difference {
  const reference = careful ?? unscaled(reading.settings, reading.settings.base);
  const { trainedLength, targetLength } = reference;
  const differences = [...new Set([trainedLength, targetLength ?? trainedLength])].map((length) =>
    differenceAt(length, reading, reference),
  );
  const largest = differences.reduce((one, other) => (deviationOf(other) > deviationOf(one) ? other : one));
  const isAlike = differences.every(
    (each) => Math.abs(deviationOf(each) - deviationOf(largest)) <= 1e-6 * deviationOf(largest),
  );
  return isAlike ? { ...largest, length: null } : largest;
}

function differenceAt(
  length: number,
  reading: Extract<LibraryReading, { kind: 'read' }>,
  reference: RopeSettings,
): Difference {
  const [got, wanted] = [reading.frequencies(length), frequenciesOf(reference, length)];
  const ratios = wanted.inverseFrequencies
    .slice(0, got.inverseFrequencies.length)
    .map((value, index) => (value > 0 ? (got.inverseFrequencies[index] ?? 0) / value : null));
  return {
    length,
    ratios,
    extraPairs: got.inverseFrequencies.length - wanted.inverseFrequencies.length,
    attentionRatio: got.attentionFactor / wanted.attentionFactor,
  };
}

/** How far a difference is beyond what rounding accounts for; at most 1 for none. */
function deviationOf({ ratios, attentionRatio }: Difference): number {
  const moves = ratios.map((ratio) => (ratio === null ? 0 : Math.abs(Math.log(ratio)) / tolerance));
  return Math.max(Math.abs(Math.log(attentionRatio)) / attentionTolerance, ...moves);
}

/** Whether a pair turns at another speed than it should. */
export const isMovedRatio = (ratio: number | null): boolean =>
  ratio !== null && Math.abs(Math.log(ratio)) > tolerance;

/** Which pairs a library moves, counted from 1, and the one that it moves most. */
export function movedPairs({ ratios }: LibraryComparison): {
  readonly pairs: readonly number[];
  readonly worst: { readonly pair: number; readonly ratio: number } | null;
} {
  const moved = ratios.flatMap((ratio, index) =>
    ratio !== null && isMovedRatio(ratio) ? [{ pair: index + 1, ratio }] : [],
  );
  const size = ({ ratio }: { ratio: number }) => Math.abs(Math.log(ratio));
  const worst = moved.reduce<(typeof moved)[number] | null>(
    (one, other) => (one === null || size(other) > size(one) ? other : one),
    null,
  );
  return { pairs: moved.map(({ pair }) => pair), worst };
}
