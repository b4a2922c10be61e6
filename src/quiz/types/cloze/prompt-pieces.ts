/** A piece of a typeset text: finished HTML, the place of a blank, or an element that holds one. */
export type PromptPiece =
  | { readonly kind: 'html'; readonly html: string }
  | {
      readonly kind: 'blank';
      readonly name: string;
      /** The punctuation behind it, which stays on its line. */
      readonly after: string;
    }
  | {
      readonly kind: 'element';
      readonly tag: PromptTag;
      /** The number of the first item, for lists that do not begin at 1. */
      readonly start: number | null;
      readonly children: readonly PromptPiece[];
    };

const promptTags = ['p', 'li', 'ul', 'ol', 'blockquote'] as const;

/** The elements that the typesetter lets hold a blank, and those around them. */
export type PromptTag = (typeof promptTags)[number];

interface OpenElement {
  readonly name: string;
  /** Where its opening tag begins. */
  readonly from: number;
  readonly start: number | null;
  readonly children: PromptPiece[];
  /** Up to where the text has become pieces. */
  done: number;
  hasBlank: boolean;
}

const tagPattern = /<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|[^">])*)>/gi;
const blankPattern = /\sdata-blank="([^"]*)"/;
const startPattern = /\sstart="(\d+)"/;
const punctuationPattern = /^[.,;:!?)\]’”]+/;
const emptyElements: readonly string[] = ['br', 'hr', 'img', 'input', 'wbr'];
const lists: readonly string[] = ['ul', 'ol'];

/** A text's HTML as the typesetter writes it, taken apart at its blanks; what holds none stays whole. */
export function takeApart(html: string): readonly PromptPiece[] {
  const root = open('', 0, '');
  const stack = [root];
  for (const match of html.matchAll(tagPattern)) {
    const [tag, slash = '', name = '', attributes = ''] = match;
    const end = match.index + tag.length;
    const parent = stack.at(-1) ?? root;
    if (slash !== '') {
      if (stack.length > 1) close(html, stack, match.index, end);
    } else if (!emptyElements.includes(name)) {
      stack.push(open(name, match.index, attributes, end));
      const blank = blankPattern.exec(attributes)?.[1];
      if (blank !== undefined) placeBlank(html, parent, blank, match.index);
    }
  }
  keepText(html, root, html.length);
  return root.children;
}

function open(name: string, from: number, attributes: string, done = from): OpenElement {
  const start = startPattern.exec(attributes)?.[1];
  return {
    name,
    from,
    start: start === undefined ? null : Number(start),
    children: [],
    done,
    hasBlank: false,
  };
}

/** Ends the innermost element. It becomes a piece if it holds a blank; an item does anyway, for its list may. */
function close(html: string, stack: OpenElement[], from: number, end: number): void {
  const element = stack.pop();
  const parent = stack.at(-1);
  if (element === undefined || parent === undefined) return;
  const { name, start, children, hasBlank } = element;
  const tag = promptTags.find((one) => one === name);
  if (tag === undefined || (!hasBlank && tag !== 'li')) return;
  keepText(html, element, from);
  keepText(html, parent, element.from);
  parent.children.push({ kind: 'element', tag, start, children });
  parent.done = end;
  parent.hasBlank ||= hasBlank;
}

/** Puts a blank, whose marker is an empty `<span>`, into the element that it stands in. */
function placeBlank(html: string, parent: OpenElement, name: string, from: number): void {
  const end = html.indexOf('</span>', from) + '</span>'.length;
  const [after = ''] = punctuationPattern.exec(html.slice(end, end + 8)) ?? [];
  keepText(html, parent, from);
  parent.children.push({ kind: 'blank', name, after });
  parent.done = end + after.length;
  parent.hasBlank = true;
}

/** What stands in an element up to a place becomes a piece. Between the items of a list is nothing. */
function keepText(html: string, element: OpenElement, to: number): void {
  const text = html.slice(element.done, to);
  element.done = to;
  if (text === '' || lists.includes(element.name)) return;
  element.children.push({ kind: 'html', html: text });
}
