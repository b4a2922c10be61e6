import { describe, expect, it } from 'vitest';
import { groupLibraries, writeStatus } from '../../../src/components/calculator/library-words.ts';
import { compareLibrariesOf } from '../../../src/configuration/libraries/compare-libraries.ts';
import { readRopeConfigs, textOf } from '../../support/rope-configs.ts';

/** What is told of each group of libraries, by its name. */
function told(id: string): Readonly<Record<string, string>> {
  const entry = readRopeConfigs().find((each) => each.id === id);
  if (entry === undefined) throw new Error(id);
  const report = compareLibrariesOf(textOf(entry), entry.model);
  return Object.fromEntries(
    groupLibraries(report).map(({ name, what }) => [
      name,
      writeStatus(what, report).replaceAll('\u202F', ' '),
    ]),
  );
}

describe('what is told of libraries', () => {
  it('joins neighbours that do the same, and counts pairs both ways', () => {
    expect(told('yarn-llama2-64k')).toEqual({
      'Transformers 4.51 to 5.18.0': 'As above.',
      'Transformers 4.44 to 4.48':
        'Pairs 22 to 64 (indices 21 to 63) turn at another speed. Pair 47 differs most: 12.40 times as fast.',
      'Transformers 4.36 to 4.42': 'Refuses it.',
      'vLLM, April 2026': 'As above.',
      'llama.cpp, August 2026': 'As above.',
    });
  });

  it('says where another number of pairs is rotated, and where cos and sin have another size', () => {
    expect(told('partial-minimax-m2')['Transformers 5.17.0']).toContain(
      'It rotates 64 pairs in the place of 32.',
    );
    expect(told('yarn-mscale-unequal')['llama.cpp, August 2026']).toBe(
      'Cosines and sines are 0.9643 times as large.',
    );
  });

  it('names the length of text where it matters', () => {
    expect(told('dynamic-internlm25-7b')['vLLM, April 2026']).toMatch(
      /^In a text of 32 768 tokens: Pairs 2 to 64 .* times as slow\.$/,
    );
  });

  it('compares with the unscaled model where a careful reader refuses', () => {
    expect(told('llamacpp-yarn-without-scale')['llama.cpp, August 2026']).toBe('As if nothing were scaled.');
    expect(told('llamacpp-freq-scale-8-wrong')['llama.cpp, August 2026']).toBe(
      'Pairs 1 to 64 (indices 0 to 63) turn 8 times as fast.',
    );
  });
});
