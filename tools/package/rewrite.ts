/** Turns the addresses in a built site's files into ones that hold in a package, wherever it is unpacked. */
import { createHash } from 'node:crypto';
import { moveAddress } from './paths.ts';
import type { Site } from './paths.ts';

const styleElement = /^(<style[^>]*>)([\s\S]*)(<\/style>)$/;
/** Elements whose content is no markup; `split` keeps them. */
const withText = /(<style[^>]*>[\s\S]*?<\/style>|<script[^>]*>[\s\S]*?<\/script>)/;
const attribute = /\s([a-z][a-z-]*)="([^"]*)"/g;
/** A text in the JSON of an attribute, or of a file: whole, or an attribute of HTML in it. */
const escapedText = /(\\?&quot;)(\/[^&"\\<>]*)(?=\\?&quot;)/g;
const plainText = /(\\?")(\/[^"\\<>]*)(?=\\?")/g;
const cssUrl = /url\((['"]?)(\/[^'")]+)\1\)/g;

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The address in a package; of a page that is not in it, nothing. */
function move(site: Site, address: string): string {
  const moved = moveAddress(site, address);
  return moved.kind === 'foreign' ? address : moved.kind === 'gone' ? '' : moved.to;
}

/** Style sheets, in a page or in `_astro/`: both are one folder below the root. */
export function rewriteCss(site: Site, css: string): string {
  return css.replaceAll(
    cssUrl,
    (_, quote: string, address: string) => `url(${quote}${move(site, address)}${quote})`,
  );
}

/** A file of JSON: a question's record, the bank's index. */
export function rewriteJson(site: Site, json: string): string {
  return json.replaceAll(plainText, (_, quote: string, address: string) => quote + move(site, address));
}

function rewriteAttribute(site: Site, name: string, value: string): string {
  if (name === 'props') {
    const props = value.replaceAll(
      escapedText,
      (_, quote: string, address: string) => quote + move(site, address),
    );
    return ` props="${props}"`;
  }
  if (!value.startsWith('/')) return ` ${name}="${value}"`;
  const moved = moveAddress(site, value);
  if (moved.kind === 'foreign') return ` ${name}="${value}"`;
  // A link that leads nowhere is plain text.
  return moved.kind === 'gone' ? '' : ` ${name}="${moved.to}"`;
}

/** What a page has that means nothing in a package: how it is installed, and where it is published. */
const ofSite = /<link rel="(?:manifest|apple-touch-icon|canonical)"[^>]*>/g;

/** The text between a page's styles and scripts, opening tags of scripts included. */
function rewriteMarkup(site: Site, markup: string): string {
  return markup
    .replaceAll(ofSite, '')
    .replaceAll(attribute, (_, name: string, value: string) => rewriteAttribute(site, name, value));
}

/** A page. @param sheets - style sheets that are added to its head */
export function rewritePage(site: Site, page: string, sheets: readonly string[] = []): string {
  const newHashes: (readonly [before: string, after: string])[] = [];
  const pieces = page.split(withText).map((piece) => {
    const [, open, css, close] = styleElement.exec(piece) ?? [];
    if (open !== undefined && css !== undefined && close !== undefined) {
      const moved = rewriteCss(site, css);
      newHashes.push([hashOf(css), hashOf(moved)]);
      return open + moved + close;
    }
    // What a script says is its own; its opening tag may have an address.
    const end = piece.startsWith('<script') ? piece.indexOf('>') + 1 : piece.length;
    return rewriteMarkup(site, piece.slice(0, end)) + piece.slice(end);
  });
  const links = sheets.map((sheet) => `<link rel="stylesheet" href="${sheet}">`).join('');
  const moved = pieces.join('').replace('</head>', `${links}</head>`);
  return newHashes.reduce((text, [before, after]) => text.replaceAll(before, after), moved);
}
