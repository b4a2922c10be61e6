/**
 * Previews of terms, citations and references by number: a link with the class `term`, `cite` or `ref` names by
 * `aria-describedby` the popover that says what it is. A mouse shows it by resting on the word, the keyboard by reaching
 * it, a finger by a first tap; a second tap follows the link.
 */

/** How long the mouse rests on a word before its preview shows, and stays off both before it goes, in milliseconds. */
const REST = 150;

/** Pixels between a word and its preview, and between a preview and the edge of the screen. */
const GAP = 6;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a preview's upper left corner goes on the screen: below its word, or above it where there is more room. */
export function placeBeside(
  word: Pick<DOMRect, 'left' | 'top' | 'bottom'>,
  { width, height }: Size,
  screen: Size,
): { readonly left: number; readonly top: number } {
  const roomBelow = screen.height - word.bottom;
  const isBelow = height + 2 * GAP <= roomBelow || roomBelow >= word.top;
  return {
    left: Math.max(GAP, Math.min(word.left, screen.width - width - GAP)),
    top: isBelow ? word.bottom + GAP : word.top - GAP - height,
  };
}

/** Puts a copy of a part of the page, as it looks at the moment, into a preview that has a place for one. */
export function copyInto(preview: ParentNode, page: Document): void {
  const home = preview.querySelector<HTMLElement>('[data-copies]');
  const copy = page.querySelector(home?.dataset.copies ?? ':not(*)')?.cloneNode(true);
  if (home === null || !(copy instanceof Element)) return;
  // It is looked at, and neither found by its names nor reached by keys.
  for (const part of [copy, ...copy.querySelectorAll('[id], [data-part]')]) {
    part.removeAttribute('id');
    part.removeAttribute('data-part');
  }
  home.replaceChildren(copy);
}

/** The one preview that shows, if any. */
function openPreviews(page: Document) {
  let shown: { readonly link: Element; readonly preview: HTMLElement } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const hide = () => {
    clearTimeout(timer);
    shown?.preview.hidePopover();
    shown = undefined;
  };
  const show = (link: Element) => {
    hide();
    const preview = page.getElementById(link.getAttribute('aria-describedby') ?? '');
    if (preview === null) return;
    shown = { link, preview };
    copyInto(preview, page);
    preview.showPopover();
    const screen = { width: page.documentElement.clientWidth, height: innerHeight };
    const { left, top } = placeBeside(link.getBoundingClientRect(), preview.getBoundingClientRect(), screen);
    // It scrolls with the page, so that it never comes to lie on its word.
    preview.style.left = `${String(left + scrollX)}px`;
    preview.style.top = `${String(top + scrollY)}px`;
  };
  return {
    show,
    hide,
    /** The last that is to happen happens, once the mouse has rested. */
    soon: (act: () => void) => {
      clearTimeout(timer);
      timer = setTimeout(act, REST);
    },
    link: () => shown?.link ?? null,
    /** Whether a place is on the preview that shows, or on its word. */
    holds: (place: Node) => [shown?.link, shown?.preview].some((part) => part?.contains(place) === true),
  };
}

type Previews = ReturnType<typeof openPreviews>;

const termAt = (place: Element): Element | null => place.closest('a.term, a.cite, a.ref');

function followMouse(page: Document, { show, hide, soon, link, holds }: Previews): void {
  page.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType === 'touch' || !(target instanceof Element)) return;
    const term = termAt(target);
    const isKept = holds(target) || link()?.matches(':focus-visible') === true;
    soon(() => {
      if (term !== null && term !== link()) show(term);
      else if (!isKept) hide();
    });
  });
}

function followKeyboard(page: Document, { show, hide }: Previews): void {
  page.addEventListener('focusin', ({ target }) => {
    const term = target instanceof Element ? termAt(target) : null;
    if (term?.matches(':focus-visible') === true) show(term);
  });
  page.addEventListener('focusout', hide);
  page.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
}

function followFinger(page: Document, { show, hide, link, holds }: Previews): void {
  let isFinger = false;
  page.addEventListener('pointerdown', ({ target, pointerType }) => {
    isFinger = pointerType === 'touch';
    if (!(target instanceof Node && holds(target))) hide();
  });
  page.addEventListener('keydown', () => {
    isFinger = false;
  });
  page.addEventListener('click', (event) => {
    const term = event.target instanceof Element ? termAt(event.target) : null;
    if (term === null) return;
    if (isFinger && term !== link()) {
      event.preventDefault();
      show(term);
    } else hide();
  });
}

/** Has the terms of a page preview their definitions, by a few listeners of its own. */
export function connectTerms(page: Document): void {
  const previews = openPreviews(page);
  followMouse(page, previews);
  followKeyboard(page, previews);
  followFinger(page, previews);
  addEventListener('resize', previews.hide);
}
