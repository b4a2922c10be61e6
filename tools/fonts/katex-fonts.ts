import type { Plugin } from 'vite';

/**
 * Keeps only the woff2 sources in KaTeX's stylesheet: every browser the site supports reads woff2, and the other
 * two formats would add forty files to each build. A formula is shown in another typeface until its own has come;
 * KaTeX's rule would leave a gap in the line.
 */
export function adaptKatexFonts(): Plugin {
  const otherFormats = /,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\(["'](?:woff|truetype)["']\)/g;
  return {
    name: 'katex-fonts',
    enforce: 'pre',
    transform(code, id) {
      if (!/katex[^/]*\.css/.test(id)) return undefined;
      return {
        code: code.replace(otherFormats, '').replaceAll('font-display:block', 'font-display:swap'),
        map: null,
      };
    },
  };
}
