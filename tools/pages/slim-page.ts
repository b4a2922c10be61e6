import { createHash } from 'node:crypto';

/** A style sheet or script that stands in a file of its own. */
export interface SharedFile {
  /** With the hash of what it holds: `page.Bx3k9QaZ.css`. */
  readonly name: string;
  readonly text: string;
}

const styleElement = /<style[^>]*>([\s\S]*?)<\/style>/g;
const scriptElement = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;
/** One that runs where it stands: a module waits for the page anyway. */
const plainScript = /<script>([\s\S]*?)<\/script>/g;
const policyElement = /<meta http-equiv="content-security-policy" content="[^"]*">/;

/** A shorter one costs less in the page than a request of its own. */
const leastShared = 2000;

function hashOf(text: string, encoding: 'base64' | 'base64url'): string {
  return createHash('sha256').update(text).digest(encoding);
}

/**
 * A page whose long style elements, and the long scripts of its body, are links to files that it shares with other pages. What
 * stands in the head runs before the page is there.
 * @param folder - where the files are, as pages address them: `/_astro/`
 */
export function shareParts(
  page: string,
  folder: string,
): { readonly page: string; readonly files: readonly SharedFile[] } {
  const files: SharedFile[] = [];
  const share = (element: RegExp, kind: string, link: (address: string) => string) => (text: string) =>
    text.replaceAll(element, (whole, content: string) => {
      if (content.length < leastShared) return whole;
      const name = `page.${hashOf(content, 'base64url').slice(0, 8)}.${kind}`;
      files.push({ name, text: content });
      return link(`${folder}${name}`);
    });
  const shareStyles = share(styleElement, 'css', (href) => `<link rel="stylesheet" href="${href}">`);
  // Islands wait for theirs.
  const shareScripts = share(plainScript, 'js', (src) => `<script defer src="${src}"></script>`);
  const [head = '', ...body] = shareStyles(page).split(/(?=<body)/);
  return { page: head + shareScripts(body.join('')), files };
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
