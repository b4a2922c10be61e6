import type { Element, ElementContent, Parents, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import katex from 'katex';
import type { KatexOptions } from 'katex';
import type { VFile } from 'vfile';

/** How many formulas are remembered; a bench that stays open would otherwise remember every state of each. */
const mostRemembered = 5000;

/** What was typeset before: a text says `m` and `d` again and again. */
const typesetBefore = new Map<string, readonly ElementContent[]>();

/** A copy of drawn nodes that plugins may change. */
function copy(node: ElementContent): ElementContent {
  return node.type === 'element'
    ? { ...node, properties: { ...node.properties }, children: node.children.map(copy) }
    : { ...node };
}

function typeset(tex: string, options: KatexOptions): readonly ElementContent[] {
  const key = `${String(options.displayMode)} ${tex}`;
  const known = typesetBefore.get(key);
  if (known !== undefined) return known.map(copy);
  const code = katex.renderToString(tex, { ...options, throwOnError: true });
  const nodes = fromHtml(code, { fragment: true }).children as ElementContent[];
  if (typesetBefore.size >= mostRemembered) typesetBefore.clear();
  typesetBefore.set(key, nodes.map(copy));
  return nodes;
}

const classesOf = ({ properties: { className } }: Element): readonly unknown[] =>
  Array.isArray(className) ? className : [];

/** A formula among the nodes of a text, and whether it stands on lines of its own; null for what is none. */
function findFormula(node: Element): { readonly displayMode: boolean } | null {
  const [only] = node.children;
  // A block of code in the language `math`.
  if (node.tagName === 'pre' && only?.type === 'element' && classesOf(only).includes('language-math'))
    return { displayMode: true };
  const classes = classesOf(node);
  if (classes.includes('math-display')) return { displayMode: true };
  return classes.includes('language-math') || classes.includes('math-inline') ? { displayMode: false } : null;
}

type Place = Root['position'];

/** Puts what `typesetOne` makes of each formula in its place; it is told where the formula or the nearest node around it is. */
function replaceFormulas(
  parent: Parents,
  around: Place,
  typesetOne: (formula: Element, displayMode: boolean, place: Place) => readonly ElementContent[],
): void {
  const replaced = parent.children.flatMap((node): readonly (typeof node)[] => {
    const place = node.position ?? around;
    const formula = node.type === 'element' ? findFormula(node) : null;
    if (node.type === 'element' && formula !== null) return typesetOne(node, formula.displayMode, place);
    if ('children' in node) replaceFormulas(node, place, typesetOne);
    return [node];
  });
  parent.children = replaced as ElementContent[];
}

/** What KaTeX says of a formula, with its line. */
function describe(error: unknown, place: Place): string {
  const line = place === undefined ? '' : `line ${String(place.start.line)}: `;
  return line + (error instanceof Error ? error.message : String(error));
}

/**
 * Typesets the formulas that remark-math has found, each once for all texts. Fails with line and column on those that cannot
 * be typeset.
 */
export function rehypeFormulas(options: KatexOptions) {
  return (tree: Root, file: VFile): void => {
    const faults: { readonly words: string; readonly place: Place }[] = [];
    replaceFormulas(tree, undefined, (formula, displayMode, place) => {
      try {
        return typeset(toText(formula, { whitespace: 'pre' }), { ...options, displayMode });
      } catch (error) {
        faults.push({ words: describe(error, place), place });
        return [];
      }
    });
    const [first] = faults;
    if (first === undefined) return;
    file.fail(`A formula cannot be typeset. ${faults.map(({ words }) => words).join(' ')}`, first.place);
  };
}
