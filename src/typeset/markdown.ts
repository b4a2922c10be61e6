import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import remarkSmartypants from 'remark-smartypants';
import { unified } from 'unified';
import { markdownPlugins } from './plugins.ts';
import type { PluginOptions } from './plugins.ts';
import { rehypeReadHtml } from './rehype-read-html.ts';

/** Turns Markdown into HTML. Rejects on a formula or number that cannot be written, with its place. */
export type RenderMarkdown = (markdown: string) => Promise<string>;

/**
 * The processor of the questions' texts: what Astro's does for lessons, less what a question has no use for (highlighted
 * code, ids of headings), so that it runs in the build, in the tools and in a browser's worker alike.
 */
export function createMarkdown(options: PluginOptions): RenderMarkdown {
  const { remarkPlugins, rehypePlugins } = markdownPlugins(options);
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkSmartypants)
    .use(remarkPlugins)
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypePlugins)
    .use(rehypeReadHtml)
    .use(rehypeStringify, { allowDangerousHtml: true })
    .freeze();
  return async (markdown) => String(await processor.process(markdown));
}
