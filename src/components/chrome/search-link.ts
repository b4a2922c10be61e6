/** Opens the search, or the list of shortcuts, over the page. */
import { hasSingleKeys } from '../../progress/single-keys.ts';
import { shortcutOf, takesLetters } from './shortcuts.ts';
import type { Shortcut } from './shortcuts.ts';

const link = document.querySelector<HTMLAnchorElement>('.site-search');

async function follow(shortcut: Shortcut): Promise<void> {
  if (shortcut === 'shortcuts') {
    (await import('./shortcut-list.ts')).showShortcuts();
    return;
  }
  const field = document.querySelector<HTMLInputElement>('main .search-panel input');
  if (field !== null) field.select();
  else (await import('../search/search-dialog.ts')).openSearch(link?.href ?? '');
}

/** Without what does it, the link leads there. */
const start = (shortcut: Shortcut): void => {
  follow(shortcut).catch(() => {
    if (link !== null && shortcut === 'search') location.href = link.href;
  });
};

link?.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || link.ariaCurrent !== null) return;
  event.preventDefault();
  start('search');
});
document.addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, defaultPrevented, isComposing, target } = event;
  const press = { key, ctrlKey, metaKey, altKey, defaultPrevented, isComposing };
  const shortcut = shortcutOf({ ...press, isTyping: takesLetters(target) }, hasSingleKeys);
  // A package for a learning management system has no search: its link leads nowhere.
  if (shortcut === null || (shortcut === 'search' && link?.href === '')) return;
  event.preventDefault();
  start(shortcut);
});
for (const button of document.querySelectorAll('[data-opens="shortcuts"]')) {
  button.addEventListener('click', () => start('shortcuts'));
}
