import { formulaCode } from './formula-code.ts';
import { createMarkdown } from './markdown.ts';
import type { RenderMarkdown } from './markdown.ts';
import { protectTokens, revealTokens } from './number-token.ts';
import type { NumberToken, WriteNumber } from './number-token.ts';
import { katexOptions } from './plugins.ts';
import type { FindImage } from './rehype-images.ts';

/** A formula in TeX, without delimiters, as finished HTML with MathML inside. Throws on bad TeX. */
export function typesetFormula(tex: string): string {
  return formulaCode(tex, katexOptions);
}

/** The processors that were set up, by the site’s base path. */
const renderers = new Map<string, RenderMarkdown>();

function rendererFor(base: string, findImage?: FindImage): RenderMarkdown {
  // Which image is meant depends on the lesson.
  if (findImage !== undefined) return createMarkdown({ base, findImage });
  const render = renderers.get(base) ?? createMarkdown({ base });
  renderers.set(base, render);
  return render;
}

/**
 * Markdown with `$TeX$` and `{{name|format}}` as finished HTML. Throws on bad TeX and on a number that cannot
 * be written. The numbers stay as they are written here.
 */
export async function typesetMarkdown(
  markdown: string,
  base: string,
  write: WriteNumber,
  findImage?: FindImage,
): Promise<string> {
  return revealTokens(await rendererFor(base, findImage)(protectTokens(markdown), write));
}

/** Characters that no text holds, for they have no meaning of their own (Unicode’s private use area). */
const MARK = '\uE000';
const markPattern = /\uE000(\d+)\uE000/;

/** HTML between numbers that stay open. */
type Template = readonly (string | NumberToken)[];

/** How many texts are remembered, more than the course has: a bench would otherwise remember every state of each. */
const mostRemembered = 5000;

/** What was typeset before: a question's texts are asked for by its record, its pages and its check. */
const typesetBefore = new Map<string, Promise<Template>>();

/**
 * Markdown with `$TeX$` and `{{name|format}}` as finished HTML between its numbers, which stay open. A text without
 * images is typeset once. Throws on bad TeX.
 */
export function typesetTemplate(markdown: string, base: string, findImage?: FindImage): Promise<Template> {
  // Which image is meant depends on the lesson.
  if (markdown.includes('![')) return typesetAnew(markdown, base, findImage);
  const key = `${base} ${markdown}`;
  const made = typesetBefore.get(key) ?? typesetAnew(markdown, base);
  if (typesetBefore.size >= mostRemembered) typesetBefore.clear();
  typesetBefore.set(key, made);
  return made;
}

async function typesetAnew(markdown: string, base: string, findImage?: FindImage): Promise<Template> {
  const numbers: NumberToken[] = [];
  const mark = (token: NumberToken) => `${MARK}${String(numbers.push(token) - 1)}${MARK}`;
  const code = await typesetMarkdown(markdown, base, mark, findImage);
  // A pattern with a group keeps what it splits at: every second part is the index of a number.
  return code
    .split(markPattern)
    .map((part, index) => (index % 2 === 0 ? part : (numbers[Number(part)] ?? part)))
    .filter((part) => part !== '');
}
