import { getEntry } from 'astro:content';
import type { FormulaSource } from '../core/oracle-function.ts';
import { pathTo } from './paths.ts';

/** A source as a page shows it. */
export interface ShownSource {
  readonly title: string;
  readonly where: string;
  /** The place in the list of references. */
  readonly href: string;
}

/**
 * Looks the sources of a formula up in the references.
 * @throws Error if a reference has no file
 */
export async function showSources(sources: readonly FormulaSource[]): Promise<ShownSource[]> {
  return Promise.all(
    sources.map(async ({ reference, where }) => {
      const found = await getEntry('references', reference);
      if (found === undefined) throw new Error(`content/references/${reference}.yaml is missing.`);
      return { title: found.data.title, where, href: `${pathTo('/references/')}#${reference}` };
    }),
  );
}
