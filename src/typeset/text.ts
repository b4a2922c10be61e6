import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import katex from 'katex';
import type { WriteNumber } from './number-token.ts';
import { katexOptions, markdownPlugins } from './plugins.ts';

/** A formula in TeX, without delimiters, as finished HTML with MathML inside. Throws on bad TeX. */
export function typesetFormula(tex: string): string {
  return katex.renderToString(tex, { ...katexOptions, throwOnError: true });
}

/**
 * Markdown with `$TeX$` and `{{name|format}}` as finished HTML. Throws on bad TeX and on a number that cannot
 * be written. The numbers stay as they are written here.
 */
export async function typesetMarkdown(markdown: string, base: string, write: WriteNumber): Promise<string> {
  const processor = await createMarkdownProcessor({
    syntaxHighlight: false,
    ...markdownPlugins({ base, writerFor: () => write, isLive: false }),
  });
  const { code } = await processor.render(markdown);
  return code;
}
