import { describe, expect, it } from 'vitest';
import { checkWeights, readManifest, WeightsError } from '../../src/lab/manifest.ts';
import { sha256 } from '../../src/lab/sha256.ts';
import { inventFile } from '../support/lab.ts';

const entry = { scheme: 'rope', sha256: sha256(inventFile('rope')), parameters: 37_248, task: 'repeat' };
const manifest = readManifest(JSON.stringify({ models: { mine: entry } }));

describe('checkWeights', () => {
  it('reads the weights that the manifest names', () => {
    expect(checkWeights(manifest, 'mine', inventFile('rope')).scheme).toBe('rope');
  });

  it('refuses, in words, weights of which one bit differs', () => {
    const file = inventFile('rope');
    const bytes = new Uint8Array(file);
    bytes[999] = (bytes[999] ?? 0) ^ 1;
    expect(() => checkWeights(manifest, 'mine', file)).toThrow(WeightsError);
    expect(() => checkWeights(manifest, 'mine', file)).toThrow(/not the ones that were published/);
  });

  it.each(['yours', 'toString'])('knows no model “%s”', (name) => {
    expect(() => checkWeights(manifest, name, inventFile('rope'))).toThrow(/no model.*mine/);
  });
});

describe('readManifest', () => {
  it.each([
    ['no JSON', '<html>'],
    ['no models', '{}'],
    ['a model without a hash', JSON.stringify({ models: { mine: { ...entry, sha256: undefined } } })],
    ['a model with an unknown scheme', JSON.stringify({ models: { mine: { ...entry, scheme: 'sine' } } })],
  ])('refuses %s', (_, text) => {
    expect(() => readManifest(text)).toThrow(WeightsError);
  });
});
