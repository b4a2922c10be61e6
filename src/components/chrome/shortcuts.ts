/** What a key does on every page. */
export type Shortcut = 'search' | 'shortcuts';

/** The part of a press of a key that decides. */
export type Press = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'defaultPrevented' | 'isComposing'
> & {
  /** Whether what has the focus takes text, or moves by letters as a list of choices does. */
  readonly isTyping: boolean;
};

const singleKeys: Readonly<Record<string, Shortcut>> = { '/': 'search', '?': 'shortcuts' };

/** Whether an element takes letters for itself. */
export function takesLetters(element: EventTarget | null): boolean {
  if (!(element instanceof HTMLElement)) return false;
  if (element.isContentEditable || element.matches('textarea, select')) return true;
  return element.matches('input:not([type="checkbox"], [type="radio"], [type="range"], [type="button"])');
}

/**
 * What a press of a key asks for. Ctrl+K, or ⌘K, works everywhere; a single key only where nothing else takes it and the
 * reader has not switched single keys off.
 */
export function shortcutOf(press: Press, hasSingleKeys: () => boolean): Shortcut | null {
  const { key, ctrlKey, metaKey, altKey } = press;
  if (press.defaultPrevented || press.isComposing || altKey) return null;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k' && ctrlKey !== metaKey ? 'search' : null;
  const shortcut = singleKeys[key];
  return shortcut !== undefined && !press.isTyping && hasSingleKeys() ? shortcut : null;
}
