import { createSearchPanel } from './search-panel.ts';
import type { SearchPanel } from './search-panel.ts';

let opened: { readonly dialog: HTMLDialogElement; readonly panel: SearchPanel } | null = null;

function createDialog(page: string): NonNullable<typeof opened> {
  const dialog = document.createElement('dialog');
  dialog.className = 'search-dialog no-print';
  dialog.setAttribute('aria-label', 'Search');
  const whole = document.createElement('a');
  whole.className = 'search-whole';
  whole.textContent = 'Open as a page';
  whole.href = page;
  const panel = createSearchPanel((query) => {
    whole.href = query.trim() === '' ? page : `${page}?${new URLSearchParams({ q: query }).toString()}`;
  });
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'button';
  close.textContent = 'Close';
  close.addEventListener('click', () => dialog.close());
  const foot = document.createElement('p');
  foot.className = 'search-foot';
  foot.append(whole, close);
  dialog.append(panel.element, foot);
  // A search field would first empty itself.
  panel.input.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    dialog.close();
  });
  // A press beside the dialog, and a link to a place on this page, close it.
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog || (target instanceof Element && target.closest('a') !== null)) dialog.close();
  });
  document.body.append(dialog);
  return { dialog, panel };
}

/**
 * Opens the search over the page.
 * @param page - the address of the search as a page of its own
 */
export function openSearch(page: string): void {
  opened ??= createDialog(page);
  if (!opened.dialog.open) opened.dialog.showModal();
  opened.panel.input.select();
}
