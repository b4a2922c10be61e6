import { describe, expect, it } from 'vitest';
import { otherForms } from '../../../src/configuration/other-forms.ts';
import { readAddress, readTyped, work, writeAddress } from '../../../src/components/calculator/state.ts';
import type { Entered } from '../../../src/components/calculator/state.ts';

const text = '{"head_dim": 128, "rope_theta": 10000, "max_position_embeddings": 4096}';
const start: Entered = {
  model: 'llama-2-7b',
  text,
  headSize: '',
  base: '',
  trainedLength: '',
  target: '16384',
  layer: '',
  as: '',
  beside: '',
};
const models = [{ id: 'llama-2-7b', name: 'Llama 2 7B', by: 'Meta', text, source: '', discrepancy: null }];

describe('readTyped', () => {
  it.each([
    ['target', '131072', 131_072],
    ['target', ' 131 072 ', 131_072],
    ['target', '128k', 131_072],
    ['target', '1M', 1_048_576],
    ['base', '1e6', 1_000_000],
    ['headSize', '', undefined],
  ] as const)('reads %s "%s" as %d', (name, typed, value) => {
    expect(readTyped(name, typed)).toBe(value);
  });

  it.each([
    ['target', '0'],
    ['target', '-1'],
    ['target', '1.5'],
    ['target', 'long'],
    ['target', '1e99'],
    ['headSize', '127'],
    ['headSize', '2'],
    ['base', '1'],
    ['trainedLength', 'NaN'],
  ] as const)('says of %s "%s" what to write', (name, typed) => {
    expect(readTyped(name, typed)).toMatch(/^Write an? .*\.$/);
  });
});

describe('work', () => {
  it('compares the methods for a model and a target', () => {
    const { outcome, problems } = work(start);
    expect(problems).toEqual({ text: null, fields: {} });
    expect(outcome?.advice.method).toBe('yarn');
    expect(outcome?.results).toHaveLength(6);
  });

  it('takes numbers alone where there is no text', () => {
    const numbers = { ...start, text: ' ', headSize: '64', base: '1e6', trainedLength: '8k' };
    expect(work(numbers).outcome?.settings).toMatchObject({
      headSize: 64,
      base: 1_000_000,
      trainedLength: 8192,
    });
    expect(work({ ...numbers, base: '' }).outcome?.settings.base).toBe(10_000);
  });

  it('puts each problem at its field', () => {
    const { outcome, problems } = work({ ...start, text: '{"rope_scaling": 4', target: 'x', base: '0' });
    expect(outcome).toBeNull();
    expect(problems.text?.code).toBe('syntax');
    expect(Object.keys(problems.fields)).toEqual(['base', 'target']);
    expect(work({ ...start, target: '' }).problems.fields.target).toContain('Write');
  });

  it('waits with a command line for what reads it, and asks for no other mend meanwhile', () => {
    const pasted = {
      ...start,
      text: '-c 16384 --rope-scaling linear --rope-scale 4',
      headSize: '128',
      base: '10000',
    };
    expect(work(pasted)).toEqual({
      outcome: null,
      problems: { text: null, fields: {} },
      wantsOtherForms: true,
    });
    expect(work({ ...pasted, trainedLength: '4096' }, otherForms).outcome?.reading.source).toBe('llama.cpp');
    expect(work(start, otherForms)).toEqual(work(start));
  });

  it('compares the kind of layer that is chosen', () => {
    const layered = `{"model_type": "gemma3_text", "head_dim": 256, "rope_theta": 1e6, "rope_local_base_freq": 10000, "max_position_embeddings": 32768}`;
    const chosen = work({ ...start, text: layered, target: '65536', layer: 'sliding_attention' });
    expect(chosen.outcome?.settings.base).toBe(10_000);
  });
});

describe('the address', () => {
  it('brings back what was entered, a model by its id alone', () => {
    const address = writeAddress({ ...start, target: '65536' });
    expect(address).not.toContain('text');
    expect(readAddress(`#${address}`, start, models)).toEqual({ ...start, target: '65536' });
    const own = { ...start, model: '', text: '{"head_dim": 64} & more', base: '5e5' };
    expect(readAddress(`#${writeAddress(own)}`, start, models)).toEqual(own);
  });

  it('brings back what the text is read as, and the second model', () => {
    const open = { ...start, as: 'transformers-4.44', beside: 'gpt-oss-120b' };
    expect(readAddress(`#${writeAddress(open)}`, start, models)).toEqual(open);
  });

  it('leaves the start where it says nothing, and does not carry a long text', () => {
    expect(readAddress('', start, models)).toBe(start);
    expect(readAddress('#a-heading', start, models)).toBe(start);
    expect(readAddress('#model=none&target=9', start, models)).toMatchObject({
      model: '',
      text: '',
      target: '9',
    });
    expect(writeAddress({ ...start, model: '', text: 'x'.repeat(7000) })).toBe('');
  });
});
