import { schemes } from './shape.ts';
import { tasks } from './text.ts';
import type { Task } from './text.ts';
import type { Scheme } from './shape.ts';
import { sha256 } from './sha256.ts';
import { readWeights } from './weights.ts';
import type { Weights } from './weights.ts';

/** What the manifest says of a model, as far as running it needs to know. */
export interface ModelEntry {
  readonly scheme: Scheme;
  /** Of the weights file, as hexadecimal digits. */
  readonly sha256: string;
  readonly parameters: number;
  readonly task: Task;
}

/** The models by their names. */
export type Manifest = Readonly<Record<string, ModelEntry>>;

/** Weights that cannot be had or trusted, in the reader's words. */
export class WeightsError extends Error {
  override readonly name = 'WeightsError';
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function isEntry(value: unknown): value is ModelEntry {
  if (!isObject(value)) return false;
  const { scheme, sha256: hash, parameters, task } = value;
  return (
    schemes.some((known) => known === scheme) &&
    typeof hash === 'string' &&
    typeof parameters === 'number' &&
    tasks.some((known) => known === task)
  );
}

/**
 * The models in the text of `manifest.json`.
 * @throws WeightsError for a text that is no such manifest
 */
export function readManifest(text: string): Manifest {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    read = null;
  }
  const { models } = (isObject(read) ? read : {}) as { readonly models?: unknown };
  if (!isObject(models) || !Object.values(models).every(isEntry)) {
    throw new WeightsError('The list of models is damaged, so no model is run.');
  }
  return models as Manifest;
}

/**
 * The weights of a model, if the file is the one that the manifest names.
 * @throws WeightsError for an unknown model, and for a file with another hash
 */
export function checkWeights(manifest: Manifest, name: string, file: ArrayBuffer): Weights {
  const entry = Object.hasOwn(manifest, name) ? manifest[name] : undefined;
  if (entry === undefined) {
    throw new WeightsError(`There is no model "${name}". Choose one of ${Object.keys(manifest).join(', ')}.`);
  }
  if (sha256(file) !== entry.sha256) {
    throw new WeightsError(
      `The weights of the model "${name}" are not the ones that were published (their SHA-256 differs), so they are not run. Reload the page.`,
    );
  }
  return readWeights(file, entry.scheme);
}
