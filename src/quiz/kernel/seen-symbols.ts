const formula = /\$\$?([^$]+)\$\$?|`([^`]+)`/g;
const symbol = /(?:\\([A-Za-z]+)|([A-Za-z]))(?:_(?:\{(\w+)\}|(\w)))?/g;

/** The symbols that the formulas of a Markdown text show, Greek ones spelled out: `m_l`, `lambda`; also words in code. */
export function symbolsIn(markdown: string): readonly string[] {
  const text = markdown.replace(/\{\{[^{}]*\}\}/g, ' ');
  const found = new Set<string>();
  for (const [, tex = '', code = ''] of text.matchAll(formula)) {
    if (code !== '') found.add(code.trim());
    for (const [, command, letter = '', braced, single] of tex.matchAll(symbol)) {
      const below = braced ?? single;
      found.add((command ?? letter) + (below === undefined ? '' : `_${below}`));
    }
  }
  return [...found];
}
