import type { Element, ElementContent } from 'hast';
import { visit } from 'unist-util-visit';
import { hasClass } from './formula-nodes.ts';

const isElement = (node: ElementContent | undefined): node is Element => node?.type === 'element';

const is = (node: ElementContent | undefined, ...names: readonly string[]): boolean =>
  isElement(node) && hasClass(node, ...names);

/** The space of `\quad` or `\qquad`, which authors set between two formulas of one line. */
const isClauseSpace = (node: ElementContent): boolean =>
  is(node, 'mspace') && isElement(node) && /^margin-right:[12]em;$/.test(String(node.properties.style));

const isOperator = (node: ElementContent | undefined): boolean => is(node, 'mrel', 'mbin');

const isSpace = (node: ElementContent | undefined): boolean => is(node, 'mspace');

const span = (className: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { className: [className] },
  children,
});

/** KaTeX's unbreakable part of a formula: a strut, which is as high as the part, and what stands on it. */
interface Part {
  readonly strut: ElementContent;
  readonly content: ElementContent[];
}

/** Moves the relation or the sign at the end of each part to the start of the next one. */
function leadWithOperators(parts: readonly Part[]): void {
  for (const [index, { content }] of parts.entries()) {
    const next = parts[index + 1];
    const at = content.findLastIndex((node) => !isSpace(node));
    if (next !== undefined && at > 0 && isOperator(content[at])) next.content.unshift(...content.splice(at));
  }
}

const isThing = (node: ElementContent): boolean => !isSpace(node);

/**
 * The parts, in groups: each wide space parts two of them, and is left to the page's style. One without a second thing in it
 * joins the next, with its space.
 */
function clausesOf(parts: readonly Part[]): readonly (readonly Part[])[] {
  const clauses: Part[][] = [[]];
  for (const { strut, content } of parts) {
    let piece: ElementContent[] = [];
    for (const node of content) {
      const clause = clauses.at(-1) ?? [];
      const things = [...clause.flatMap((part) => part.content), ...piece].filter(isThing);
      if (!isClauseSpace(node) || things.length < 2) {
        piece.push(node);
        continue;
      }
      if (piece.length > 0) clause.push({ strut, content: piece });
      clauses.push([]);
      piece = [];
    }
    if (piece.some(isThing)) clauses.at(-1)?.push({ strut, content: piece });
  }
  return clauses.filter((clause) => clause.length > 0);
}

const typeset = ({ strut, content }: Part): Element =>
  span('katex-base', [structuredClone(strut), ...content]);

function breakAnew(formula: Element): void {
  const bases = formula.children.filter(isElement).filter((node) => is(node, 'katex-base'));
  if (bases.length !== formula.children.length) return;
  const parts = bases.flatMap(({ children: [strut, ...content] }) =>
    strut === undefined ? [] : [{ strut, content }],
  );
  leadWithOperators(parts);
  const [first = [], ...others] = clausesOf(parts);
  formula.children =
    others.length === 0
      ? first.map(typeset)
      : [first, ...others].map((clause) => span('katex-clause', clause.map(typeset)));
}

/**
 * Where a displayed formula, as KaTeX drew it, ends a line when it is too wide for the column: first at a `\quad` or `\qquad`, then
 * before a relation or a sign, as books do. KaTeX would let it end after them, and never at the space.
 */
export function breakDisplay(display: Element): void {
  visit(display, 'element', (node) => {
    if (is(node, 'katex-html')) breakAnew(node);
  });
}
