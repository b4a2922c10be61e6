/** The part of the editor that is loaded when a field is turned to: colours, and keys that know of lines. */
import { applyEdit } from './apply-edit.ts';
import { opensBlock, pressEnter, pressTab } from './typing.ts';
import type { Language } from './language.ts';

export { colourText, loadColours } from './colours.ts';

/**
 * What a key does in a field for a program. Tab indents only where `indents` says so, which is not before something was
 * typed: whoever goes through the page by Tab is not held.
 */
export function handleKey(
  event: KeyboardEvent,
  field: HTMLTextAreaElement,
  { indents, language }: { readonly indents: boolean; readonly language: Language },
): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const typed = { text: field.value, start: field.selectionStart, end: field.selectionEnd };
  if (event.key === 'Tab' && indents) {
    event.preventDefault();
    applyEdit(field, pressTab(typed, event.shiftKey));
  } else if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    applyEdit(field, pressEnter(typed, opensBlock[language]));
  }
}
