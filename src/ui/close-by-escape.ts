/**
 * Closes what was asked when Escape is pressed in it, or while nothing has the focus. A field or a menu elsewhere keeps its own
 * Escape. Returns what ends that.
 * @param asked - the element that holds the question; nothing happens while it is hidden
 * @param close - closes it as its own button does, and gives the focus back to what opened it
 */
export function closeByEscape(asked: HTMLElement, close: () => void): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented || asked.hidden) return;
    const { activeElement } = document;
    if (activeElement !== document.body && !asked.contains(activeElement)) return;
    event.preventDefault();
    close();
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}
