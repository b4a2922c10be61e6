import type { ShortTextSource } from '../../../../src/quiz/types/short-text/schema.ts';

/** A question whose answer is "period"; a test spells out what it is about. */
export function shortTextSourceOf(parts: Partial<ShortTextSource> = {}): ShortTextSource {
  return { accept: ['period'], matchCase: false, mistakes: [], ...parts };
}
