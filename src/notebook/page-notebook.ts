import { effect } from '@preact/signals-core';
import { readAddress, writeAddress } from './address.ts';
import { createNotebook } from './notebook.ts';
import type { Notebook } from './notebook.ts';
import type { Declarations } from './parameters.ts';

/** Browsers refuse more than about a hundred history entries in ten seconds; a drag makes far more changes. */
const ADDRESS_DELAY_MS = 250;

interface PageNotebook {
  readonly notebook: Notebook;
  /** The parameters that the address set. */
  readonly asked: readonly string[];
  /** What the address asked for in vain, in the reader's words. */
  readonly problems: readonly string[];
}

let opened: PageNotebook | undefined;

function keepAddress(notebook: Notebook): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    const values = notebook.values.value;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const { pathname, search, hash } = globalThis.location;
      const next = writeAddress(search, notebook.declarations, values);
      if (next !== search) globalThis.history.replaceState(null, '', pathname + next + hash);
    }, ADDRESS_DELAY_MS);
  });
}

/**
 * The notebook of the page in the browser: the same one for every figure and live number. It starts from the
 * address, and keeps the address up to date.
 */
export function openPageNotebook(declarations: Declarations): PageNotebook {
  if (opened === undefined) {
    const { values, asked, problems } = readAddress(globalThis.location.search, declarations);
    opened = { notebook: createNotebook(declarations, values), asked, problems };
    keepAddress(opened.notebook);
  }
  return opened;
}
