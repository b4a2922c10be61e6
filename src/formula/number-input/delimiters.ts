/** The marks of TeX that may be around a formula, and quotation marks. */
const delimiters: readonly (readonly [string, string])[] = [
  ['$$', '$$'],
  ['$', '$'],
  ['\\(', '\\)'],
  ['\\[', '\\]'],
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['`', '`'],
];

/** Where the formula is in a text: without the spaces around it, and without marks around it. */
export function findFormula(raw: string): { readonly from: number; readonly to: number } {
  const to = raw.trimEnd().length;
  const from = Math.min(raw.length - raw.trimStart().length, to);
  const text = raw.slice(from, to);
  const around = delimiters.find(
    ([open, close]) =>
      text.startsWith(open) && text.endsWith(close) && text.length >= open.length + close.length,
  );
  return around === undefined ? { from, to } : { from: from + around[0].length, to: to - around[1].length };
}
