const alike: Readonly<Record<string, string>> = {
  '-': '−–‐‑‒﹣',
  '*': '×·⋅∙∗✕✖',
  '/': '÷∕⁄',
  '≈': '~≃≅',
  '%': '‰',
  '(': '{',
  ')': '}',
};

const folds: ReadonlyMap<string, string> = new Map(
  Object.entries(alike).flatMap(([plain, spellings]) =>
    Array.from(spellings, (spelling): [string, string] => [spelling, plain]),
  ),
);

/**
 * The text with every spelling of a sign replaced by its plain one: full-width forms, minus signs, times
 * and division signs, `≈`, spaces. Braces become parentheses, and `‰` becomes `%`. Every UTF-16 code unit answers
 * one, so that positions stay valid.
 */
export function foldCharacters(text: string): string {
  return Array.from({ length: text.length }, (_, at) => foldUnit(text.charAt(at))).join('');
}

function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  const isFullWidth = code >= 0xff01 && code <= 0xff5e;
  const plain = isFullWidth ? String.fromCharCode(code - 0xfee0) : unit;
  return isSpace(plain) ? ' ' : (folds.get(plain) ?? plain);
}

// Zero-width marks come along when a number is copied from a page.
function isSpace(unit: string): boolean {
  return unit.trim() === '' || '\u200b\u200e\u200f\u2060'.includes(unit);
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
