import type { ObjectNode } from './node.ts';
import type { Accepted } from './notes.ts';
import { otherForms } from './other-forms.ts';
import { findModelObjectWith, readWith } from './read-text.ts';
import type { ReadResult } from './read-text.ts';
import type { KnownModel } from './settings.ts';

export { attempt } from './read-text.ts';
export type { ReadResult } from './read-text.ts';

/**
 * What a text as people paste it configures: a `config.json`, a block of scaling, a model card around one, a command
 * line of vLLM, llama.cpp or others, the fields of a GGUF file. It never throws; a text that cannot be read gets an
 * error with its place.
 *
 * `known` says what the text leaves out; where the text says it too, the text counts. `accepted` are problems that are
 * passed over, as some libraries do.
 */
export function readConfiguration(
  text: string,
  known: KnownModel = {},
  accepted: readonly Accepted[] = [],
): ReadResult {
  return readWith(otherForms, text, known, accepted);
}

/** The configuration of a model in a text, as a library that loads the file sees it; undefined where there is none. */
export function findModelObject(text: string): ObjectNode | undefined {
  return findModelObjectWith(otherForms, text);
}
