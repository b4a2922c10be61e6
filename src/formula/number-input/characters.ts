const alike: Readonly<Record<string, string>> = {
  '-': '−–‐‑‒﹣',
  '*': '×·⋅∙∗✕✖',
  '/': '÷∕⁄',
  '≈': '~≃≅',
  '%': '‰',
  '.': '٫',
  ',': '٬',
  '|': '∣',
  '(': '{',
  ')': '}',
};

const folds: ReadonlyMap<string, string> = new Map(
  Object.entries(alike).flatMap(([plain, spellings]) =>
    Array.from(spellings, (spelling): [string, string] => [spelling, plain]),
  ),
);

/**
 * The text with every spelling of a sign replaced by its plain one: full-width forms, digits of other scripts, minus
 * signs, times and division signs, `≈`, spaces, and characters that cannot be seen. Braces become parentheses, and `‰`
 * becomes `%`. Every UTF-16 code unit answers one, so that positions stay valid.
 */
export function foldCharacters(text: string): string {
  if (isPlain(text)) return text;
  let folded = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    let plain = known.get(unit);
    if (plain === undefined) known.set(unit, (plain = foldUnit(unit)));
    folded += plain;
  }
  return folded;
}

/** What was folded before: to classify a character anew takes longer than all else that is done with it. */
const known = new Map<string, string>();

/** Whether each sign of a text is its own plain spelling, as in most that is typed. */
export function isPlain(text: string): boolean {
  return /^[ -z|]*$/.test(text);
}

function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code < 0x80) return folds.get(unit) ?? (isSpace(unit) ? ' ' : unit);
  const isFullWidth = code >= 0xff01 && code <= 0xff5e;
  const plain = isFullWidth ? String.fromCharCode(code - 0xfee0) : unit;
  if (isSpace(plain)) return ' ';
  return folds.get(plain) ?? (/\p{Nd}/u.test(plain) ? asciiDigit(code) : plain);
}

/** The digit that a code unit of the category Nd stands for: each script has its ten in a row, from …0 or …6 on. */
function asciiDigit(code: number): string {
  const row = code & ~0xf;
  const start = /\p{Nd}/u.test(String.fromCharCode(row)) ? row : row + 6;
  return String(code - start);
}

function isSpace(unit: string): boolean {
  return unit.trim() === '' || isInvisible.test(unit);
}

/** Characters that cannot be seen, but for those that show what follows them in another order than it was typed. */
const invisible = '(?![\\u202d\\u202e])\\p{Cf}';

const isInvisible = new RegExp(`^${invisible}$`, 'u');

/** Letters and digits in the styles of mathematics, as they are copied from a PDF, and characters that cannot be seen. */
const dressed = new RegExp(`[\\u{1d400}-\\u{1d7ff}]|${invisible}`, 'gu');

/** A text without dressed characters, and the way from its positions back to those of the original. */
interface UndressedText {
  readonly text: string;
  readonly originalAt: (position: number) => number;
}

/** Makes letters and digits in the styles of mathematics plain, `𝟒.𝟎𝟗` to `4.09`, and drops what cannot be seen. */
export function undress(raw: string): UndressedText {
  const losses: { readonly at: number; readonly units: number }[] = [];
  let lost = 0;
  const text = raw.replace(dressed, (character, at: number) => {
    const plain = isInvisible.test(character) ? '' : character.normalize('NFKC');
    const units = character.length - plain.length;
    losses.push({ at: at - lost, units });
    lost += units;
    return plain;
  });
  const originalAt = (position: number) =>
    losses.reduce((sum, { at, units }) => (at < position ? sum + units : sum), position);
  return { text, originalAt };
}

export function isDigit(unit: string): boolean {
  return unit >= '0' && unit <= '9' && unit.length === 1;
}

const wordCharacter = /^[\p{L}\p{M}_]$/u;

/** Where the run of letters that begins at `from` ends; `from` itself if none begins there. */
export function endOfWord(text: string, from: number): number {
  let at = from;
  for (;;) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (!wordCharacter.test(character)) return at;
    at += character.length;
  }
}
