import type { UnifiedProcessorOptions } from '@astrojs/markdown-remark';
import katex from 'katex';
import remarkMath from 'remark-math';
import type { Pluggable } from 'unified';
import type { VFile } from 'vfile';
import type { WriteNumber } from './number-token.ts';
import { rehypeBasePath } from './rehype-base-path.ts';
import { rehypeFormulas } from './rehype-formulas.ts';
import { rehypeImages } from './rehype-images.ts';
import type { FindImage } from './rehype-images.ts';
import { rehypeBreakCode } from './rehype-break-code.ts';
import { rehypeKeepGroups } from './rehype-keep-groups.ts';
import { rehypeKeepPunctuation } from './rehype-keep-punctuation.ts';
import { rehypeWriteNumbers } from './rehype-numbers.ts';
import { rehypeScrollTables } from './rehype-scroll-tables.ts';
import { remarkDisplayMath } from './remark-display-math.ts';

/**
 * How KaTeX is run everywhere: nothing is let pass. MathML is kept for screen readers. Commands that KaTeX only shows to
 * whoever trusts a text, such as `\href`, would appear in red; they are errors.
 */
export const katexOptions = {
  strict: 'error',
  output: 'htmlAndMathml',
  trust: ({ command }: { readonly command: string }): boolean => {
    // oxlint-disable-next-line typescript/only-throw-error -- it is an error, which its types do not say
    throw new katex.ParseError(`${command} cannot be shown in a formula`);
  },
} as const;

export interface PluginOptions {
  /** The site's base path, `/` or `/course/`. */
  readonly base: string;
  /** How numbers are found in the text of this file. */
  readonly writerFor: (file: VFile) => WriteNumber;
  /** Whether the numbers follow the parameters of the page. */
  readonly isLive: boolean;
  /** Where the images of a text are; left out, they stay as they are written. */
  readonly findImage?: FindImage | undefined;
}

/** The Markdown pipeline of lessons and question texts alike. */
export function markdownPlugins({ base, writerFor, isLive, findImage }: PluginOptions) {
  return {
    remarkPlugins: [remarkMath, remarkDisplayMath],
    rehypePlugins: [
      [rehypeWriteNumbers, { writerFor, isLive }],
      rehypeKeepPunctuation,
      rehypeKeepGroups,
      rehypeBreakCode,
      rehypeScrollTables,
      [rehypeBasePath, { base }],
      ...(findImage === undefined ? [] : [[rehypeImages, { find: findImage }] satisfies Pluggable]),
      [rehypeFormulas, { katex: katexOptions, isLive }],
    ],
  } satisfies UnifiedProcessorOptions;
}
