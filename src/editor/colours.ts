import { highlightText, languages } from 'prism-code-editor/prism';
import type { Language } from './language.ts';

/** Longer texts, and longer lines, stay plain: to colour them takes longer than a key may. */
const mostColoured = { characters: 40_000, inLine: 4000 };

/** The grammars, each loaded when a field of its language is turned to. */
const grammars: Readonly<Record<Language, () => Promise<unknown>>> = {
  typescript: () => import('prism-code-editor/prism/languages/typescript'),
  yaml: () => import('prism-code-editor/prism/languages/yaml'),
};

/** Loads what colours texts in a language. Rejects if it cannot be had. */
export async function loadColours(language: Language): Promise<void> {
  await grammars[language]();
}

/** A text as HTML: its words in elements of the class `token` and of the class of their kind. Null if it stays plain. */
export function colourText(text: string, language: Language): string | null {
  const grammar = languages[language];
  if (grammar === undefined) throw new Error(`The grammar of ${language} is missing.`);
  const isLong =
    text.length > mostColoured.characters ||
    text.split('\n').some((line) => line.length > mostColoured.inLine);
  return isLong ? null : highlightText(text, grammar);
}
