import { highlightText, languages } from 'prism-code-editor/prism';
import 'prism-code-editor/prism/languages/typescript';

/** A program as HTML: its words in elements of the class `token` and of the class of their kind. */
export function colourProgram(text: string): string {
  const grammar = languages.typescript;
  if (grammar === undefined) throw new Error('The grammar of TypeScript is missing.');
  return highlightText(text, grammar);
}
