import { createHash } from 'node:crypto';

/** A style sheet that stands in a file of its own. */
export interface SheetFile {
  /** With the hash of what it holds: `page.Bx3k9QaZ.css`. */
  readonly name: string;
  readonly css: string;
}

const styleElement = /<style[^>]*>([\s\S]*?)<\/style>/g;
const scriptElement = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;
const policyElement = /<meta http-equiv="content-security-policy" content="[^"]*">/;

/** A shorter one costs less in the page than a request of its own. */
const leastShared = 4000;

function hashOf(text: string, encoding: 'base64' | 'base64url'): string {
  return createHash('sha256').update(text).digest(encoding);
}

/**
 * A page whose long style elements are links to files that it shares with other pages.
 * @param folder - where the files are, as pages address them: `/_astro/`
 */
export function shareStyles(
  page: string,
  folder: string,
): { readonly page: string; readonly files: readonly SheetFile[] } {
  const files: SheetFile[] = [];
  const linked = page.replaceAll(styleElement, (element, css: string) => {
    if (css.length < leastShared) return element;
    const name = `page.${hashOf(css, 'base64url').slice(0, 8)}.css`;
    files.push({ name, css });
    return `<link rel="stylesheet" href="${folder}${name}">`;
  });
  return { page: linked, files };
}

/** A page whose policy lets through the styles and scripts that stand in it, and not those of other pages. */
export function narrowPolicy(page: string): string {
  const own = [styleElement, scriptElement].flatMap((element) =>
    [...page.matchAll(element)].map(([, text = '']) => `'sha256-${hashOf(text, 'base64')}'`),
  );
  return page.replace(policyElement, (policy) =>
    policy.replaceAll(/ 'sha256-[^']*'/g, (source) => (own.includes(source.trim()) ? source : '')),
  );
}
