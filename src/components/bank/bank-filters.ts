/** What a row of the bank can be filtered by, as its `data-…` attributes: ids parted by spaces. */
type RowData = Readonly<Record<string, string | undefined>>;

/** Whether a row fits the filters: every chosen id is one of the row's, and every word is in its text. */
export function fitsFilters(
  row: { readonly data: RowData; readonly text: string },
  chosen: Readonly<Record<string, string>>,
): boolean {
  const { words = '', ...ids } = chosen;
  const text = row.text.toLowerCase();
  const hasWords = words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
  return (
    hasWords &&
    Object.entries(ids).every(([name, id]) => id === '' || (row.data[name] ?? '').split(' ').includes(id))
  );
}

/** Shows the rows that fit what the form holds, keeps the count, and keeps the filters in the address. */
export function connectFilters(
  form: HTMLFormElement,
  rows: readonly HTMLTableRowElement[],
  count: HTMLElement,
): void {
  const fields = [...form.elements].filter(
    (field) => field instanceof HTMLInputElement || field instanceof HTMLSelectElement,
  );
  const address = new URLSearchParams(globalThis.location.search);
  for (const field of fields) field.value = address.get(field.name) ?? '';
  const show = () => {
    const chosen = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
    for (const row of rows) row.hidden = !fitsFilters({ data: row.dataset, text: row.textContent }, chosen);
    const shown = rows.filter(({ hidden }) => !hidden).length;
    count.textContent =
      shown === rows.length
        ? `${String(shown)} questions`
        : `${String(shown)} of ${String(rows.length)} questions`;
    const query = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value !== '')).toString();
    globalThis.history.replaceState(null, '', query === '' ? globalThis.location.pathname : `?${query}`);
  };
  form.addEventListener('input', show);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  // The fields are emptied after the event.
  form.addEventListener('reset', () => setTimeout(show));
  show();
}
