import type { Element, ElementContent, Parents, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import type { KatexOptions } from 'katex';
import type { VFile } from 'vfile';
import { breakDisplay } from './break-display.ts';
import { formulaCode } from './formula-code.ts';
import { formulaIn, hasClass } from './formula-nodes.ts';
import { keepShort } from './keep-short.ts';
import { holdsNumber, writeFormulaNumbers } from './rehype-numbers.ts';

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

/** What KaTeX makes of TeX. */
function draw(tex: string, options: KatexOptions): ElementContent[] {
  return fromHtml(formulaCode(tex, options), { fragment: true }).children as ElementContent[];
}

/** Has the lines of a drawn formula end where those of a book do. */
function breakLines(nodes: readonly ElementContent[]): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    if (hasClass(node, 'katex-display')) breakDisplay(node);
    else if (hasClass(node, 'katex')) keepShort(node);
  }
}

function remember(key: string, make: () => readonly ElementContent[]): readonly ElementContent[] {
  const known = typesetBefore.get(key);
  if (known !== undefined) return known;
  const made = make();
  if (typesetBefore.size >= mostRemembered) typesetBefore.clear();
  typesetBefore.set(key, made);
  return made;
}

/** A formula as it is shown, with what `write` makes of the numbers in it. */
function typeset(
  tex: string,
  options: KatexOptions,
  write: (nodes: ElementContent[]) => void,
): readonly ElementContent[] {
  const key = `${String(options.displayMode)} ${tex}`;
  if (holdsNumber(tex)) {
    const nodes = remember(key, () => draw(tex, options)).map(copy);
    write(nodes);
    breakLines(nodes);
    return nodes;
  }
  const finished = remember(key, () => {
    const nodes = draw(tex, options);
    breakLines(nodes);
    return nodes;
  });
  return finished.map(copy);
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
    const formula = node.type === 'element' ? formulaIn(node) : null;
    if (node.type === 'element' && formula !== null) return typesetOne(node, formula === 'display', place);
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

export interface FormulaOptions {
  readonly katex: KatexOptions;
  /** Whether the numbers in formulas follow the parameters of the page. */
  readonly isLive: boolean;
}

/**
 * Typesets the formulas that remark-math has found, each once for all texts, with the numbers in them. Fails with line and
 * column on those that cannot be typeset. It comes last: a drawn formula has a hundred nodes, through which whatever follows
 * would go.
 */
export function rehypeFormulas({ katex: options, isLive }: FormulaOptions) {
  return (tree: Root, file: VFile): void => {
    const faults: { readonly words: string; readonly place: Place }[] = [];
    const write = (nodes: ElementContent[]) => {
      writeFormulaNumbers(nodes, file, isLive);
    };
    replaceFormulas(tree, undefined, (formula, displayMode, place) => {
      try {
        return typeset(toText(formula, { whitespace: 'pre' }), { ...options, displayMode }, write);
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
