import type { Element, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { limits } from '../refusal.ts';

type Note = (message: string) => void;

const phrasing =
  'a abbr acronym b bdi bdo big br cite code data del dfn em font i iframe img ins kbd label mark math nobr q rp rt ' +
  'ruby s samp small span strike strong sub sup svg time tt u var wbr';
const blocks =
  'address article aside audio blockquote body caption center col colgroup dd details div dl dt fieldset figcaption ' +
  'figure footer form h1 h2 h3 h4 h5 h6 head header hr html input legend li link main meta nav object ol p param pre ' +
  'script section select source style summary table tbody td textarea tfoot th thead title tr track ul video';
const mathml =
  'annotation mfenced mfrac mi mn mo mover mpadded mphantom mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable ' +
  'mtd mtext mtr munder munderover semantics';
const known = new Set(`${phrasing} ${blocks} ${mathml}`.split(' '));

/** Elements without an end, or that others end. */
const endless = new Set(
  'br hr img input col source track wbr param link meta p li dt dd td th tr option'.split(' '),
);

const tag = /<(\/?)([a-zA-Z][^\s/>]*)/g;

/**
 * A text as a tree. `moodle` is HTML where it holds a tag or an entity, and plain otherwise, with line breaks that count;
 * `plain` is read as it is.
 */
export function parseHtml(text: string, form: 'html' | 'moodle' | 'plain', note: Note): Root {
  const clean = text.replaceAll('\u0000', '');
  const isLong = withoutData(clean).length > limits.text;
  if (isLong)
    note(`It is longer than ${limits.text} characters; the rest was left out, and so were its tags.`);
  const isPlain = form === 'plain' || (form === 'moodle' && !looksLikeHtml(clean));
  if (isPlain) return plainTree(isLong ? clean.slice(0, limits.text) : clean);
  const isDeep = depthOf(clean) > limits.depth;
  if (isDeep) note('Its HTML is too deep to be read, so only its words are here.');
  if (isLong || isDeep) return plainTree(withoutTags(clean.slice(0, limits.text)));
  const lined = form === 'moodle' ? clean.replaceAll('\n', '<br>') : clean;
  const tree = fromHtml(escapeUnknown(lined), { fragment: true });
  return { ...tree, children: chooseLanguage(tree.children, note) };
}

function looksLikeHtml(text: string): boolean {
  const named = [...text.matchAll(tag)].some(([, , name = '']) => known.has(name.toLowerCase()));
  return named || /&(?:[a-z][a-z0-9]+|#\d+|#x[\da-f]+);/i.test(text);
}

/** What looks like a tag and is none, as `a<b`, is text. Those with a colon are word processors' own. */
function escapeUnknown(html: string): string {
  return html.replace(tag, (whole, end: string, name: string) =>
    known.has(name.toLowerCase()) || name.includes(':') ? whole : `&lt;${end}${name}`,
  );
}

function withoutData(html: string): string {
  return html.replace(/data:image\/[a-z+]+;base64,[\w+/=\s]+/g, '');
}

function withoutTags(html: string): string {
  return html.replace(/<[^<>]*>/g, ' ');
}

/** The most elements that are open at a place, as far as their tags say. */
function depthOf(html: string): number {
  const open = new Map<string, number>();
  let depth = 0;
  let most = 0;
  for (const [, end, given = ''] of html.matchAll(tag)) {
    const name = given.toLowerCase();
    const count = open.get(name) ?? 0;
    if (endless.has(name) || (end === '/' && count === 0)) continue;
    const step = end === '/' ? -1 : 1;
    open.set(name, count + step);
    depth += step;
    most = Math.max(most, depth);
  }
  return most;
}

/** Words as they are: a blank line parts paragraphs, and a line break is one. */
export function plainTree(text: string): Root {
  const paragraphs = text.split(/\n\s*\n/).filter((part) => part.trim() !== '');
  return {
    type: 'root',
    children: paragraphs.map((paragraph) => ({
      type: 'element',
      tagName: 'p',
      properties: {},
      children: paragraph
        .trim()
        .split('\n')
        .flatMap((line, index): Element['children'] => {
          const words = { type: 'text' as const, value: line };
          return index === 0
            ? [words]
            : [{ type: 'element', tagName: 'br', properties: {}, children: [] }, words];
        }),
    })),
  };
}

/** Of a text in several languages, as Moodle's filter has it, the English; where there is none, all. */
function chooseLanguage<Node extends RootContent>(nodes: readonly Node[], note: Note): Node[] {
  const languages = nodes.flatMap((node) => languageOf(node) ?? []);
  const hasEnglish = languages.some(isEnglish);
  if (languages.length > 0) {
    const names = [...new Set(languages)].join(', ');
    note(
      hasEnglish
        ? `The text is there in several languages (${names}); the English one was taken.`
        : `The text is there in several languages (${names}), none of them English; all are here.`,
    );
  }
  return nodes
    .filter((node) => !hasEnglish || isEnglish(languageOf(node) ?? 'en'))
    .map((node) =>
      node.type === 'element' ? { ...node, children: chooseLanguage(node.children, note) } : node,
    );
}

function isEnglish(language: string): boolean {
  return /^en\b/i.test(language.replace('_', '-'));
}

function languageOf(node: RootContent): string | null {
  if (node.type !== 'element') return null;
  const { className, lang } = node.properties;
  const isMarked = Array.isArray(className) && className.includes('multilang');
  return isMarked && typeof lang === 'string' ? lang : null;
}
