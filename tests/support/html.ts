/** The opening tags of every element of that name, in order. */
export function openingTags(html: string, name: string): readonly string[] {
  return html.match(new RegExp(String.raw`<${name}(?=[\s/>])(?:"[^"]*"|[^">])*>`, 'g')) ?? [];
}

/** The value of an attribute in an opening tag: `''` where it has none, null where it is not there. */
export function attributeOf(tag: string, name: string): string | null {
  const match = new RegExp(String.raw`\s${name}(?:="([^"]*)")?(?=[\s/>])`).exec(tag);
  return match === null ? null : (match[1] ?? '');
}

/** The values of an attribute over every element of that name; elements without it are left out. */
export function attributesOf(html: string, name: string, attribute: string): readonly string[] {
  return openingTags(html, name)
    .map((tag) => attributeOf(tag, attribute))
    .filter((value) => value !== null);
}

/** What a reader sees of a piece of HTML. */
export function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
