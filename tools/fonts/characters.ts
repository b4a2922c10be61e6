/** What a reader may type and sees again: all that stands on a keyboard for English. */
const typed = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index)).join('');

/** Character references as the build writes them. */
const reference = /&(?:#x([0-9a-f]+)|#(\d+)|(nbsp|times|middot|hellip|lt|gt|amp|quot));/gi;
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
/** A character of a script, or of JSON, by its number. */
const escape = /\\u(?:\{([0-9a-f]+)\}|([0-9a-f]{4}))/gi;
/** Two of them as the ends of a range, as patterns have them, also written as texts: nobody sees them. */
const range = /\\u(?:\{[0-9a-f]+\}|[0-9a-f]{4})-\\{1,2}u(?:\{[0-9a-f]+\}|[0-9a-f]{4})/gi;

function fromNumber(digits: string, radix: number): string {
  const code = Number.parseInt(digits, radix);
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
}

/** The characters that files show, each once and in order: those in them and those that they name. */
export function charactersOf(files: Iterable<string>): string {
  const found = new Set<string>();
  for (const file of files) {
    const text = file
      .replaceAll(range, '')
      .replaceAll(reference, (_, hex?: string, decimal?: string, name?: string) => {
        if (hex !== undefined) return fromNumber(hex, 16);
        if (decimal !== undefined) return fromNumber(decimal, 10);
        return named[name?.toLowerCase() ?? ''] ?? '';
      })
      .replaceAll(escape, (_, braced?: string, plain?: string) => fromNumber(braced ?? plain ?? '', 16));
    for (const character of text) if (character >= ' ') found.add(character);
  }
  return [...found].sort().join('');
}

/** Every character that a site with these files can show: theirs, and those of a keyboard. */
export function charactersIn(files: Iterable<string>): string {
  return charactersOf([typed, ...files]);
}
