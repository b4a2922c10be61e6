import { createHash } from 'node:crypto';

const styleElement = /(<style[^>]*>)([\s\S]*?)(<\/style>)/g;

function sourceOf(style: string): string {
  return `sha256-${createHash('sha256').update(style).digest('base64')}`;
}

interface Change {
  readonly css: string;
  /** The sources of the old and the new style, as a policy names them. */
  readonly sources: readonly [before: string, after: string];
}

/**
 * Changes pages: each gets other styles in its style elements, which its policy lets through in the place of the old ones.
 * A style that many pages share is changed once, so `change` has to answer alike for the same style.
 */
export function styleChanger(change: (css: string) => string): (page: string) => string {
  /** What was changed before; null for what stays as it is. */
  const known = new Map<string, Change | null>();
  const changeOnce = (css: string): Change | null => {
    const before = known.get(css);
    if (before !== undefined) return before;
    const written = change(css);
    const made: Change | null =
      written === css ? null : { css: written, sources: [sourceOf(css), sourceOf(written)] };
    known.set(css, made);
    return made;
  };
  return (page) => {
    const sources = new Map<string, string>();
    const changed = page.replaceAll(styleElement, (element, start: string, css: string, end: string) => {
      const made = changeOnce(css);
      if (made === null) return element;
      sources.set(...made.sources);
      return start + made.css + end;
    });
    if (sources.size === 0) return page;
    return changed.replaceAll(/sha256-[\w+/]+=*/g, (source) => sources.get(source) ?? source);
  };
}
