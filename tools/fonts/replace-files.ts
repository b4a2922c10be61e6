import { createHash } from 'node:crypto';

/** What is put in the place of what, both literally. */
export type Replacements = ReadonlyMap<string, string>;

/** A text with every one of these in it replaced. */
export function replaceAll(text: string, replacements: Replacements): string {
  if (replacements.size === 0) return text;
  const names = [...replacements.keys()].map((name) => name.replaceAll(/[^\w-]/g, String.raw`\$&`));
  return text.replaceAll(new RegExp(names.join('|'), 'g'), (name) => replacements.get(name) ?? name);
}

const styleElement = /<style[^>]*>([\s\S]*?)<\/style>/g;

function sourceHash(style: string): string {
  return `sha256-${createHash('sha256').update(style).digest('base64')}`;
}

/**
 * The hashes by which a page's policy lets its style elements through, and what they become once file names in the
 * elements are replaced.
 */
export function changedStyleHashes(page: string, replacements: Replacements): Replacements {
  const styles = [...page.matchAll(styleElement)].map(([, style = '']) => style);
  return new Map(
    styles.flatMap((style) => {
      const changed = replaceAll(style, replacements);
      return changed === style ? [] : [[sourceHash(style), sourceHash(changed)] as const];
    }),
  );
}
