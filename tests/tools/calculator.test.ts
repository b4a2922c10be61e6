import { describe, expect, it } from 'vitest';
import { answerBatchLine, answerText } from '../../tools/calculator/answer.ts';
import { readRopeConfigs, textOf } from '../support/rope-configs.ts';

const entries = readRopeConfigs();
const byId = (id: string) => textOf(entries.find((entry) => entry.id === id) ?? { id, kind: '', config: '' });

describe('read --batch', () => {
  it('answers every fixture with its id, and with an error where one is expected', () => {
    for (const entry of entries) {
      const answer = answerBatchLine(
        JSON.stringify({ id: entry.id, text: textOf(entry), model: entry.model }),
      );
      expect(answer).toMatchObject({ id: entry.id });
      expect('error' in answer, entry.id).toBe(entry.expectedError !== undefined);
    }
  });

  it.each(['', 'no JSON', '[]', '{}', '{"id":1,"text":5}', 'null'])('never stops at the line %j', (line) => {
    expect(answerBatchLine(line)).toMatchObject({ error: { code: 'syntax' } });
  });

  it('shows five pairs, counted from 0, and both sides of a switch of lists', () => {
    const answer = answerBatchLine(JSON.stringify({ id: 'a', text: byId('longrope-phi35') }));
    expect(answer).toMatchObject({ headSizeRotated: 96, method: 'longrope', targetLength: 131_072 });
    expect(Object.keys(answer.inverseFrequencies as object)).toEqual(['0', '12', '24', '36', '47']);
    expect(Object.keys(answer.atLengths as object)).toEqual(['4096', '4097', '8192', '16384', '131072']);
  });

  it('ignores numbers of a model that no model can have', () => {
    const text = '--rope-scaling yarn --rope-scale 4';
    const model = { headSize: 3, base: Number.NaN, trainedLength: -1 };
    expect(answerBatchLine(JSON.stringify({ id: 1, text, model }))).toMatchObject({
      error: { code: 'missing-field', at: 'head_dim' },
    });
  });
});

describe('read', () => {
  it('says of each value where it comes from, and of defaults that they are', () => {
    const answer = answerText(byId('plain-llama2-7b'), {});
    expect(answer).toMatchObject({ source: 'configuration', modelType: 'llama', base: 10_000 });
    expect(answer.understood).toContainEqual({
      field: 'headSize',
      value: 128,
      from: 'hidden_size / num_attention_heads',
      isDefault: false,
    });
    expect(answer.understood).toContainEqual({
      field: 'base',
      value: 10_000,
      from: 'the default of llama in Transformers 5.18.0',
      isDefault: true,
    });
    expect(Object.keys(answer.inverseFrequencies as object)).toHaveLength(64);
  });

  it('takes the length of the text at hand, and another target', () => {
    const long = answerText(byId('dynamic-internlm25-7b'), { length: 65_536, target: 100_000 });
    expect(long.targetLength).toBe(100_000);
    expect((long.inverseFrequencies as Record<string, number>)['63']).toBeCloseTo(4.136459202505732e-7, 15);
  });

  it('tells what a library makes of the text, with indices from 0', () => {
    const answer = answerText(byId('yarn-llama2-64k'), { as: ['transformers-4.45', 'transformers-4.36'] });
    const [newer, older] = answer.libraries as readonly Record<string, unknown>[];
    expect(newer).toMatchObject({ library: 'transformers-4.45', status: 'moved', against: 'careful' });
    // Pair 47 of the course.
    expect(newer?.worst).toMatchObject({ index: 46 });
    expect((newer?.ratios as Record<string, number>)['0']).toBe(1);
    expect(older).toMatchObject({ library: 'transformers-4.36', status: 'refused' });
    expect(Object.keys(older ?? {})).not.toContain('ratios');
  });

  it('tells it of a text that a careful reader refuses, too', () => {
    const answer = answerText(byId('err-factor-quarter'), { as: ['transformers-5.18.0'] });
    expect(answer).toMatchObject({
      error: { code: 'factor-below-1' },
      libraries: [{ status: 'moved', against: 'unscaled', worst: { index: 0, ratio: 4 } }],
    });
  });
});
