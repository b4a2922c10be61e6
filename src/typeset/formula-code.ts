import katex from 'katex';
import type { KatexOptions } from 'katex';

/** A browser knows the namespace of formulas in HTML without being told: forty bytes of each. */
const namespace = ' xmlns="http://www.w3.org/1998/Math/MathML"';

/** What KaTeX makes of TeX, as HTML. Throws on bad TeX. */
export function formulaCode(tex: string, options: KatexOptions): string {
  return katex.renderToString(tex, { ...options, throwOnError: true }).replaceAll(namespace, '');
}
