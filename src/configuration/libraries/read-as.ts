import { readObject } from '../configuration.ts';
import { Notes } from '../notes.ts';
import type { Accepted } from '../notes.ts';
import { attempt, findModelObject, readConfiguration } from '../read.ts';
import type { KnownModel } from '../settings.ts';
import { factsOf } from './facts.ts';
import { isBetween, versionOf } from './library.ts';
import type { LibraryId, TransformersVersion } from './library.ts';
import { asReading } from './reading.ts';
import type { Given, LibraryReading } from './reading.ts';
import { coverageOf } from './recorded-types.ts';
import { readAsLlamaCpp, readAsVllm } from './servers.ts';
import { rules } from './transformers-rules.ts';

/** A text with all that reading it as a library takes. */
export function given(text: string, known: KnownModel = {}, layer?: string): Given {
  return { text, known, layer, careful: readConfiguration(text, known), root: findModelObject(text) };
}

/**
 * What a library makes of a text, as its own code was seen to do: each habit of its version is done to the configuration,
 * and the careful reader reads what is left. The habits are tested against what the libraries returned.
 */
export function readAs(id: LibraryId, from: Given): LibraryReading {
  const version = versionOf(id);
  if (version !== undefined) return readAsTransformers(version, from);
  return id === 'vllm' ? readAsVllm(from) : readAsLlamaCpp(from);
}

function readAsTransformers(version: TransformersVersion, from: Given): LibraryReading {
  if (from.root === undefined)
    return { kind: 'unrecorded', why: ['Transformers reads a config.json, not this text.'] };
  const why: string[] = [];
  const accepted: Accepted[] = [];
  let { root } = from;
  const coverage = coverageOf(factsOf(root).modelType, version);
  if (coverage === 'not recorded')
    return { kind: 'unrecorded', why: ['This version was not run with this model type.'] };
  for (const { apply } of rules.filter(({ first, last }) => isBetween(version, first, last))) {
    const effect = apply(factsOf(root));
    if (effect === undefined) continue;
    why.push(effect.why);
    if (effect.kind === 'refuses') return { kind: 'refused', why: [effect.why] };
    if (effect.kind === 'reads') ({ root } = effect);
    else accepted.push(effect.problem);
  }
  const result = attempt(() => ({
    source: 'configuration',
    ...readObject(root, new Notes(accepted), from.known),
  }));
  return asReading(result, why, from.layer);
}
