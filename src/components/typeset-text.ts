import { typesetTemplate } from '../typeset/text.ts';

/** A line of Markdown with `$TeX$` and no numbers to fill in, as HTML without the paragraph around it. */
export async function typesetPlain(markdown: string): Promise<string> {
  const parts = await typesetTemplate(markdown, import.meta.env.BASE_URL);
  const texts = parts.map((part) => {
    if (typeof part === 'string') return part;
    throw new Error(`There is nothing to compute "{{${part.formula}}}" from here.`);
  });
  return texts
    .join('')
    .replace(/^<p>/, '')
    .replace(/<\/p>\s*$/, '');
}

/** Objectives, or other lines of Markdown, by their ids, each as HTML. */
export async function typesetObjectives(
  objectives: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
  const typeset = Object.entries(objectives).map(
    async ([id, words]) => [id, await typesetPlain(words)] as const,
  );
  return Object.fromEntries(await Promise.all(typeset));
}
