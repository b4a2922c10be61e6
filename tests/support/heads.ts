import fc from 'fast-check';

/** Any pair of any head that the course could mean. */
export const pairOfHead = fc
  .record({
    base: fc.double({ min: 1.001, max: 1e9, noNaN: true }),
    headSize: fc.integer({ min: 2, max: 4096 }).map((pairs) => 2 * pairs),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ base, headSize, share }) => ({ base, headSize, pair: 1 + Math.round(share * (headSize / 2 - 1)) }));

/** A number of tokens. */
export const length = fc.integer({ min: 1, max: 100_000_000 });

/** The setting of the course's running example: Llama-2 from 4096 to 16384 tokens. */
export const flagship = { base: 10_000, headSize: 128, trainedLength: 4096, targetLength: 16_384 };
