import { formatNumber } from '../../core/numeric/format.ts';
import type { Scope } from '../../formula/scope.ts';
import type { TextFact } from '../kernel/facts.ts';
import { splitAtTokens } from '../../typeset/number-token.ts';
import type { NumberToken } from '../../typeset/number-token.ts';
import { atValue } from './problem.ts';
import type { Finding } from './problem.ts';
import { shorten } from './words.ts';

/** Texts side by side, of which no two may read the same. */
export type Rivals = readonly RivalText[];

export interface RivalText extends Pick<TextFact, 'id' | 'path'> {
  readonly parts: readonly (string | NumberToken)[];
}

/** The texts of a question that stand side by side: its options, the steps of a part. */
export function findRivals(texts: readonly TextFact[]): readonly Rivals[] {
  const groups = new Map<string, RivalText[]>();
  for (const { key, id, path, markdown } of texts.filter(({ isRival }) => isRival)) {
    const list = key.slice(0, key.lastIndexOf('/'));
    groups.set(list, [...(groups.get(list) ?? []), { id, path, parts: splitAtTokens(markdown) }]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

/**
 * Texts that read the same in one variant.
 * @throws FormulaError if a number cannot be computed
 */
export function findSameTexts(rivals: Rivals, scope: Scope): readonly Finding[] {
  const seen = new Map<string, { readonly id: string | null; readonly text: string }>();
  return rivals.flatMap(({ id, path, parts }) => {
    const text = fill(parts, scope);
    const folded = fold(text);
    const first = seen.get(folded);
    if (first === undefined) {
      seen.set(folded, { id, text });
      return [];
    }
    const message =
      first.text === text
        ? `"${first.id}" and "${id}" read the same: "${shorten(text)}"`
        : `"${first.id}" and "${id}" say the same: "${shorten(first.text)}" and "${shorten(text)}"`;
    const advice =
      'change one of the two, show more digits, or add a constraint that keeps their numbers apart';
    return [atValue(path, 'E034', message, advice)];
  });
}

/** A text without what tells no reader anything: capitals, spaces in formulas, zeros behind a point, a full stop. */
function fold(text: string): string {
  const pieces = text.replaceAll(/[\u00A0\u2009\u202F]/g, ' ').split(/(\$[^$]*\$|`[^`]*`)/);
  const folded = pieces.map((piece, index) => {
    if (index % 2 === 0) return piece.toLowerCase();
    return piece.startsWith('$') ? piece.slice(1, -1).replaceAll(/\\[,;:! ]|[~\s]/g, '') : piece;
  });
  return folded
    .join('')
    .replaceAll(/(?<![\d.])\d{1,3}(?: \d{3})+(?!\d)/g, (digits) => digits.replaceAll(' ', ''))
    .replaceAll(/(\.\d*?)0+(?!\d)/g, '$1')
    .replaceAll(/\.(?=\s|$|[,;)])/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** A text with its numbers in one variant. */
export function fill(parts: RivalText['parts'], scope: Scope): string {
  const texts = parts.map((part) =>
    typeof part === 'string' ? part : formatNumber(scope.evaluate(part.formula), part.format),
  );
  return texts.join('').trim().replaceAll(/\s+/g, ' ');
}
