/** What the opening tag of an element says: `<p class="note">`. */
export type OpeningTag = string;

/** What an element becomes, told by its opening tag and its whole HTML; undefined leaves it as it is. */
export type Replacement = (tag: OpeningTag, html: () => string) => string | undefined;

const openingTag = /<([a-z][\w-]*)(?:"[^"]*"|'[^']*'|[^"'>])*>/g;
const isVoid = /^(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** Where the element ends whose opening tag, of that name, begins at `start`. */
function endOfElement(html: string, name: string, start: number): number {
  const tags = new RegExp(String.raw`<${name}(?=[\s/>])[^>]*>|</${name}>`, 'g');
  tags.lastIndex = start;
  let depth = 0;
  for (let tag = tags.exec(html); tag !== null; tag = tags.exec(html)) {
    depth += tag[0].startsWith('</') ? -1 : 1;
    if (depth === 0) return tags.lastIndex;
  }
  throw new Error(`An element is not closed: ${html.slice(start, start + 120)}`);
}

/**
 * HTML in which whole elements are replaced; what is inside one that was replaced is not looked at. It reads the HTML that this
 * site's build writes, in which every element is closed, some twenty times faster than a parser that builds a tree.
 */
export function replaceElements(html: string, replacementFor: Replacement): string {
  const pieces: string[] = [];
  let done = 0;
  openingTag.lastIndex = 0;
  for (let match = openingTag.exec(html); match !== null; match = openingTag.exec(html)) {
    const [tag, name = ''] = match;
    const start = match.index;
    const isEmpty = isVoid.test(name) || tag.endsWith('/>');
    let end = start + tag.length;
    const whole = (): string => {
      if (!isEmpty) end = endOfElement(html, name, start);
      return html.slice(start, end);
    };
    const replacement = replacementFor(tag, whole);
    if (replacement === undefined) continue;
    whole();
    pieces.push(html.slice(done, start), replacement);
    done = end;
    openingTag.lastIndex = end;
  }
  return pieces.join('') + html.slice(done);
}
