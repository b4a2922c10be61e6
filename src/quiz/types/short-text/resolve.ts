import { foldText } from '../../kernel/fold-text.ts';
import type { ShortTextSource } from './schema.ts';

/** A short-text question with every spelling as it is compared. */
export interface ShortTextQuestion {
  readonly matchCase: boolean;
  /** Folded. */
  readonly accept: ReadonlySet<string>;
  /** By folded spelling. */
  readonly mistakes: ReadonlyMap<string, ShortTextSource['mistakes'][number]>;
}

/** Folds the spellings of a question; its schema has seen that each belongs to one answer. */
export function resolveShortText({ accept, matchCase, mistakes }: ShortTextSource): ShortTextQuestion {
  const fold = (text: string) => foldText(text, matchCase);
  return {
    matchCase,
    accept: new Set(accept.map(fold)),
    mistakes: new Map(mistakes.flatMap((mistake) => mistake.texts.map((text) => [fold(text), mistake]))),
  };
}
