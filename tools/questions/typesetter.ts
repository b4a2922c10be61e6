import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import type { Typeset } from '../../src/quiz/check/texts.ts';
import { markdownPlugins } from '../../src/typeset/plugins.ts';

/**
 * Typesets texts as the pages do, with one processor for all, and each text once: files with small differences share
 * most of theirs. What it makes of them is of no interest.
 */
export async function createTypesetter(): Promise<Typeset> {
  const processor = await createMarkdownProcessor({
    syntaxHighlight: false,
    ...markdownPlugins({ base: '/', writerFor: () => () => '1', isLive: false }),
  });
  const before = new Map<string, ReturnType<Typeset>>();
  return (markdown) => {
    const made = before.get(markdown) ?? inSilence(() => processor.render(markdown));
    before.set(markdown, made);
    return made;
  };
}

/** The processor prints what it throws, with its stack, which tells an author nothing. */
async function inSilence<Result>(work: () => Promise<Result>): Promise<Result> {
  const print = console.error;
  console.error = () => undefined;
  try {
    return await work();
  } finally {
    console.error = print;
  }
}
