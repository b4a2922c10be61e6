import { checkWeights, readManifest, WeightsError } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import type { Weights } from './weights.ts';

async function fetchBytes(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url).catch(() => null);
  if (response?.ok === true) return await response.arrayBuffer();
  throw new WeightsError('The model could not be fetched. Check the connection and start again.');
}

/**
 * Fetches models below an address, each once. What fails is fetched again when it is next asked for.
 *
 * The answer rejects with a WeightsError where a file cannot be had, or is not the one that the manifest names.
 */
export function fetchModelsFrom(folder: string): (name: string) => Promise<Weights> {
  let manifest: Manifest | null = null;
  const models = new Map<string, Weights>();
  return async (name) => {
    const known = models.get(name);
    if (known !== undefined) return known;
    const [list, file] = await Promise.all([
      manifest ??
        fetchBytes(`${folder}manifest.json`).then((bytes) => readManifest(new TextDecoder().decode(bytes))),
      fetchBytes(`${folder}${name}.bin`),
    ]);
    manifest = list;
    const weights = checkWeights(list, name, file);
    models.set(name, weights);
    return weights;
  };
}
