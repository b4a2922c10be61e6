import { createHash } from 'node:crypto';

const styleElement = /(<style[^>]*>)([\s\S]*?)(<\/style>)/g;

function sourceOf(style: string): string {
  return `sha256-${createHash('sha256').update(style).digest('base64')}`;
}

/** A page with other styles in its style elements, which its policy lets through in the place of the old ones. */
export function changeStyles(page: string, change: (css: string) => string): string {
  const sources = new Map<string, string>();
  const changed = page.replaceAll(styleElement, (element, start: string, css: string, end: string) => {
    const written = change(css);
    if (written === css) return element;
    sources.set(sourceOf(css), sourceOf(written));
    return start + written + end;
  });
  if (sources.size === 0) return page;
  return changed.replaceAll(/sha256-[\w+/]+=*/g, (source) => sources.get(source) ?? source);
}
