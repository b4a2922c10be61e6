/** What is put in the place of what, both literally. */
export type Replacements = ReadonlyMap<string, string>;

/** A text with every one of these in it replaced. */
export function replaceAll(text: string, replacements: Replacements): string {
  if (replacements.size === 0) return text;
  const names = [...replacements.keys()].map((name) => name.replaceAll(/[^\w-]/g, String.raw`\$&`));
  return text.replaceAll(new RegExp(names.join('|'), 'g'), (name) => replacements.get(name) ?? name);
}
