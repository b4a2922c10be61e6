/** What a reader may type and sees again: all that stands on a keyboard for English. */
const typed = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index)).join('');

/** The names of characters in references. */
const named: Readonly<Record<string, string>> = {
  nbsp: '\u{a0}',
  times: '×',
  middot: '·',
  hellip: '…',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
};

/** An escape of a script or of JSON. */
const escape = String.raw`\\u(?:\{[0-9a-f]+\}|[0-9a-f]{4})`;
/** Two of them as the ends of a range, as patterns have them, also written as texts: nobody sees them. */
const range = String.raw`${escape}-\\+u(?:\{[0-9a-f]+\}|[0-9a-f]{4})`;
/** A character reference, as the build writes them. */
const reference = String.raw`&(?:#x(?<hex>[0-9a-f]+)|#(?<decimal>\d+)|(?<name>${Object.keys(named).join('|')}));`;
/** What names characters instead of showing them; escapes together, since two may be the halves of one character. */
const naming = new RegExp(`${range}|${reference}|(?<escapes>(?:${escape}(?!-\\\\+u))+)`, 'iy');
const ampersand = 0x26;
const backslash = 0x5c;

function fromNumber(digits: string, radix: number): string {
  const code = Number.parseInt(digits, radix);
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
}

/** What a match of `naming` stands for. */
function charactersNamed({ groups = {} }: RegExpExecArray): string {
  const { hex, decimal, name, escapes = '' } = groups;
  if (hex !== undefined) return fromNumber(hex, 16);
  if (decimal !== undefined) return fromNumber(decimal, 10);
  if (name !== undefined) return named[name.toLowerCase()] ?? '';
  return escapes.replaceAll(new RegExp(escape, 'gi'), (one) =>
    fromNumber(one.replaceAll(/[^\da-f]/gi, ''), 16),
  );
}

function nameAt(text: string, at: number): RegExpExecArray | null {
  naming.lastIndex = at;
  return naming.exec(text);
}

/**
 * Marks the characters of a text in a table by code point. A site has tens of millions of them, so each is looked at once.
 */
function mark(found: Uint8Array, text: string): void {
  let at = 0;
  while (at < text.length) {
    const code = text.codePointAt(at) ?? 0;
    const match = code === ampersand || code === backslash ? nameAt(text, at) : null;
    if (match === null) {
      found[code] = 1;
      at += code > 0xff_ff ? 2 : 1;
    } else {
      for (const character of charactersNamed(match)) found[character.codePointAt(0) ?? 0] = 1;
      at += match[0].length;
    }
  }
}

/** The characters that files show, each once and in order: those in them and those that they name. */
export function charactersOf(files: Iterable<string>): string {
  const found = new Uint8Array(0x11_00_00);
  for (const file of files) mark(found, file);
  const shown: string[] = [];
  for (const [code, isFound] of found.entries()) {
    if (isFound === 1 && code >= 0x20) shown.push(String.fromCodePoint(code));
  }
  return shown.sort().join('');
}

/** Every character that a site with these files can show: theirs, and those of a keyboard. */
export function charactersIn(files: Iterable<string>): string {
  return charactersOf([typed, ...files]);
}
