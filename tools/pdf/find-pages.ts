/** Reads a printed document: on which page each name is, and what a reader's outline shows. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An entry of the outline. */
export interface OutlineEntry {
  readonly title: string;
  readonly items: readonly OutlineEntry[];
}

export interface PrintedPages {
  readonly count: number;
  /** Pages by name, counted from 1. */
  readonly pages: ReadonlyMap<string, number>;
  readonly outline: readonly OutlineEntry[];
}

async function pageOf(document: PDFDocumentProxy, destination: unknown): Promise<number | null> {
  const place: unknown = Array.isArray(destination) ? destination[0] : null;
  if (typeof place !== 'object' || place === null) return null;
  return (await document.getPageIndex(place as Parameters<PDFDocumentProxy['getPageIndex']>[0])) + 1;
}

/** Finds these names in a printed file; one that is on no page is left out. */
export async function findPages(file: Uint8Array, names: readonly string[]): Promise<PrintedPages> {
  // It takes the bytes that it is given.
  const task = getDocument({ data: Uint8Array.from(file), verbosity: 0 });
  const document = await task.promise;
  const pages = new Map<string, number>();
  for (const name of names) {
    const page = await pageOf(document, await document.getDestination(name));
    if (page !== null) pages.set(name, page);
  }
  const outline = ((await document.getOutline()) as readonly OutlineEntry[] | null) ?? [];
  const { numPages: count } = document;
  await task.destroy();
  return { count, pages, outline };
}
