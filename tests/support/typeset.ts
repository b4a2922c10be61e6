import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import type { NumberToken } from '../../src/typeset/number-token.ts';
import { markdownPlugins } from '../../src/typeset/plugins.ts';

/** Writes a number as what was asked for: `[m, group]`. */
export const nameNumber = ({ formula, format }: NumberToken): string => `[${formula}, ${format}]`;

/** A text of a lesson as HTML, with its numbers named. */
export const typeset = (markdown: string, base = '/'): Promise<string> =>
  typesetUnder(markdownPlugins({ base, writerFor: () => nameNumber, isLive: true }), {}, markdown);

type ProcessorOptions = Parameters<typeof createMarkdownProcessor>[0];

/** A text under front matter as HTML, by the given pipeline. */
export async function typesetUnder(
  options: ProcessorOptions,
  frontmatter: Record<string, unknown>,
  markdown: string,
): Promise<string> {
  const processor = await createMarkdownProcessor({ syntaxHighlight: false, ...options });
  return (await processor.render(markdown, { frontmatter })).code;
}

/** The part of a typeset formula that is drawn. */
export const drawnPart = (html: string): string => html.slice(html.indexOf('class="katex-html"'));

/** The part of a typeset formula that a screen reader reads. */
export const readPart = (html: string): string => /<math[\s>].*?<\/math>/s.exec(html)?.[0] ?? '';
