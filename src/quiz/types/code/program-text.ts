/** Comments, and before them what may hold their signs: texts in quotation marks. */
const pieces = /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\/[^\n]*|\/\*[^]*?\*\//g;

/** A program without comments and spaces: two that are alike here do the same. */
export function bareProgram(text: string): string {
  return text.replace(pieces, (_, quoted: string | undefined) => quoted ?? '').replace(/\s+/g, '');
}

const fence = /^\s*(?:```|~~~)/;

/**
 * The program in a text that was copied with its Markdown: the lines of the fence, and those outside it, are empty, so
 * that every other line keeps its number. A text without a fence comes back as it is.
 */
export function withoutFence(text: string): string {
  const lines = text.split('\n');
  const open = lines.findIndex((line) => fence.test(line));
  if (open === -1) return text;
  const close = lines.findIndex((line, index) => index > open && fence.test(line));
  const end = close === -1 ? lines.length : close;
  return lines.map((line, index) => (index > open && index < end ? line : '')).join('\n');
}

/** The first quotation mark of a printed text in a line, or in all lines; null for none. */
export function findCurlyQuote(text: string, line: number | null): string | null {
  const searched = line === null ? text : (text.split('\n')[line - 1] ?? '');
  return /[“”„‘’‚«»]/.exec(searched)?.[0] ?? null;
}

/** Names that a program may know from elsewhere, and that the sandbox is without. */
const outside: ReadonlySet<string> = new Set(
  `Date performance setTimeout setInterval requestAnimationFrame fetch XMLHttpRequest require process window document
  localStorage crypto alert prompt module Buffer`.split(/\s+/),
);

/** What an error of a program says that it used though the sandbox is without; null for any other error. */
export function findSwitchedOff(message: string): string | null {
  if (message.startsWith('Error: Math.random is switched off')) return 'Math.random';
  const [, name = ''] = /^ReferenceError: '?(\w+)'? is not defined/.exec(message) ?? [];
  return outside.has(name) ? name : null;
}
