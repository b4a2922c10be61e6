import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A page as Pagefind's index has it: all the text that can be found in it or shown of it. */
export interface IndexedPage {
  readonly url: string;
  readonly content: string;
  readonly meta: { readonly title?: string };
  readonly anchors: readonly { readonly id: string; readonly text: string }[];
}

/** What the search index of a built site holds, page by page. */
export function readIndexedPages(site: string): readonly IndexedPage[] {
  return globSync('pagefind/fragment/*', { cwd: site }).map((file) => {
    const text = gunzipSync(readFileSync(path.join(site, file))).toString('utf8');
    return JSON.parse(text.slice(text.indexOf('{'))) as IndexedPage;
  });
}
