import type { ForeignAnswer, ForeignItem, ForeignText, Images } from '../foreign-item.ts';
import { allOf, textIn } from '../xml-tree.ts';
import type { XmlElement } from '../xml-tree.ts';

/** A text in a `material`; null where blank. */
export function materialText(material: XmlElement | null, images: Images): ForeignText | null {
  if (material === null) return null;
  const [text] = allOf(material, ({ name }) => name === 'mattext');
  if (text === undefined || textIn(text).trim() === '') return null;
  const form = text.attributes.texttype === 'text/html' ? 'html' : 'plain';
  return { form, text: textIn(text).trim(), images, place: text.place };
}

/** What a kind of question asks. */
export interface CanvasAnswer {
  readonly answer: ForeignAnswer;
  readonly prompt?: ForeignText;
  readonly notes?: ForeignItem['notes'];
}
