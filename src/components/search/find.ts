import { search } from './engine.ts';
import type { FoundPage, FoundPart, Hit } from './engine.ts';
import { spellingsOf } from './spellings.ts';

/** What was found in one page. */
export interface Found {
  readonly url: string;
  readonly title: string;
  readonly parts: readonly FoundPart[];
}

/** What was found in all, page by page, the best first. */
export interface Findings {
  readonly count: number;
  /** The next pages; what a page says is loaded when it is asked for. */
  readonly read: (from: number, count: number) => Promise<readonly Found[]>;
}

/** So many parts of one page are shown. */
const mostParts = 3;

/** Each page of several searches once, in their order. */
function unite(searches: readonly (readonly Hit[])[]): readonly Hit[] {
  return [...new Map(searches.flat().map((hit) => [hit.id, hit])).values()];
}

function partsOf({ url, meta, excerpt, sub_results: parts }: FoundPage): Found {
  const title = meta.title ?? url;
  const shown = parts.length > 0 ? parts : [{ title, url, excerpt }];
  return { url, title, parts: shown.slice(0, mostParts) };
}

/**
 * Looks for a query in the course. Where it finds nothing, or nothing can be a word, it answers with none.
 * @throws if the search cannot be loaded
 */
export async function find(query: string): Promise<Findings> {
  const hits = unite(await Promise.all(spellingsOf(query).map(search)));
  return {
    count: hits.length,
    read: async (from, count) => {
      const pages = await Promise.all(hits.slice(from, from + count).map((hit) => hit.data()));
      return pages.map(partsOf);
    },
  };
}
