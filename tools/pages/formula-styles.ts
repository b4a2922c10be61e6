const classAttribute = /\bclass=\\?"([^"\\]*)/g;
const rule = /(?<=^|[{};])([^{};]+)(\{[^{}]*\})/g;
const faceRule = /@font-face\{[^{}]*\}/g;

/** The names of all classes in HTML, also where it stands in JSON. */
export function classesIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(classAttribute)].flatMap(([, names = '']) => names.split(/\s+/)));
}

/** Whether a selector is one of KaTeX's and names a class that no formula has. */
function isIdle(selector: string, classes: ReadonlySet<string>): boolean {
  if (!selector.trim().startsWith('.katex')) return false;
  return [...selector.matchAll(/\.([a-z][\w-]*)/gi)].some(([, name = '']) => !classes.has(name));
}

/** Styles without KaTeX's for what no formula has, and without its typefaces that no style names any more. */
export function leaveOutIdleFormulas(css: string, classes: ReadonlySet<string>): string {
  const needed = css.replaceAll(rule, (whole, selectors: string, block: string) => {
    const all = selectors.split(',');
    const kept = all.filter((selector) => !isIdle(selector, classes));
    if (kept.length === all.length) return whole;
    return kept.length === 0 ? '' : kept.join(',') + block;
  });
  const named = needed.replaceAll(faceRule, '');
  return needed.replaceAll(faceRule, (face) => {
    const [family] = /KaTeX_\w+/.exec(face) ?? [];
    return family === undefined || new RegExp(`${family}\\b`).test(named) ? face : '';
  });
}
