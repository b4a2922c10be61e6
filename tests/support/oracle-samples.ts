type Arguments = Readonly<Record<string, unknown>>;

/** A call that an oracle function answers, and for each argument a change that changes the value. */
export interface OracleSample {
  readonly sample: Arguments;
  readonly changes: Readonly<Record<string, Arguments>>;
}

const flagship = { base: 10_000, headSize: 128, trainedLength: 4096, targetLength: 16_384 };
const { base, headSize, trainedLength, targetLength } = flagship;

const change = {
  base: { base: 500_000 },
  headSize: { headSize: 64 },
  pair: { pair: 3 },
  trainedLength: { trainedLength: 8192 },
  targetLength: { targetLength: 32_768 },
};

const pair = {
  sample: { base, headSize, pair: 5 },
  changes: { base: change.base, headSize: change.headSize, pair: change.pair },
};

const trained = {
  sample: { base, headSize, trainedLength },
  changes: { base: change.base, headSize: change.headSize, trainedLength: change.trainedLength },
};

const lengths = {
  sample: { trainedLength, targetLength },
  changes: { trainedLength: change.trainedLength, targetLength: change.targetLength },
};

const lengthsOfHead = {
  sample: { ...lengths.sample, headSize },
  changes: { ...lengths.changes, headSize: change.headSize },
};

const scaledPair = {
  sample: { ...flagship, method: 'yarn', pair: 33 },
  changes: {
    ...change,
    method: { method: 'by-parts' },
    headSize: { headSize: 96 },
    pair: { pair: 34 },
    options: { options: { slowRotations: 2 } },
  },
};

const slowRotations = { slowRotations: 4 };

/** By the name of the function. */
export const oracleSamples: Readonly<Record<string, OracleSample>> = {
  rotationFrequency: pair,
  period: pair,
  rotationsCompleted: {
    sample: { ...pair.sample, length: 4096 },
    changes: { ...pair.changes, length: { length: 4097 } },
  },
  proportionalFrequency: {
    sample: { base, headSize, pair: 5, rotatedSize: 32 },
    changes: { ...pair.changes, rotatedSize: { rotatedSize: 8 }, factor: { factor: 8 } },
  },
  stretchFactor: lengths,
  baseScaleFactor: lengthsOfHead,
  scaledBase: {
    sample: { ...lengthsOfHead.sample, base },
    changes: { ...lengthsOfHead.changes, base: change.base },
  },
  impliedStretch: {
    sample: { base, newBase: 1_000_000, headSize },
    changes: { base: change.base, newBase: { newBase: 2_000_000 }, headSize: change.headSize },
  },
  periodRatio: scaledPair,
  maxAngleRatio: scaledPair,
  firstUnfinishedPair: trained,
  criticalDimension: trained,
  safeBaseScaleFactor: {
    sample: flagship,
    changes: {
      ...trained.changes,
      headSize: { headSize: 96 },
      targetLength: change.targetLength,
    },
  },
  criticalBase: {
    sample: { base, ...lengths.sample },
    changes: { base: change.base, ...lengths.changes },
  },
  usableLength: {
    sample: { newBase: 1_000_000, headSize, criticalDimension: 92 },
    changes: {
      newBase: { newBase: 500_000 },
      headSize: { headSize: 96 },
      criticalDimension: { criticalDimension: 90 },
    },
  },
  dynamicBase: {
    sample: { ...trained.sample, factor: 2, length: 8192 },
    changes: {
      ...trained.changes,
      trainedLength: { trainedLength: 2048 },
      factor: { factor: 3 },
      length: { length: 9000 },
    },
  },
  yarnRamp: {
    sample: { ...trained.sample, fastRotations: 32, slowRotations: 1 },
    changes: {
      ...trained.changes,
      fastRotations: { fastRotations: 16 },
      slowRotations,
      truncate: { truncate: false },
    },
  },
  yarnAttentionFactor: {
    sample: { factor: 4, mscale: 1, mscaleAllDim: 0.5 },
    changes: { factor: { factor: 8 }, mscale: { mscale: 2 }, mscaleAllDim: { mscaleAllDim: 0 } },
  },
  longropeAttentionFactor: {
    ...lengths,
    changes: { ...lengths.changes, factor: { factor: 8 } },
  },
  alibiSlopes: { sample: { heads: 8 }, changes: { heads: { heads: 12 } } },
  alibiBias: {
    sample: { heads: 8, head: 2, distance: 100 },
    changes: { heads: { heads: 16 }, head: { head: 3 }, distance: { distance: 101 } },
  },
  t5Bucket: {
    sample: { distance: 100, buckets: 32, maxDistance: 128, bidirectional: true, keyAfterQuery: true },
    changes: {
      distance: { distance: 40 },
      buckets: { buckets: 64 },
      maxDistance: { maxDistance: 1024 },
      bidirectional: { bidirectional: false },
      keyAfterQuery: { keyAfterQuery: false },
    },
  },
  resonancePeriod: pair,
  shortcutError: lengthsOfHead,
  labAccuracy: {
    sample: { setting: 'base', lambda: 1, from: 64, to: 512 },
    changes: { setting: { setting: 'yarn' }, lambda: { lambda: 4 }, from: { from: 256 }, to: { to: 256 } },
  },
  labReadsTo: {
    sample: { setting: 'base', lambda: 1 },
    changes: { setting: { setting: 'yarn' }, lambda: { lambda: 4 } },
  },
};
