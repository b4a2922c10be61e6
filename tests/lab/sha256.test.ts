import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sha256 } from '../../src/lab/sha256.ts';

const trusted = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

it('agrees with another implementation, also around the ends of blocks', () => {
  const lengths = fc.oneof(fc.integer({ min: 0, max: 300 }), fc.constantFrom(55, 56, 63, 64, 65, 119, 120));
  const messages = lengths.chain((length) => fc.uint8Array({ minLength: length, maxLength: length }));
  fc.assert(
    fc.property(messages, (message) => {
      expect(sha256(Uint8Array.from(message).buffer)).toBe(trusted(message));
    }),
  );
});
