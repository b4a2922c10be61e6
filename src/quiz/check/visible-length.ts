/**
 * About how many characters of a text a reader sees: a command of TeX and a computed number count as one each,
 * braces and marks as none.
 */
export function visibleLength(text: string): number {
  return text
    .replace(/\{\{.*?\}\}/g, '0')
    .replace(/\\[a-zA-Z]+/g, 'x')
    .replace(/[{}$*`\\]/g, '').length;
}
