/**
 * The shell of a page's cells: until one is touched, its code and output are what the build drew. A press of one of its
 * buttons loads what edits and runs it, and so does code that the reader has changed before.
 */
import { openPageNotebook } from '../../notebook/page-notebook.ts';
import { defaultValues } from '../../notebook/parameters.ts';
import type { Declarations } from '../../notebook/parameters.ts';
import { readKeptCode } from './kept-code.ts';

type Opened = 'run' | 'edit' | 'kept';

const untouched = '.cell-body:not([data-opened])';

/** What a note beside a cell's buttons says. */
function say(cell: Element, text: string): void {
  const note = cell.querySelector('.cell-note');
  if (note !== null && note.textContent !== text) note.textContent = text;
}

async function open(cell: HTMLElement, declarations: Declarations, opened: Opened, kept: string | null) {
  const box = cell.querySelector<HTMLElement>(untouched);
  if (box === null) return;
  box.dataset.opened = opened;
  if (opened !== 'kept') say(cell, 'Loading …');
  try {
    const { mountCell } = await import('./mount-cell.tsx');
    const place = { lesson: cell.dataset.lesson ?? '', cell: cell.dataset.cell ?? '' };
    const starter = box.querySelector('code')?.textContent ?? '';
    mountCell(box, { place, starter, kept, opened, notebook: openPageNotebook(declarations).notebook });
  } catch {
    delete box.dataset.opened;
    say(cell, 'That could not be loaded. Try again.');
  }
}

/** Has the cells of a page open when they are turned to. */
export function connectCells(page: Document): void {
  const written = page.querySelector<HTMLElement>('[data-notebook]')?.dataset.notebook ?? '{}';
  const { declarations = {} } = JSON.parse(written) as { readonly declarations?: Declarations };
  const cells = [...page.querySelectorAll<HTMLElement>('.cell')];
  for (const cell of cells) {
    for (const button of cell.querySelectorAll<HTMLButtonElement>('button[data-open]')) {
      button.addEventListener('click', () => {
        void open(cell, declarations, button.dataset.open as Opened, null);
      });
    }
    const place = { lesson: cell.dataset.lesson ?? '', cell: cell.dataset.cell ?? '' };
    void readKeptCode(place).then((kept) => {
      if (kept !== null) void open(cell, declarations, 'kept', kept);
    });
  }
  const atStart = JSON.stringify(defaultValues(declarations));
  openPageNotebook(declarations).notebook.values.subscribe((values) => {
    const isOther = JSON.stringify(values) !== atStart;
    for (const cell of cells.filter((each) => each.querySelector(untouched) !== null)) {
      say(cell, isOther ? 'The values of this page have changed. Run it for the new ones.' : '');
    }
  });
}
