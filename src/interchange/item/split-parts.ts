/** Questions of several parts as a question for each, for formats whose questions have one answer. */
import type { LossCode } from '../losses.ts';
import type { NeutralItem, Part } from './neutral-item.ts';

/** A question that stands in a file: a whole item, or a part of one. */
export interface Piece extends NeutralItem {
  /** The id of the part, at any depth; null for a whole item. */
  readonly part: string | null;
  /** Its share in the score of the whole, against its other pieces'. */
  readonly weight: number;
}

/** The item as it is, in one piece. */
export function wholePiece(item: NeutralItem): Piece {
  return { ...item, part: null, weight: 1 };
}

/** The item in pieces of one answer each, in their order, each with the text that is common to them. */
export function splitParts(item: NeutralItem): readonly Piece[] {
  return split(item, item.stem, [], 1).map((piece) => piece);
}

function split(item: NeutralItem, above: string, path: readonly string[], weight: number): readonly Piece[] {
  const { answer } = item;
  if (answer.kind === 'parts') {
    return answer.parts.flatMap((part) => {
      const text = part.answer.kind === 'blanks' ? above : `${above}${part.stem}`;
      return split(
        { ...item, ...named(item, part), ...part, id: item.id },
        text,
        [...path, part.id],
        weight * part.weight,
      );
    });
  }
  if (answer.kind === 'blanks') {
    const total = answer.blanks.reduce((sum, blank) => sum + blank.weight, 0);
    return answer.blanks.flatMap((blank, index) => {
      const text = `${path.length === 0 ? '' : above}${markBlank(item.stem, blank.id)}${blank.stem}`;
      const asked = `<p>What belongs in the blank marked with ${String(index + 1)}?</p>`;
      const marked = text.replaceAll(openMark, `____(${String(index + 1)})`);
      return split(
        { ...item, ...named(item, blank), ...blank, id: item.id },
        `${marked}${asked}`,
        [...path, blank.id],
        (weight * blank.weight) / total,
      );
    });
  }
  const part = path.length === 0 ? null : path.join('/');
  return [{ ...item, stem: above, part, weight }];
}

function named({ title }: NeutralItem, { label }: Part) {
  return { title: `${title}: ${label}` };
}

const openMark = '\uE002';

/** A text with blanks in which one is marked and the others are lines. */
function markBlank(html: string, blank: string): string {
  return html.replace(/<span data-blank="([^"]*)"><\/span>/g, (_, name: string) =>
    name === blank ? openMark : '____',
  );
}

/** The pieces in which a format with one answer a question holds an item, and what is lost by parting it. */
export function piecesOf(item: NeutralItem): {
  readonly pieces: readonly Piece[];
  readonly losses: readonly LossCode[];
} {
  const { kind } = item.answer;
  if (kind !== 'parts' && kind !== 'blanks') return { pieces: [wholePiece(item)], losses: [] };
  return { pieces: splitParts(item), losses: [kind === 'parts' ? 'split-parts' : 'split-blanks'] };
}
