import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import { expect } from 'playwright/test';
import type { Page } from 'playwright/test';

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
 * What breaks a rule: the rule’s name and the element, one text each. Meanwhile drawn formulas are empty boxes of their
 * size, and formulas to be read aloud are their text: axe has no rule for MathML, and walks through half of a lesson's
 * elements in it.
 */
async function scan(
  page: Page,
  part: string | undefined,
  rules: readonly string[] | null,
): Promise<string[]> {
  // What stays in sight lies on something wherever the page is scrolled to; at the top it has its own place.
  if (part === undefined) await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  // A document keeps axe until it is left; to send and compile it again costs as much as a scan.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeScript);
  return await page.evaluate(
    async ([selector, runOnly, formulas]) => {
      const read = [...document.querySelectorAll('math')].map((formula) => ({
        formula,
        inside: [...formula.childNodes],
      }));
      for (const { formula } of read) {
        const text = document.createElementNS(formula.namespaceURI, 'mtext');
        text.textContent = formula.textContent;
        formula.replaceChildren(text);
      }
      const emptied = [...document.querySelectorAll<HTMLElement>(formulas)].map((formula) => {
        const { width, height } = formula.getBoundingClientRect();
        return {
          formula,
          width,
          height,
          style: formula.getAttribute('style'),
          inside: [...formula.childNodes],
        };
      });
      for (const { formula, width, height } of emptied) {
        formula.replaceChildren();
        Object.assign(formula.style, {
          display: 'inline-block',
          width: `${width}px`,
          height: `${height}px`,
          verticalAlign: 'middle',
        });
      }
      try {
        const { run } = Reflect.get(globalThis, 'axe') as typeof axe;
        const { violations } = await run(selector ?? document, {
          // The describing of whatever is in order would take a third of the time.
          resultTypes: ['violations'],
          // No rule that is on reads style sheets or media, which axe would fetch first.
          preload: false,
          // Touch targets of 24 pixels are a rule that axe leaves off.
          ...(runOnly === null ? { rules: { 'target-size': { enabled: true } } } : { runOnly: [...runOnly] }),
        });
        return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
      } finally {
        for (const { formula, inside } of read) formula.replaceChildren(...inside);
        for (const { formula, style, inside } of emptied) {
          formula.replaceChildren(...inside);
          if (style === null) formula.removeAttribute('style');
          else formula.setAttribute('style', style);
        }
      }
    },
    [part, rules, drawnFormula] as const,
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
  for (const [index, colorScheme] of colorSchemes.entries()) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const found = await scan(page, part, index > 0 ? colourRules : null);
    expect.soft(found, `${part ?? 'the page'}, ${colorScheme}`).toEqual([]);
  }
}
