import type { PublicPiece } from './score.ts';

/** A piece of the formula, and the key of its text. */
export interface PlacedPiece extends PublicPiece {
  readonly key: string;
}

/** The pieces in runs; a long formula breaks between two runs first. */
export function linesOf(pieces: readonly PublicPiece[]): readonly (readonly PlacedPiece[])[] {
  const lines: PlacedPiece[][] = [];
  for (const [index, piece] of pieces.entries()) {
    const placed = { ...piece, key: piece.option === null ? `piece/${index}` : `term/${piece.option.id}` };
    const last = lines.at(-1);
    if (last === undefined || piece.opensLine) lines.push([placed]);
    else last.push(placed);
  }
  return lines;
}

/** The ids in a raw response. */
export function idsIn(response: unknown): readonly unknown[] {
  return Array.isArray(response) ? response : [response];
}

/** The chosen parts, from left to right, once this one was chosen or let go. */
export function toggled(response: unknown, part: string, pieces: readonly PublicPiece[]): readonly string[] {
  const chosen = idsIn(response);
  return pieces
    .flatMap(({ option }) => option?.id ?? [])
    .filter((id) => chosen.includes(id) !== (id === part));
}
