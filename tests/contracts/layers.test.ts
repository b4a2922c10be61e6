import { describe, expect, it } from 'vitest';
import { checkLayers } from '../../tools/layers/check.ts';
import { buildOnlyPackages, collections, layers } from '../../tools/layers/table.ts';
import { readFiles } from '../support/source-files.ts';

describe('the layers of src', () => {
  const files = readFiles('src', ['.js', '.ts', '.tsx', '.astro', '.css']);

  it('covers a whole source tree', () => {
    expect(files.size).toBeGreaterThan(10);
  });

  it('are kept by every file', () => {
    expect(checkLayers(files, { layers, collections, buildOnlyPackages })).toEqual([]);
  });

  it('name only layers that exist', () => {
    const names = layers.map(({ name }) => name);
    for (const layer of layers) expect(names).toEqual(expect.arrayContaining([...layer.imports]));
  });
});
