/** A search field with what it finds, drawn without a framework: it is on pages that have none. */
import { piecesOf } from './excerpt.ts';
import type { FoundPart } from './engine.ts';
import { find } from './find.ts';
import type { Findings, Found } from './find.ts';

/** So many pages are shown at a time. */
const pageful = 6;
/** How long nobody types before the search begins, in milliseconds. */
const pause = 150;

export interface SearchPanel {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  /** Searches for a query, and shows it in the field. */
  readonly ask: (query: string) => void;
}

type Child = Node | string;

function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

function excerptOf({ excerpt }: FoundPart): HTMLElement {
  const pieces = piecesOf(excerpt).map(({ text, isMarked }) => (isMarked ? create('mark', {}, text) : text));
  return create('p', {}, '… ', ...pieces, ' …');
}

/** A page with its parts; what was found before its first heading has no title of its own. */
function itemOf({ url, title, parts }: Found): HTMLElement {
  const heading = create('a', { className: 'found-page', href: url }, title);
  const sections = parts.map((part) =>
    part.url === url
      ? create('li', {}, excerptOf(part))
      : create('li', {}, create('a', { href: part.url }, part.title), excerptOf(part)),
  );
  return create('li', {}, heading, create('ul', {}, ...sections));
}

function countWords(count: number, query: string): string {
  if (count === 0) return `Nothing was found for “${query}”. Try fewer words, or a word from the glossary.`;
  return `“${query}” was found on ${count === 1 ? 'one page' : `${String(count)} pages`}.`;
}

const trouble = import.meta.env.DEV
  ? 'The index of the search is made when the site is built: npm run build.'
  : 'The search could not be loaded. Check your connection, then try again. It needs WebAssembly, which this browser may have switched off.';

/** What the panel draws into. */
interface Places {
  readonly status: HTMLElement;
  readonly list: HTMLElement;
  readonly more: HTMLButtonElement;
}

async function showNext(findings: Findings, { list, more }: Places, isCurrent: () => boolean): Promise<void> {
  const from = list.childElementCount;
  const pages = await findings.read(from, pageful);
  if (!isCurrent()) return;
  const items = pages.map(itemOf);
  list.append(...items);
  more.hidden = list.childElementCount >= findings.count;
  if (from > 0) items[0]?.querySelector('a')?.focus();
}

/** Answers queries in the order in which they are asked: an answer that comes late is dropped. */
function createSearch(places: Places): (query: string) => Promise<void> {
  let turn = 0;
  return async (query) => {
    turn += 1;
    const own = turn;
    const isCurrent = () => own === turn;
    const clear = (words: string) => {
      places.status.textContent = words;
      places.list.replaceChildren();
      places.more.hidden = true;
    };
    if (query.trim() === '') {
      clear('');
      return;
    }
    try {
      const findings = await find(query);
      if (!isCurrent()) return;
      clear(countWords(findings.count, query.trim()));
      places.more.onclick = () => void showNext(findings, places, isCurrent);
      await showNext(findings, places, isCurrent);
    } catch {
      if (isCurrent()) clear(trouble);
    }
  };
}

/** @param onAsk - hears of each query, once it is searched for */
export function createSearchPanel(onAsk: (query: string) => void = () => undefined): SearchPanel {
  const input = create('input', {
    type: 'search',
    id: 'search-words',
    autocomplete: 'off',
    enterKeyHint: 'search',
  });
  input.spellcheck = false;
  input.maxLength = 200;
  const label = create('label', { htmlFor: input.id }, 'Search the course');
  const form = create('form', {}, label, input);
  form.setAttribute('role', 'search');
  const status = create('p', { className: 'search-status' });
  status.setAttribute('role', 'status');
  const list = create('ol', { className: 'found' });
  const more = create('button', { type: 'button', className: 'button', hidden: true }, 'Show more pages');
  const answer = createSearch({ status, list, more });
  const start = () => {
    onAsk(input.value);
    void answer(input.value);
  };
  let waiting = 0;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(start, pause);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    start();
  });
  const ask = (query: string) => {
    input.value = query;
    start();
  };
  return { element: create('div', { className: 'search-panel' }, form, status, list, more), input, ask };
}
