/** How long after the last change what is out of sight is written, in milliseconds. */
const quiet = 200;

/** How far from the screen counts as in sight, in screens. */
const margin = '50%';

/** Puts a text into an element; only one that differs, because what is written is laid out anew. */
export function writeText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/**
 * A `writeText` that lets what is out of sight wait until the changes pause, or it comes near: a slider changes dozens of
 * numbers all over a lesson at every move, and to lay them all out takes a third of a frame.
 * @param elements - all that will be written
 */
export function writerInSight(elements: Iterable<Element>): typeof writeText {
  const away = new Set<Element>();
  const waiting = new Map<Element, string>();
  const catchUp = (element: Element) => {
    const text = waiting.get(element);
    if (text !== undefined) writeText(element, text);
    waiting.delete(element);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) away.delete(target);
        else away.add(target);
        if (isIntersecting) catchUp(target);
      }
    },
    { rootMargin: margin },
  );
  for (const element of elements) observer.observe(element);
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (element, text) => {
    waiting.set(element, text);
    if (!away.has(element)) {
      catchUp(element);
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(() => {
      [...waiting.keys()].forEach(catchUp);
    }, quiet);
  };
}
