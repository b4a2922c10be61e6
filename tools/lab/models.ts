import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkWeights, readManifest } from '../../src/lab/manifest.ts';
import type { Manifest } from '../../src/lab/manifest.ts';
import type { Weights } from '../../src/lab/weights.ts';

const folder = path.resolve(import.meta.dirname, '../../public/lab');

/** The models that are shipped. */
export const manifest: Manifest = readManifest(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));

/** The weights of a model, checked against the manifest. */
export function loadModel(name: string): Weights {
  const file = readFileSync(path.join(folder, `${name}.bin`));
  return checkWeights(manifest, name, Uint8Array.from(file).buffer);
}
