import type { Options, ScaledPair } from './methods.ts';
import type { T5Position } from './formulas.ts';

/** All ways to choose one value of each list. */
function combine<Choices extends Readonly<Record<string, readonly unknown[]>>>(
  choices: Choices,
): readonly { readonly [Name in keyof Choices]: Choices[Name][number] }[] {
  type Chosen = { readonly [Name in keyof Choices]: Choices[Name][number] };
  const entries = Object.entries(choices);
  const grow = (partial: readonly object[], [name, values]: readonly [string, readonly unknown[]]) =>
    partial.flatMap((chosen) => values.map((value) => ({ ...chosen, [name]: value })));
  return entries.reduce<readonly object[]>(grow, [{}]) as readonly Chosen[];
}

const bases = [1.5, 10, 10_000, 500_000, 150_000.25, 1_000_000, 1e9];
const headSizes = [4, 6, 64, 128, 1000, 8192];
const lengths: readonly (readonly [trained: number, target: number])[] = [
  [4096, 16_384],
  [2048, 8192],
  [4096, 131_072],
  [4096, 4097],
  [4096, 4096],
  [16_384, 4096],
  [99_999_999, 100_000_000],
  [7, 100_000_000],
  [100_000_000, 1000],
];

const scalings = lengths.map(([trainedLength, targetLength]) => ({ trainedLength, targetLength }));
const trainedHeads = combine({
  base: bases,
  headSize: headSizes,
  trainedLength: [7, 100, 4096, 8192, 100_000_000],
});

/** Bases for which a pair's period falls next to a whole trained length, where a rounding must decide. */
const edgeHeads = [2, 3, 5, 46, 47, 64].flatMap((pair) =>
  [4096, 8192, 99_999].flatMap((trainedLength) => {
    const base = (trainedLength / (2 * Math.PI)) ** (128 / (2 * (pair - 1)));
    const step = base * 2 ** -52;
    return [base - step, base, base + step].map((each) => ({ base: each, headSize: 128, trainedLength }));
  }),
);

export const pairs = combine({ base: bases, headSize: [2, ...headSizes], share: [0, 0.1, 0.37, 0.5, 0.8, 1] })
  .map(({ base, headSize, share }) => ({ base, headSize, pair: 1 + Math.round(share * (headSize / 2 - 1)) }))
  .filter(({ headSize, pair }, index, all) => {
    const before = all[index - 1];
    return before?.headSize !== headSize || before.pair !== pair;
  });

export const scalablePairs = pairs.filter(({ headSize }) => headSize > 2);

/** A quarter of the head rotated, as in Gemma 4, and all of it. */
export const proportionalPairs = combine({
  base: [10_000, 1_000_000, 1e9],
  headSize: [8, 64, 512],
  rotatedShare: [0.25, 1],
  share: [0, 0.2, 0.25, 0.5, 1],
  factor: [undefined, 8],
}).map(({ base, headSize, rotatedShare, share, factor }) => ({
  base,
  headSize,
  rotatedSize: headSize * rotatedShare,
  pair: 1 + Math.round(share * (headSize / 2 - 1)),
  ...(factor === undefined ? {} : { factor }),
}));

export const pairsOverLengths = pairs.flatMap((pair) =>
  [1, 4096, 100_000_000].map((length) => ({ ...pair, length })),
);

export const lengthPairs = scalings;

export const lengthsOfHeads = scalings.flatMap((scaling) =>
  [...headSizes, 8, 80, 256].map((headSize) => ({ ...scaling, headSize })),
);

export const lengthsOfBases = lengthsOfHeads.flatMap((each) =>
  [1.5, 10_000, 1e9].map((base) => ({ ...each, base })),
);

export const baseChanges = combine({ base: bases, newBase: [2, 40_889.94, 1e9], headSize: headSizes });

export const heads = [...trainedHeads, ...edgeHeads];

export const safeScalings = heads.flatMap((head) =>
  [4096, 16_384, 100_000_000].map((targetLength) => ({ ...head, targetLength })),
);

export const criticalBases = combine({ base: bases, scaling: scalings }).map(({ base, scaling }) => ({
  base,
  ...scaling,
}));

export const usableLengths = combine({ newBase: bases, headSize: headSizes, share: [0, 0.5, 0.7, 1] }).map(
  ({ newBase, headSize, share }) => ({
    newBase,
    headSize,
    criticalDimension: 2 + 2 * Math.round(share * (headSize / 2 - 1)),
  }),
);

export const dynamicBases = combine({
  base: [10_000, 500_000, 1e9],
  headSize: [4, 64, 128, 8192],
  trainedLength: [4096, 8192],
  factor: [0.5, 1, 2, 4, 7.3],
  length: [100, 4096, 4097, 6144, 16_384, 100_000_000],
});

const roundedRamps = heads.flatMap((head) =>
  [
    [32, 1],
    [1, 1],
    [4.5, 0.25],
  ].map(([fastRotations = 32, slowRotations = 1]) => ({ ...head, fastRotations, slowRotations })),
);

/** Every seventh also without rounding. */
export const ramps = [
  ...roundedRamps,
  ...roundedRamps.filter((_, index) => index % 7 === 0).map((ramp) => ({ ...ramp, truncate: false })),
];

