import { pathTo } from '../paths.ts';

/** A part of a page in which something was found: what follows a heading, or the page's beginning. */
export interface FoundPart {
  readonly title: string;
  readonly url: string;
  /** HTML whose only elements are `mark`. */
  readonly excerpt: string;
}

/** A page in which something was found. */
export interface FoundPage {
  readonly url: string;
  readonly meta: { readonly title?: string };
  readonly excerpt: string;
  readonly sub_results: readonly FoundPart[];
}

/** One hit, best first; what it says is loaded when it is asked for. */
export interface Hit {
  readonly id: string;
  readonly data: () => Promise<FoundPage>;
}

/** What Pagefind's script offers, as far as it is used here. */
interface Engine {
  readonly options: (options: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly search: (query: string) => Promise<{ readonly results: readonly Hit[] }>;
}

/** How many words an excerpt has. */
const excerptLength = 22;

let loading: Promise<Engine> | null = null;

async function load(): Promise<Engine> {
  // The script is made with the index, once the site is built, so no bundler knows of it.
  const engine = (await import(/* @vite-ignore */ pathTo('/pagefind/pagefind.js'))) as Engine;
  await engine.options({ baseUrl: pathTo('/'), excerptLength });
  return engine;
}

/**
 * Searches the index. Pagefind is loaded on first use and works in a worker, which needs WebAssembly and which a page's
 * policy does not bind.
 * @throws if the engine or its index cannot be loaded
 */
export async function search(query: string): Promise<readonly Hit[]> {
  loading ??= load();
  try {
    return (await (await loading).search(query)).results;
  } catch (error) {
    loading = null;
    throw error;
  }
}
