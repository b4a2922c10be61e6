import { isGreekLetter, isSymbol, readSubscript, spellOut } from './expression-input/names.ts';
import { foldCharacters } from './number-input/characters.ts';
import type { TextSpan } from './span.ts';

/** A name and a sign of equality in front of an answer: `λ =`. */
export interface Label {
  /** The name with its Greek letters spelled out, as `nameLabel` writes it. */
  readonly name: string;
  /** Whether it is one name, not a product, a quotient or words. */
  readonly isSingle: boolean;
  readonly span: TextSpan;
  /** Where what is labelled begins. */
  readonly next: number;
}

/** Which names may be in front of an answer. */
export interface LabelRule {
  /** Those of what is asked, as `nameLabel` writes them. */
  readonly own: readonly string[];
  /** Those of other quantities of the question. */
  readonly others: readonly string[];
  /** Whether `own` says all: then every symbol that is not in it is another quantity. */
  readonly isComplete: boolean;
}

const equality = /:?=|≈|\\approx|\\simeq/;

/** The label that a text begins with, from `from` on; null for none. The text is one of plain or typographic signs. */
export function findLabel(text: string, from: number, to: number): Label | null {
  const typed = foldCharacters(text.slice(from, to));
  const found = equality.exec(typed);
  if (found === null) return null;
  const left = typed.slice(0, found.index).trimEnd();
  // What is open around a name goes on behind it, so there is no name in front of the answer.
  const isWhole = isBalanced(left);
  const behind = typed.slice(found.index + found[0].length);
  return {
    name: isWhole ? nameLabel(left) : '',
    isSingle: isWhole && (left.trim() === '' || isSingleName(left.trim())),
    span: { from, to: from + left.length },
    next: to - behind.trimStart().length,
  };
}

/** Whether every parenthesis that is opened is closed. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** A name as it may be typed, in one spelling: `lambda` for `\lambda`, `b'` for `b′`, `T_i'` for `T'_{i}`. */
export function nameLabel(typed: string): string {
  return foldCharacters(typed)
    .split('/')
    .map((part) => {
      const plain = part.replace(/[\s\\()*]/g, '');
      const primes = plain.replace(/[^'′’]/g, '').length;
      return spellOut(lower(plain.replace(/['′’]/g, ''))) + "'".repeat(primes);
    })
    .join('/');
}

/** Where nothing is known of the question, any single name may be in front. */
const anyName: LabelRule = { own: [], others: [], isComplete: false };

/** Whether a label names something that is not asked for. */
export function isOtherLabel({ name, isSingle }: Label, rule: LabelRule = anyName): boolean {
  const { own, others, isComplete } = rule;
  if (own.includes(name)) return false;
  if (!isSingle || others.includes(name)) return true;
  const isOwn = own.some((each) => each.toLowerCase() === name.toLowerCase());
  return isComplete && !isOwn && isSymbol(name) && !unknowns.has(name);
}

/** What everyone calls an unknown. */
const unknowns: ReadonlySet<string> = new Set(['x', 'y', 'z', 'f']);

/** Lowered letters as they are typed on a keyboard: `m_l` for `mₗ`. */
function lower(text: string): string {
  let isLowered = false;
  return Array.from(text, (unit) => {
    const plain = readSubscript(unit);
    const mark = plain !== null && !isLowered ? '_' : '';
    isLowered = plain !== null;
    return mark + (plain ?? unit);
  }).join('');
}

/** One name: a Greek letter, or Latin letters, with what may be below and behind it. */
function isSingleName(typed: string): boolean {
  const bare = lower(typed.replace(/['′’]/g, ''))
    .replace(/^\\/, '')
    .replace(/\(([^()]*)\)/g, '$1');
  const [, letters = ''] = /^(\p{L}+)\d*(?:_[\p{L}\d]+)*$/u.exec(bare) ?? [];
  return letters !== '' && (letters.length === 1 || !Array.from(letters).some(isGreekLetter));
}
