import { isTag, isText } from 'domhandler';
import type { ChildNode, Element } from 'domhandler';
import { parseDocument } from 'htmlparser2';

/** How far down a page, in rem, everything is laid out at once: more than the first screen of most readers. */
const firstScreens = 80;

/** The height of a line of text on a phone, in rem. */
const lineHeight = 1.7;

/** How many characters a line holds there: in the column, and in a card. */
const charactersOf = { column: 34, card: 29 };

/** What a block has above and below its lines, in rem. */
const gap = { text: 1.2, formula: 3 };

/** What an element takes beside its text, in rem. */
const heights: Readonly<Record<string, number>> = {
  figure: 9,
  section: 5.5,
  input: 2,
  select: 3,
  button: 1,
  textarea: 6,
  tr: 0.5,
};

/** A plot, of which a block shows several side by side, in rem. */
const plotHeight = 11;

/** What shows nothing in its place. */
const shownNowhere = ['script', 'style', 'noscript', 'template', 'option'];
const shownElsewhere = ['katex-mathml', 'after-question-content', 'visually-hidden'];

const isFolded = ({ name, parent }: Element): boolean =>
  name !== 'summary' && parent !== null && isTag(parent) && parent.name === 'details';

function isShown(element: Element): boolean {
  const { name, attribs } = element;
  const classes = attribs.class?.split(' ') ?? [];
  return !(
    shownNowhere.includes(name) ||
    'popover' in attribs ||
    'hidden' in attribs ||
    classes.some((each) => shownElsewhere.includes(each)) ||
    isFolded(element)
  );
}

interface Content {
  readonly characters: number;
  /** What is no text, in rem. */
  readonly others: number;
  readonly hasPlot: boolean;
}

const nothing: Content = { characters: 0, others: 0, hasPlot: false };

const sum = (one: Content, other: Content): Content => ({
  characters: one.characters + other.characters,
  others: one.others + other.others,
  hasPlot: one.hasPlot || other.hasPlot,
});

function measure(node: ChildNode): Content {
  if (isText(node)) return { ...nothing, characters: node.data.replaceAll(/\s+/g, ' ').length };
  if (!isTag(node) || !isShown(node)) return nothing;
  // The words in a drawing take no room of their own.
  if (node.name === 'svg') return { ...nothing, hasPlot: node.attribs.class === 'plot-area' };
  return node.children.map(measure).reduce(sum, { ...nothing, others: heights[node.name] ?? 0 });
}

const hasClass = ({ attribs }: Element, ...names: readonly string[]): boolean =>
  (attribs.class ?? '').split(' ').some((name) => names.includes(name));

/** About how tall a block is on a phone, in rem; 0 for one that shows nothing. */
function guessHeight(block: Element): number {
  const { characters, others, hasPlot } = measure(block);
  if (characters + others === 0) return 0;
  const isCard = block.name === 'section' || hasClass(block, 'try');
  const lines = Math.ceil(characters / (isCard ? charactersOf.card : charactersOf.column));
  const below = hasClass(block, 'katex-display', 'equation') ? gap.formula : gap.text;
  return Math.ceil(lines * lineHeight + others + (hasPlot ? plotHeight : 0) + below);
}

/** Titles stay: they are what a table of contents leads to. What hangs beside the text has no height of its own. */
const isBlock = (element: Element): boolean =>
  !/^h\d$/.test(element.name) && !hasClass(element, 'margin-note') && !('style' in element.attribs);

function findArticle(nodes: readonly ChildNode[]): Element | undefined {
  for (const node of nodes.filter(isTag)) {
    const found = hasClass(node, 'article') ? node : findArticle(node.children);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * A page whose blocks below the first screens say about how tall they are, in a property `--tall` of their style, so that a
 * browser need not lay them out before they are near. A browser test compares a lesson's guessed height with its true one.
 */
export function guessHeights(page: string): string {
  const article = findArticle(parseDocument(page, { withStartIndices: true }).children);
  let above = 0;
  let written = '';
  let end = 0;
  for (const block of article?.children.filter(isTag) ?? []) {
    const height = isShown(block) ? guessHeight(block) : 0;
    above += height;
    if (height === 0 || above - height < firstScreens || !isBlock(block)) continue;
    const at = (block.startIndex ?? 0) + `<${block.name}`.length;
    written += `${page.slice(end, at)} style="--tall:${String(height)}rem"`;
    end = at;
  }
  return written + page.slice(end);
}
