import { chromium } from 'playwright/test';
import type { Page } from 'playwright/test';
import { findChromium, launchOptionsFor } from '../browser.mjs';
import { targetsOf } from './contents.ts';
import type { Pages } from './contents.ts';
import { writeDocument } from './document.ts';
import type { CourseDocument } from './document.ts';
import { findPages } from './find-pages.ts';
import type { PrintedPages } from './find-pages.ts';

export interface PrintedCourse {
  readonly file: Uint8Array;
  readonly printed: PrintedPages;
}

/** How often the contents may be filled in until their numbers are those of the pages. */
const mostTurns = 3;

async function printOnce(page: Page, html: string, address: string): Promise<Uint8Array> {
  await page.route(address, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  );
  await page.goto(address, { waitUntil: 'load' });
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  const file = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    outline: true,
    tagged: true,
  });
  await page.unroute(address);
  return file;
}

/**
 * Prints the document, and again with the numbers of its pages in the contents.
 * @param folder - address of the served site, with a slash at the end
 * @throws Error if there is no browser, if a heading is on no page, or if the numbers do not settle
 */
export async function printCourse(document: CourseDocument, folder: string): Promise<PrintedCourse> {
  const found = findChromium();
  if (found === undefined) throw new Error('No Chromium was found. Set CHROMIUM_PATH to one.');
  const browser = await chromium.launch(launchOptionsFor(found));
  try {
    const page = await browser.newPage();
    const targets = targetsOf(document.parts);
    let pages: Pages = new Map();
    for (let turn = 0; turn < mostTurns; turn += 1) {
      const file = await printOnce(page, writeDocument(document, pages), `${folder}course.html`);
      const printed = await findPages(file, targets);
      const lost = targets.filter((target) => !printed.pages.has(target));
      if (lost.length > 0) throw new Error(`These headings are on no page: ${lost.join(', ')}.`);
      const before = pages;
      if (targets.every((target) => before.get(target) === printed.pages.get(target))) {
        return { file, printed };
      }
      pages = printed.pages;
    }
    throw new Error('The numbers of the pages do not settle.');
  } finally {
    await browser.close();
  }
}
