import { typesetMarkdown } from '../typeset/text.ts';

/** A line of Markdown with `$TeX$` and no numbers to fill in, as HTML without the paragraph around it. */
export async function typesetPlain(markdown: string): Promise<string> {
  const html = await typesetMarkdown(markdown, import.meta.env.BASE_URL, ({ formula }) => {
    throw new Error(`There is nothing to compute "{{${formula}}}" from here.`);
  });
  return html.replace(/^<p>/, '').replace(/<\/p>\s*$/, '');
}
