/** A text, and where the caret stands in it. */
export interface EditedText {
  readonly text: string;
  readonly caret: number;
}

const endsInName = /[\p{L}_][\p{L}\d_]*$/u;
const beginsInName = /^[\p{L}\d_]/u;

/**
 * The text with `piece` in the place of the selection, and the caret behind it. A name is set apart by a product
 * sign from a name beside it, with which it would run together.
 */
export function insertPiece(
  text: string,
  selection: { readonly from: number; readonly to: number },
  piece: string,
): EditedText {
  const before = text.slice(0, selection.from);
  const after = text.slice(selection.to);
  const isName = beginsInName.test(piece);
  const inserted = isName && endsInName.test(before) ? `·${piece}` : piece;
  const joined = isName && beginsInName.test(after) ? `·${after}` : after;
  return { text: before + inserted + joined, caret: before.length + inserted.length };
}
