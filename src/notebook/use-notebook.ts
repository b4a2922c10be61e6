import { createContext } from 'preact';
import { useContext, useLayoutEffect, useState } from 'preact/hooks';
import '@preact/signals';
import { createNotebook } from './notebook.ts';
import type { Notebook } from './notebook.ts';
import { openPageNotebook } from './page-notebook.ts';
import type { Declarations } from './parameters.ts';

/** A figure that stands in a question and not in a lesson's text. */
export interface AskedFigure {
  /** The figure's own notebook; the page's parameters are not its. */
  readonly notebook: Notebook;
  /** Unique on the page; the prefix of the figure's ids. */
  readonly idPrefix: string;
  /** The parameters that the learner sets. */
  readonly free: readonly string[];
}

/** The question's figure that is drawn here; null in a lesson's text. */
export const NotebookContext = createContext<AskedFigure | null>(null);

/**
 * The notebook of a figure: the page's, or in a question one of its own. The first render shows the defaults,
 * exactly as the build drew them, so that hydration finds what it expects; the address takes effect right after it.
 */
export function useNotebook(declarations: Declarations): Notebook {
  const own = useContext(NotebookContext)?.notebook;
  const [ofPage, setOfPage] = useState(() => own ?? createNotebook(declarations));
  useLayoutEffect(() => {
    if (own === undefined) setOfPage(openPageNotebook(declarations).notebook);
  }, []);
  return own ?? ofPage;
}

/** What a figure must heed of the place where it stands. */
export interface FigureSetting {
  /** Unique on the page; the prefix of the figure's ids. */
  readonly idPrefix: string;
  /** Whether a question asks for the figure's state. It then shows what is, and neither judges nor advises. */
  readonly isAsked: boolean;
  /** Whether the reader sets this parameter. What is not theirs to set has no control. */
  readonly isFree: (name: string) => boolean;
}

/** Where a figure stands; `id` is its own where it stands in the text. */
export function useFigureSetting(id: string): FigureSetting {
  const asked = useContext(NotebookContext);
  if (asked === null) return { idPrefix: id, isAsked: false, isFree: () => true };
  const { idPrefix, free } = asked;
  return { idPrefix, isAsked: true, isFree: (name) => free.includes(name) };
}
