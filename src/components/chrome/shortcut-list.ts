import { hasSingleKeys, keepSingleKeys } from '../../progress/single-keys.ts';

/** Keys, as the list shows them, and what they do. `+` joins keys that are pressed together, `or` stands between others. */
const groups: readonly { readonly title: string; readonly keys: readonly (readonly [string, string])[] }[] = [
  {
    title: 'On every page',
    keys: [
      ['Ctrl + K or ⌘ + K', 'Search the course'],
      ['/', 'Search the course'],
      ['?', 'Show this list'],
    ],
  },
  {
    title: 'In figures',
    keys: [
      ['← → ↑ ↓', 'Move a handle or a slider by one step'],
      ['Page Up, Page Down', 'Move it by a large step'],
      ['Home, End', 'Move a slider to its end'],
    ],
  },
  {
    title: 'In text and questions',
    keys: [
      ['Enter', 'Check an answer, from its field'],
      ['Escape', 'Close a preview, a menu or a dialog; leave a program by Tab'],
    ],
  },
];

const markup = `
  <h2 id="shortcuts-title">Keyboard shortcuts</h2>
  <div class="shortcut-groups"></div>
  <label class="shortcut-switch"><input type="checkbox" /> Single keys, / and ?, are shortcuts</label>
  <p class="search-foot"><span role="status"></span><button type="button" class="button">Close</button></p>
`;

let dialog: HTMLDialogElement | null = null;

function rowOf([keys, does]: readonly [string, string]): HTMLElement {
  const row = document.createElement('div');
  const name = document.createElement('dt');
  for (const piece of keys.split(/( or | \+ |, | (?=[←→↑↓]))/)) {
    const part = document.createElement(/^ ?(?:or|\+|,)? ?$/.test(piece) ? 'span' : 'kbd');
    part.textContent = piece;
    name.append(part);
  }
  const what = document.createElement('dd');
  what.textContent = does;
  row.append(name, what);
  return row;
}

function groupOf({ title, keys }: (typeof groups)[number]): readonly HTMLElement[] {
  const heading = document.createElement('h3');
  heading.textContent = title;
  const list = document.createElement('dl');
  list.append(...keys.map(rowOf));
  return [heading, list];
}

function createDialog(): HTMLDialogElement {
  const created = document.createElement('dialog');
  created.className = 'search-dialog shortcuts no-print';
  created.setAttribute('aria-labelledby', 'shortcuts-title');
  created.innerHTML = markup;
  created.querySelector('.shortcut-groups')?.append(...groups.flatMap(groupOf));
  const box = created.querySelector('input');
  const status = created.querySelector('[role="status"]');
  box?.addEventListener('change', () => {
    const isKept = keepSingleKeys(box.checked);
    status?.replaceChildren(
      isKept ? '' : 'This browser keeps nothing for this site, so the choice cannot be kept.',
    );
    if (!isKept) box.checked = hasSingleKeys();
  });
  created.querySelector('button')?.addEventListener('click', () => created.close());
  created.addEventListener('click', ({ target }) => {
    if (target === created) created.close();
  });
  document.body.append(created);
  return created;
}

/** Shows which keys do what, and lets the reader switch single keys off. */
export function showShortcuts(): void {
  dialog ??= createDialog();
  const box = dialog.querySelector('input');
  if (box !== null) box.checked = hasSingleKeys();
  if (!dialog.open) dialog.showModal();
}
