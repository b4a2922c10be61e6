import { wrongModels } from '../../core/misconceptions/index.ts';

/** A misconception for authors. */
export interface MisconceptionRow {
  readonly id: string;
  readonly statement: string;
  /** The function of the core that its wrong model replaces; null where it has none. */
  readonly replaces: string | null;
}

interface Entry {
  readonly id: string;
  readonly data: { readonly statement: string; readonly model?: string | undefined };
}

/**
 * The misconceptions by their ids, each with the function that its model replaces.
 * @throws Error for a model that does not exist
 */
export function listMisconceptions(entries: readonly Entry[]): readonly MisconceptionRow[] {
  return entries
    .map(({ id, data: { statement, model } }) => ({ id, statement, replaces: replacedBy(id, model) }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

function replacedBy(id: string, model: string | undefined): string | null {
  if (model === undefined) return null;
  const found = Object.hasOwn(wrongModels, model) ? wrongModels[model] : undefined;
  if (found !== undefined) return found.replaces;
  throw new Error(
    `content/misconceptions/${id}.yaml names the model "${model}", and src/core/misconceptions has none.`,
  );
}
