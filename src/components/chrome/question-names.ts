import type { CollectionEntry } from 'astro:content';
import { nameVersion } from '../../progress/snapshot.ts';

/** The names of questions in their present versions, as `count-solved` finds them in the learner's record. */
export function questionNames(entries: readonly CollectionEntry<'questions'>[]): string[] {
  return entries.map(({ id, data }) => nameVersion({ id, version: data.version }));
}
