/** The `unicode-range` of a rule for a typeface: for which characters a browser fetches it. */

type Range = readonly [first: number, last: number];

const hex = (code: number) => code.toString(16).toUpperCase();

/** The characters as ranges: `a`, `b`, `c` and `λ` are `U+61-63,U+3BB`. */
export function writeRanges(characters: string): string {
  const ranges: [number, number][] = [];
  const codes = [...characters].map((character) => character.codePointAt(0) ?? 0);
  for (const code of codes.sort((one, other) => one - other)) {
    const last = ranges.at(-1);
    if (last !== undefined && code <= last[1] + 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges.map(([first, last]) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`).join(',');
}

function readRanges(text: string): readonly Range[] {
  return text.split(',').map((range) => {
    const [first = '', last = first] = range.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
  });
}

/** Those of the characters that are in the ranges of a rule. */
export function withinRanges(characters: string, ranges: string): string {
  const read = readRanges(ranges);
  return [...characters]
    .filter((character) => {
      const code = character.codePointAt(0) ?? 0;
      return read.some(([first, last]) => code >= first && code <= last);
    })
    .join('');
}
