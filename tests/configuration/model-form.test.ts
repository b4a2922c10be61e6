import { describe, expect, it } from 'vitest';
import { modelForm, OtherFormWanted } from '../../src/configuration/model-form.ts';
import { readConfiguration } from '../../src/configuration/read.ts';
import { readWith } from '../../src/configuration/read-text.ts';
import type { ReadResult } from '../../src/configuration/read-text.ts';
import { readRopeConfigs, textOf } from '../support/rope-configs.ts';

/** What a page makes of a text before it has loaded how other forms are read; null where it has to wait for them. */
function readAtOnce(text: string, known = {}): ReadResult | null {
  try {
    return readWith(modelForm, text, known, []);
  } catch (error) {
    if (error instanceof OtherFormWanted) return null;
    throw error;
  }
}

const entries = readRopeConfigs();

describe('a page that reads configurations of models alone', () => {
  it.each(entries.map((entry) => [entry.id, entry] as const))(
    'says of %s what is said with all forms, or waits for them',
    (_id, entry) => {
      const text = textOf(entry);
      const atOnce = readAtOnce(text, entry.model);
      if (atOnce !== null) expect(atOnce).toEqual(readConfiguration(text, entry.model));
    },
  );

  it('waits for few of the texts that people paste, and never for a whole config.json', () => {
    const waiting = entries.filter((entry) => readAtOnce(textOf(entry), entry.model) === null);
    expect(waiting.length).toBeLessThan(entries.length / 2);
    expect(readAtOnce('{"head_dim": 128, "rope_theta": 10000, "max_position_embeddings": 4096}')?.ok).toBe(
      true,
    );
  });

  it.each([
    '-c 16384 --rope-scaling yarn --rope-scale 4 --yarn-orig-ctx 4096',
    'llama.context_length = 4096\nllama.rope.freq_base = 10000',
    '{"llama.context_length": 4096, "llama.embedding_length": 4096, "llama.attention.head_count": 32}',
    'nothing of the kind',
  ])('waits for them with %s', (text) => {
    expect(readAtOnce(text, { headSize: 128 })).toBeNull();
  });
});
