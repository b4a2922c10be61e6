import type { TermOption, TermPiece, TermSource } from '../../../../src/quiz/types/term/schema.ts';

/** A wrong part without words; a test spells out what it is about. */
export function optionOf(id: string, parts: Partial<TermOption> = {}): TermOption {
  return { id, say: `the ${id}`, correct: false, hasWords: false, misconception: null, ...parts };
}

/** A piece that can be chosen. */
export function pieceOf(id: string, parts: Partial<TermOption> = {}): TermPiece {
  return { option: optionOf(id, parts), opensLine: false };
}

/** A piece that cannot be chosen. */
export const plainPiece: TermPiece = { option: null, opensLine: true };

/** λ = (ratio)^exponent, in which the exponent is meant. */
export function termSourceOf(parts: Partial<TermSource> = {}): TermSource {
  return {
    pieces: [pieceOf('factor'), plainPiece, pieceOf('ratio'), pieceOf('exponent', { correct: true })],
    select: 'one',
    ...parts,
  };
}
