import type { Edit } from './typing.ts';

/** Does an edit in a field as if it were typed, so that the browser can undo it and those who listen hear of it. */
export function applyEdit(field: HTMLTextAreaElement, { from, to, text, selection }: Edit): void {
  field.setSelectionRange(from, to);
  // There is no other way to change a field that its undo knows of.
  const command = text === '' ? 'delete' : 'insertText';
  // oxlint-disable-next-line typescript/no-deprecated -- no successor keeps what was typed undoable
  const isDone = document.execCommand(command, false, text);
  if (!isDone) {
    field.setRangeText(text, from, to, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  field.setSelectionRange(...selection);
}