const factors = [1, 1.0001, 2, 4, 8, 16, 32, 40, 1000.5, 1e8];

export const attentionFactors = [
  ...factors.map((factor) => ({ factor })),
  ...combine({ factor: factors, mscale: [0, 0.707, 1], mscaleAllDim: [0, 0.707, 1] }),
];

const extensions = scalings.filter(({ trainedLength, targetLength }) => targetLength >= trainedLength);

export const longropeLengths = [
  ...extensions,
  ...extensions.flatMap((lengthsOf) => [1, 8, 32.5].map((factor) => ({ ...lengthsOf, factor }))),
];

export const headCounts = [1, 2, 3, 4, 6, 8, 12, 16, 20, 32, 40, 71, 112].map((count) => ({ heads: count }));

export const biases = headCounts.flatMap(({ heads: count }) =>
  [1, Math.ceil(count / 2), count].flatMap((head) =>
    [0, 1, 512, 10_000, 100_000_000].map((distance) => ({ heads: count, head, distance })),
  ),
);

/** Powers of two make whole-number places on the logarithmic scale, the others nearly so. */
const bucketings = [
  { buckets: 32, maxDistance: 128 },
  { buckets: 32, maxDistance: 1024 },
  { buckets: 64, maxDistance: 4096 },
  { buckets: 12, maxDistance: 100 },
  { buckets: 4, maxDistance: 3 },
  { buckets: 512, maxDistance: 100_000_000 },
];

export const t5Positions: readonly T5Position[] = bucketings.flatMap(({ buckets, maxDistance }) =>
  combine({
    distance: [
      ...Array.from({ length: 48 }, (_, index) => index),
      63,
      64,
      90,
      91,
      99,
      112,
      113,
      127,
      128,
      512,
      789,
      790,
      1023,
      1024,
      99_999_999,
      1e8,
    ],
    bidirectional: [false, true],
    keyAfterQuery: [false, true],
  })
    .filter(({ bidirectional, keyAfterQuery, distance }) => bidirectional || !keyAfterQuery || distance < 3)
    .map((rest) => ({ buckets, maxDistance, ...rest })),
);

const optionsByMethod: Readonly<Record<string, readonly Options[]>> = {
  none: [{}],
  interpolation: [{}, { factor: 2.5 }],
  'base-scaling': [{}, { factor: 2.5 }],
  'by-parts': [
    {},
    { factor: 8 },
    { slowRotations: 0.5, fastRotations: 16 },
    { slowRotations: 1, fastRotations: 1 },
  ],
  yarn: [
    {},
    { factor: 40 },
    { slowRotations: 1, fastRotations: 1 },
    { factor: 32, truncate: false },
    { slowRotations: 1, fastRotations: 1, truncate: false },
  ],
  llama3: [{}, { factor: 8 }, { lowFrequencyFactor: 1, highFrequencyFactor: 1 }],
  dynamic: [{}, { factor: 4, length: 16_384 }, { factor: 0.7, length: 50 }],
};

const scaledHeads = [
  { base: 10_000, headSize: 128, trainedLength: 4096, targetLength: 16_384 },
  { base: 500_000, headSize: 128, trainedLength: 8192, targetLength: 131_072 },
  { base: 10_000, headSize: 64, trainedLength: 2048, targetLength: 8192 },
  { base: 1e9, headSize: 256, trainedLength: 4096, targetLength: 100_000_000 },
  { base: 1.5, headSize: 6, trainedLength: 4096, targetLength: 5000 },
  { base: 10_000, headSize: 4, trainedLength: 5, targetLength: 100 },
  { base: 150_000.25, headSize: 8192, trainedLength: 4096, targetLength: 131_072 },
];

/** Every pair of a small head, and a spread of 24 of a large one, both ends included. */
function spreadOfPairs(headSize: number): readonly number[] {
  const count = Math.min(headSize / 2, 24);
  return Array.from({ length: count }, (_, index) =>
    count === 1 ? 1 : 1 + Math.round((index * (headSize / 2 - 1)) / (count - 1)),
  );
}

const ordinaryCalls = Object.entries(optionsByMethod).flatMap(([method, choices]) =>
  scaledHeads.flatMap((head) =>
    choices.flatMap((options) =>
      spreadOfPairs(head.headSize).map((pair) => ({ method, ...head, pair, options })),
    ),
  ),
);

const longropeCalls = [4, 128].flatMap((headSize) => {
  const factors = Array.from({ length: headSize / 2 }, (_, index) => 0.9978 + 0.75 * index);
  const scaling = { base: 10_000, trainedLength: 4096, targetLength: 131_072 };
  return [1, headSize / 2].map((pair) => ({
    method: 'longrope',
    headSize,
    pair,
    ...scaling,
    options: { factors },
  }));
});

/** A third of the calls; it is the same formula turned over. */
export const angleCalls = [...ordinaryCalls.filter((_, index) => index % 3 === 0), ...longropeCalls];

export const scaledPairs: readonly ScaledPair[] = [...ordinaryCalls, ...longropeCalls];
