import path from 'node:path';
import { charactersOf } from './characters.ts';
import { textFaces } from './text-faces.ts';

/** Scripts and styles, and formulas, which have faces of their own: for screen readers, and what is drawn of them. */
const notText =
  /<(style|script|math)\b[\s\S]*?<\/\1>|<span class="m(?:ord|bin|rel|op|open|close|punct|inner|tight)\b[^>]*>[^<]*/g;
const tag = /<[^>]*>/g;

const emphasis = /<em\b[^>]*>[\s\S]*?<\/em>/g;
const bold = /<(h[1-4]|strong)\b[^>]*>[\s\S]*?<\/\1>/g;
/** The innermost parts of a drawn formula; KaTeX names the kind of letter there. */
const upright =
  /<span class="m(?:ord|bin|rel|op|open|close|punct|inner|tight)\b(?![^"]*\bmathnormal\b)[^>]*>[^<]+/g;
const italic = /<span class="mord mathnormal\b[^>]*>[^<]+|<var>[\s\S]*?<\/var>/g;

const matches = (page: string, pattern: RegExp): string =>
  [...page.matchAll(pattern)].map(([match]) => match).join('');

/** What of a page a typeface shows, by the start of its file's name, from its HTML and from that without formulas. */
const parts: readonly (readonly [name: string, part: (page: string, text: string) => string])[] = [
  ...textFaces.map(({ file, style, weight, isVariable }) => {
    const name = path.basename(file, '.woff2');
    if (style === 'italic') return [name, (_: string, text: string) => matches(text, emphasis)] as const;
    if (weight === 600 && !isVariable)
      return [name, (_: string, text: string) => matches(text, bold)] as const;
    return [name, (_: string, text: string) => text] as const;
  }),
  ['KaTeX_Main-Regular', (page: string) => matches(page, upright)],
  ['KaTeX_Math-Italic', (page: string) => matches(page, italic)],
];

/**
 * The characters that pages show in a typeface, by the start of its file's name: for the faces that most pages load and that
 * have many characters. It goes by elements alone: what a style or a script shows in a face besides is not found.
 */
export function charactersShown(pages: Iterable<string>): ReadonlyMap<string, string> {
  const shown = new Map<string, string[]>(parts.map(([name]) => [name, []]));
  for (const page of pages) {
    const text = page.replaceAll(notText, '');
    for (const [name, part] of parts) shown.get(name)?.push(part(page, text).replaceAll(tag, ''));
  }
  return new Map([...shown].map(([name, texts]) => [name, charactersOf(texts)]));
}
