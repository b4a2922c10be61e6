import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countParameters } from '../../src/lab/weights.ts';
import { loadModel, manifest } from '../../tools/lab/models.ts';

const files = readdirSync('public/lab').filter((name) => name.endsWith('.bin'));

describe('the models that are shipped', () => {
  it('are those of the manifest', () => {
    expect(files.map((name) => name.replace('.bin', '')).sort()).toEqual(Object.keys(manifest).sort());
  });

  it.each(Object.entries(manifest))(
    '%s has the weights and the size that the manifest says',
    (name, entry) => {
      const bytes = readFileSync(`public/lab/${name}.bin`).length;
      expect(loadModel(name).scheme).toBe(entry.scheme);
      expect(entry.parameters).toBe(countParameters(entry.scheme));
      expect(bytes).toBeLessThanOrEqual(80_000);
    },
  );

  it('take at most 1.6 MB together', () => {
    const total = files.reduce((sum, name) => sum + readFileSync(`public/lab/${name}`).length, 0);
    expect(total).toBeLessThanOrEqual(1_600_000);
  });
});
