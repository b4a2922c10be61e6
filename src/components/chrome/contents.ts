/** How far below the upper edge of the screen a section's heading counts as reached, in pixels. */
const REACHED = 140;

/** The number of the last section whose heading has been reached, given the tops of all; -1 before the first. */
export function sectionReached(tops: readonly number[]): number {
  return tops.findLastIndex((top) => top <= REACHED);
}

/** The share of a text that has been read, from 0 to 1. `top` is its upper edge on the screen; all in pixels. */
export function shareRead(top: number, height: number, screen: number): number {
  const hidden = height - screen;
  return hidden <= 0 ? 1 : Math.min(1, Math.max(0, -top / hidden));
}

/** Calls back at most once a frame, however often the page scrolls. */
function onScroll(show: () => void): void {
  let isAwaited = false;
  const showSoon = () => {
    if (isAwaited) return;
    isAwaited = true;
    requestAnimationFrame(() => {
      isAwaited = false;
      show();
    });
  };
  addEventListener('scroll', showSoon, { passive: true });
  addEventListener('resize', showSoon);
}

/** Folds the list after a choice, at Escape, and when the reader goes on elsewhere. */
function foldWhenDone(details: HTMLDetailsElement): void {
  details.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLAnchorElement) details.open = false;
  });
  details.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !details.open) return;
    details.open = false;
    details.querySelector('summary')?.focus();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !details.contains(target)) details.open = false;
  });
}

/** Sets the bar to work: it names the section on the screen, and shows how far the reader is. */
export function openContents(bar: HTMLElement): void {
  const details = bar.querySelector('details');
  const here = bar.querySelector('.contents-here');
  const progress = bar.querySelector<HTMLElement>('.contents-progress');
  const text = bar.parentElement?.querySelector('article') ?? null;
  if (details === null || here === null || progress === null || text === null) return;
  const links = [...bar.querySelectorAll('a')];
  const headings = links.map(({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1))));
  const show = () => {
    const at = sectionReached(headings.map((each) => each?.getBoundingClientRect().top ?? Infinity));
    links.forEach((link, index) => {
      if (index === at) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    });
    const name = links[at]?.textContent ?? '';
    if (here.textContent !== name) here.textContent = name;
    const { top, height } = text.getBoundingClientRect();
    progress.style.scale = `${String(shareRead(top, height, innerHeight))} 1`;
  };
  onScroll(show);
  foldWhenDone(details);
  show();
}
