import { useLayoutEffect, useState } from 'preact/hooks';
import '@preact/signals';
import { createNotebook } from './notebook.ts';
import type { Notebook } from './notebook.ts';
import { openPageNotebook } from './page-notebook.ts';
import type { Declarations } from './parameters.ts';

/**
 * The page's notebook for a Preact island. The first render shows the defaults, exactly as the build drew
 * them, so that hydration finds what it expects; the address takes effect right after it.
 */
export function useNotebook(declarations: Declarations): Notebook {
  const [notebook, setNotebook] = useState(() => createNotebook(declarations));
  useLayoutEffect(() => {
    setNotebook(openPageNotebook(declarations).notebook);
  }, []);
  return notebook;
}
