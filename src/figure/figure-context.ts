import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { createNotebook } from '../notebook/notebook.ts';
import type { Notebook } from '../notebook/notebook.ts';

/** What the parts of a figure need of it. */
export interface FigureSetting {
  readonly notebook: Notebook;
  /** Unique on the page; the prefix of the figure's ids. */
  readonly id: string;
  /** Whether a question asks for the figure's state. It then shows what is, and neither judges nor advises. */
  readonly isAsked: boolean;
  /** Whether the reader sets this quantity. What is not theirs to set has no control and no handle. */
  readonly isFree: (name: string) => boolean;
  /** What a screen reader hears after the main quantity's value. */
  readonly outcome: string | undefined;
}

export const FigureContext = createContext<FigureSetting>({
  notebook: createNotebook({}),
  id: '',
  isAsked: false,
  isFree: () => false,
  outcome: undefined,
});

/** The figure in which a part is drawn. */
export const useFigure = (): FigureSetting => useContext(FigureContext);
