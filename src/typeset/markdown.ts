import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { WriteNumber } from './number-token.ts';
import { markdownPlugins } from './plugins.ts';
import type { PluginOptions } from './plugins.ts';
import { rehypeReadHtml } from './rehype-read-html.ts';
import { remarkTypography } from './remark-typography.ts';

/**
 * Turns Markdown into HTML, with the numbers as `write` has them. Rejects on a formula or number that cannot be written, with
 * its place.
 */
export type RenderMarkdown = (markdown: string, write: WriteNumber) => Promise<string>;

declare module 'vfile' {
  interface DataMap {
    /** How the numbers of this text are written. */
    writeNumber: WriteNumber;
  }
}

/** A text comes with its writer, so that one processor serves all: to set one up takes longer than a short text. */
function writerOf(file: VFile): WriteNumber {
  const { writeNumber } = file.data;
  if (writeNumber === undefined) throw new Error('The text came without a writer of its numbers.');
  return writeNumber;
}

/**
 * The processor of the questions' texts: what Astro's does for lessons, less what a question has no use for (highlighted
 * code, ids of headings), so that it runs in the build, in the tools and in a browser's worker alike.
 */
export function createMarkdown(options: Omit<PluginOptions, 'isLive' | 'writerFor'>): RenderMarkdown {
  const { remarkPlugins, rehypePlugins } = markdownPlugins({
    ...options,
    isLive: false,
    writerFor: writerOf,
  });
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkTypography)
    .use(remarkPlugins)
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypePlugins)
    .use(rehypeReadHtml)
    .use(rehypeStringify, { allowDangerousHtml: true })
    .freeze();
  return async (markdown, writeNumber) =>
    String(await processor.process(new VFile({ value: markdown, data: { writeNumber } })));
}
