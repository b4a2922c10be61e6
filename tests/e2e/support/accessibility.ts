import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import { expect } from 'playwright/test';
import type { JSHandle, Page } from 'playwright/test';

/** Axe as pages get it: minified, so that it takes half the time to compile of what the package exports. */
const axeScript = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

type ColorScheme = 'light' | 'dark';

/** The rules whose outcome depends on colours: what a second scan, in other colours, can still find. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * Drawn formulas. They are hidden from assistive technology, which reads the MathML beside them, so axe judges nothing
 * in them; but it would walk through them for every rule, and they are half of a lesson's elements and two thirds of a
 * scan's time. What could be focused, or be named by something else, is none of them.
 */
const drawnFormula =
  '.katex-html[aria-hidden="true"]:not(:has([id], [role], [tabindex], [contenteditable], a, button, input, select, summary, textarea, iframe))';

/**
 * What is shown on demand, while it is closed: a lesson has hundreds of elements in the origins of its numbers. Rules that
 * look at what is not shown all ask for one of the things that none of these holds.
 */
const closedPopover =
  '[popover]:not(:popover-open, :has([id], [role], [accesskey], [aria-hidden="true"] :is(a, button, input), audio, video))';

/**
 * Spares axe what it has no rule for: drawn formulas are empty boxes of their size, formulas to be read aloud are their
 * text (axe has no rule for MathML, and half of a lesson's elements are in it), and closed popovers are empty.
 * @returns what brings all of it back
 */
function spare(page: Page): Promise<JSHandle<() => void>> {
  return page.evaluateHandle(
    ([formulas, popovers]) => {
      const read = [...document.querySelectorAll('math')].map((formula) => ({
        formula,
        inside: [...formula.childNodes],
      }));
      for (const { formula } of read) {
        const text = document.createElementNS(formula.namespaceURI, 'mtext');
        text.textContent = formula.textContent;
        formula.replaceChildren(text);
      }
      const drawn = [...document.querySelectorAll<HTMLElement>(formulas)].map((formula) => {
        const { width, height } = formula.getBoundingClientRect();
        return {
          formula,
          width,
          height,
          style: formula.getAttribute('style'),
          inside: [...formula.childNodes],
        };
      });
      for (const { formula, width, height } of drawn) {
        formula.replaceChildren();
        Object.assign(formula.style, {
          display: 'inline-block',
          width: `${width}px`,
          height: `${height}px`,
          verticalAlign: 'middle',
        });
      }
      const closed = [...document.querySelectorAll(popovers)]
        // What pops up on a phone may always be there on a desktop.
        .filter((popover) => !popover.checkVisibility())
        .map((popover) => ({ popover, inside: [...popover.childNodes] }));
      for (const { popover } of closed) popover.replaceChildren();
      return () => {
        for (const { popover, inside } of closed) popover.replaceChildren(...inside);
        for (const { formula, inside } of read) formula.replaceChildren(...inside);
        for (const { formula, style, inside } of drawn) {
          formula.replaceChildren(...inside);
          // What was set by properties alone would stay as an empty attribute.
          formula.setAttribute('style', style ?? '');
          if (style === null) formula.removeAttribute('style');
        }
      };
    },
    [drawnFormula, closedPopover] as const,
  );
}

/** What breaks a rule: the rule’s name and the element, one text each. */
function scan(
  page: Page,
  part: string | undefined,
  rules: readonly string[] | null,
): Promise<readonly string[]> {
  return page.evaluate(
    async ([selector, runOnly]) => {
      const { configure, run } = Reflect.get(globalThis, 'axe') as typeof axe;
      // To write down every element that it looks at takes axe a sixth of its time.
      configure({ noHtml: true });
      const { violations } = await run(selector ?? document, {
        elementRef: true,
        // The describing of whatever is in order would take a third of the time.
        resultTypes: ['violations'],
        // No rule that is on reads style sheets or media, which axe would fetch first.
        preload: false,
        // Touch targets of 24 pixels are a rule that axe leaves off.
        ...(runOnly === null ? { rules: { 'target-size': { enabled: true } } } : { runOnly: [...runOnly] }),
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ element }) => `${id}: ${element?.outerHTML.slice(0, 300) ?? 'in a frame'}`),
      );
    },
    [part, rules] as const,
  );
}

/**
 * Expects no accessibility violation on a page as it stands.
 * @param part - a selector of the part that is scanned; the whole page without it
 */
export async function expectAccessible(
  page: Page,
  part?: string,
  colorSchemes: readonly [ColorScheme, ...ColorScheme[]] = ['light', 'dark'],
): Promise<void> {
  // What stays in sight lies on something wherever the page is scrolled to; at the top it has its own place.
  if (part === undefined) await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  // A document keeps axe until it is left; to send and compile it again costs as much as a scan.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeScript);
  const spared = await spare(page);
  try {
    for (const [index, colorScheme] of colorSchemes.entries()) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const found = await scan(page, part, index > 0 ? colourRules : null);
      expect.soft(found, `${part ?? 'the page'}, ${colorScheme}`).toEqual([]);
    }
  } finally {
    await spared.evaluate((bringBack) => bringBack());
    await spared.dispose();
  }
}
