import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import { expect } from 'playwright/test';
import type { JSHandle, Page } from 'playwright/test';
import { listNewTexts } from './texts.ts';

/** Axe as pages get it: minified, so that it takes half the time to compile of what the package exports. */
const axeScript = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

type ColorScheme = 'light' | 'dark';

type Wanted = Pick<axe.RunOptions, 'runOnly' | 'rules'>;

/** The rules whose outcome depends on colours. */
const colourRules = ['color-contrast', 'link-in-text-block'];
const coloursAlone: Wanted = { runOnly: colourRules };

/** Touch targets of 24 pixels are a rule that axe leaves off. */
const everything: Wanted = { rules: { 'target-size': { enabled: true } } };
const allButColours: Wanted = {
  rules: {
    ...everything.rules,
    ...Object.fromEntries(colourRules.map((rule) => [rule, { enabled: false }])),
  },
};

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
 * text (axe has no rule for MathML, and half of a lesson's elements are in it), and closed popovers are empty. Where a part
 * is scanned, what is beside it is empty boxes too: axe would first take in the whole page.
 * @returns what brings all of it back
 */
function spare(page: Page, part: string | undefined): Promise<JSHandle<() => void>> {
  return page.evaluateHandle(
    ([formulas, popovers, selector]) => {
      /** Empties an element. Answers what brings it back. */
      const empty = (element: Element) => {
        const inside = [...element.childNodes];
        element.replaceChildren();
        return () => element.replaceChildren(...inside);
      };
      /** Has an element keep the size that it has now. Answers what takes that away again. */
      const keepSize = (element: HTMLElement, { width, height }: DOMRect, more: Record<string, string>) => {
        const before = element.getAttribute('style');
        Object.assign(element.style, { width: `${width}px`, height: `${height}px`, ...more });
        return () => {
          // What was set by properties alone would stay as an empty attribute.
          element.setAttribute('style', before ?? '');
          if (before === null) element.removeAttribute('style');
        };
      };
      const parts = selector === undefined ? [document.body] : [...document.querySelectorAll(selector)];
      const listBeside = (element: Element): Element[] =>
        [...element.children].flatMap((child) => {
          if (parts.includes(child)) return [];
          return parts.some((one) => child.contains(one)) ? listBeside(child) : [child];
        });
      const measured = (elements: readonly Element[]) =>
        elements.flatMap((element) => {
          const box = element.getBoundingClientRect();
          // What has no place, such as a style sheet, is no part of the picture.
          return element instanceof HTMLElement && box.height > 0 ? [{ element, box }] : [];
        });
      const back: (() => void)[] = [];
      // A frame that is taken out and put back would load again.
      const beside = selector === undefined ? [] : listBeside(document.body);
      for (const { element, box } of measured(beside.filter((one) => one.matches(':not(:has(iframe))'))))
        back.push(empty(element), keepSize(element, box, { boxSizing: 'border-box' }));
      const closed = [...document.querySelectorAll(popovers)]
        // What pops up on a phone may always be there on a desktop.
        .filter((popover) => !popover.checkVisibility());
      for (const { element, box } of measured([...document.querySelectorAll(formulas)])) {
        back.push(
          empty(element),
          keepSize(element, box, { display: 'inline-block', verticalAlign: 'middle' }),
        );
      }
      for (const formula of document.querySelectorAll('math')) {
        const text = document.createElementNS(formula.namespaceURI, 'mtext');
        text.textContent = formula.textContent;
        back.push(empty(formula));
        formula.append(text);
      }
      for (const popover of closed) back.push(empty(popover));
      return () => {
        for (const bringBack of back.toReversed()) bringBack();
      };
    },
    [drawnFormula, closedPopover, part] as const,
  );
}

/** What breaks a rule, in a part, the whole page or these elements: the rule’s name and the element, one text each. */
function scan(
  page: Page,
  where: string | undefined | JSHandle<Element[]>,
  wanted: Wanted,
): Promise<readonly string[]> {
  return page.evaluate(
    async ([place, options]) => {
      const { configure, run } = Reflect.get(globalThis, 'axe') as typeof axe;
      // To write down every element that it looks at takes axe a sixth of its time.
      configure({ noHtml: true });
      const { violations } = await run(Array.isArray(place) ? { include: place } : (place ?? document), {
        elementRef: true,
        // The describing of whatever is in order would take a third of the time.
        resultTypes: ['violations'],
        // No rule that is on reads style sheets or media, which axe would fetch first.
        preload: false,
        ...options,
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ element }) => `${id}: ${element?.outerHTML.slice(0, 300) ?? 'in a frame'}`),
      );
    },
    [where, wanted] as const,
  );
}

/**
 * What breaks a rule in a part or the whole page, where it was scanned before. Colours take axe most of its time: in others, or
 * on another screen, they are looked at in texts of a new kind.
 */
async function scanAgain(
  page: Page,
  part: string | undefined,
  inColours: boolean,
): Promise<readonly string[]> {
  const { elements, count } = await listNewTexts(page, part);
  return [
    ...(inColours ? [] : await scan(page, part, allButColours)),
    ...(count === 0 ? [] : await scan(page, elements, coloursAlone)),
  ];
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
  const isNew = await page.evaluate(() => !('axe' in globalThis));
  if (isNew) await page.evaluate(axeScript);
  const spared = await spare(page, part);
  try {
    for (const [index, colorScheme] of colorSchemes.entries()) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const isFirst = isNew && index === 0;
      const found = isFirst ? await scan(page, part, everything) : await scanAgain(page, part, index > 0);
      expect.soft(found, `${part ?? 'the page'}, ${colorScheme}`).toEqual([]);
    }
  } finally {
    await spared.evaluate((bringBack) => bringBack());
    await spared.dispose();
  }
}
