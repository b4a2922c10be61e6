import type { ForeignAnswer, ForeignItem, ForeignText, Images, Note } from '../foreign-item.ts';
import { elementsOf, textIn, wordsAt } from '../xml-tree.ts';
import type { XmlElement } from '../xml-tree.ts';
import { fromBase64 } from '../text/images.ts';

/** What a kind of question asks. A text with answers inside has another prompt than its file. */
export interface MoodleAnswer {
  readonly answer: ForeignAnswer;
  readonly prompt?: ForeignText;
  readonly notes?: readonly Note[];
  readonly feedback?: ForeignItem['feedback'];
}

/** The text of an element as Moodle writes them, `<x format="html"><text>…</text><file>…</file></x>`; null where blank. */
export function moodleText(element: XmlElement | null): ForeignText | null {
  if (element === null) return null;
  const text = wordsAt(element, 'text') ?? ownWords(element);
  if (text.trim() === '') return null;
  return { form: formOf(element.attributes.format), text, images: filesOf(element), place: element.place };
}

/** What stands in an element itself, as old exports have it. */
function ownWords(element: XmlElement): string {
  return element.children
    .filter((child) => typeof child === 'string')
    .join('')
    .trim();
}

function formOf(format: string | undefined): 'html' | 'moodle' | 'plain' | 'markdown' {
  switch (format) {
    case 'html':
    case 'markdown':
      return format;
    case 'plain_text':
      return 'plain';
    default:
      return 'moodle';
  }
}

function filesOf(element: XmlElement): Images {
  const files = elementsOf(element, 'file').flatMap((file) => {
    const bytes = fromBase64(textIn(file));
    const name = file.attributes.name ?? '';
    return bytes === null || name === '' ? [] : [[name, bytes] as const];
  });
  return new Map(files);
}

/** `true` and `1` both mean yes. */
export function isYes(words: string | null): boolean {
  return words === 'true' || words === '1';
}
