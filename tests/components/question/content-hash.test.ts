import { describe, expect, it } from 'vitest';
import { contentHash } from '../../../src/components/question/content-hash.ts';

const data = {
  version: 1,
  title: 'A question',
  prompt: 'How much?',
  params: { m: { pick: [1, 2] }, n: { const: 3 } },
  answer: { value: 'm' },
  examples: [],
  difficulty: 2,
};

describe('the hash of a question’s content', () => {
  it('is the same on every machine and in every year', () => {
    expect(contentHash(data)).toBe('7e302c560d42');
  });

  it('does not depend on the order of fields', () => {
    const { version, ...rest } = data;
    expect(contentHash({ ...rest, params: { n: { const: 3 }, m: { pick: [1, 2] } }, version })).toBe(
      contentHash(data),
    );
  });

  it.each<[string, object]>([
    ['the wording', { prompt: 'How many?' }],
    ['the key', { answer: { value: 'm + 1' } }],
    ['the numbers it may have', { params: { m: { pick: [2, 1] }, n: { const: 3 } } }],
    ['the version', { version: 2 }],
  ])('changes with %s', (_, changes) => {
    expect(contentHash({ ...data, ...changes })).not.toBe(contentHash(data));
  });

  it('does not change with what no learner sees', () => {
    const asides = {
      examples: [{ name: 'one' }],
      difficulty: 5,
      tags: ['a'],
      bloom: 'apply',
      objectives: ['b'],
    };
    expect(contentHash({ ...data, ...asides, source: { kind: 'paper' } })).toBe(contentHash(data));
  });
});
