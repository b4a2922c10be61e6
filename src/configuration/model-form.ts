import type { OtherForms } from './read-text.ts';

/** Thrown where only the other forms can say what a text is. */
export class OtherFormWanted extends Error {}

function want(): never {
  throw new OtherFormWanted('Nothing but the configuration of a model is read here.');
}

/**
 * For a page that has not loaded how other forms are read: a whole object without a name of GGUF is the configuration of a
 * model, whatever the others would say, and any other text is left to them.
 */
export const modelForm: OtherForms = {
  findObject: ({ values }, isLoose) =>
    isLoose || [...values.keys()].some((name) => name.includes('.')) ? want() : undefined,
  readCommand: want,
  readLines: want,
};
