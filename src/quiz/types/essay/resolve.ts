import type { EssaySource } from './schema.ts';

/** An essay question. Nothing in it is computed. */
export type EssayQuestion = EssaySource;

/** The question as it is: an essay has no formulas. */
export function resolveEssay(source: EssaySource): EssayQuestion {
  return source;
}
