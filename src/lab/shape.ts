/** The shape that all models of the lab share, and the length they were trained on. Lengths are tokens. */
export const shape = {
  vocabulary: 32,
  width: 64,
  heads: 2,
  headSize: 32,
  layers: 2,
  base: 10_000,
  trainedLength: 128,
  t5Buckets: 32,
  t5MaxDistance: 128,
  normEpsilon: 1e-5,
} as const;

/** How a model knows where its tokens are. */
export const schemes = ['rope', 'alibi', 't5', 'none'] as const;
export type Scheme = (typeof schemes)[number];

/** The longest text that a model is given: attention costs grow with its square. */
export const longestText = 2048;
