import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../src/configuration/read.ts';
import { readRopeConfigs, textOf } from '../support/rope-configs.ts';

const model = { head_dim: 128, rope_theta: 1_000_000, max_position_embeddings: 131_072 };
const yarn = { rope_type: 'yarn', factor: 4, original_max_position_embeddings: 32_768 };

/** The warnings about a block that nobody reads. */
function strayIn(text: string, known?: Parameters<typeof readConfiguration>[1]) {
  const result = readConfiguration(text, known);
  const warnings = result.ok ? result.reading.warnings : [];
  return warnings.filter(({ message }) => message.includes('so nothing is scaled. Such a block'));
}

const strayAt = (fields: object) => strayIn(JSON.stringify({ ...model, ...fields })).map(({ at }) => at);

describe('a block of scaling that nothing reads', () => {
  it.each([
    ['under another name', { rope_config: yarn }, 'rope_config'],
    ['under a name that is nearly right', { 'rope-scaling': yarn }, 'rope-scaling'],
    ['in another part of the file', { vision_config: { rope_scaling: yarn } }, 'vision_config.rope_scaling'],
    ['with the older name of its type', { scaling: { type: 'yarn', factor: 4 } }, 'scaling'],
    ['without a block', yarn, ''],
  ])('%s is pointed out', (_where, fields, at) => {
    expect(strayAt(fields)).toEqual([at]);
  });

  it.each([
    ['is where it belongs', { rope_scaling: yarn }],
    ['is there beside the one that counts', { rope_scaling: yarn, rope_config: yarn }],
    ['scales nothing anyway', { rope_config: { rope_type: 'default' } }],
    ['is something else with a type', { quantization: { type: 'int8', group: 32 } }],
  ])('is none where it %s', (_why, fields) => {
    expect(strayAt(fields)).toEqual([]);
  });

  it('is found in no configuration of a published model', () => {
    const found = readRopeConfigs().filter((entry) => strayIn(textOf(entry), entry.model).length > 0);
    expect(found.map(({ id }) => id)).toEqual([]);
  });
});
