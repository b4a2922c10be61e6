import type { Node } from 'mdast';
import { visit } from 'unist-util-visit';
import { findResultsByLine } from '../../src/quiz/check/typed-results.ts';
import type { LessonSource } from './mdx.ts';
import { placeOf, type Problem } from './problem.ts';

/**
 * Finds results typed into a lesson. A result has three digits or more with a decimal point (3.91, 4.0890), or
 * is a whole number from 10,000 upwards that is neither a power of two nor round (40,890, but not 65,536 or
 * 500,000). Results are written `<Value>` in prose and `{{…}}` in formulas, so that they are computed.
 *
 * A number that no formula yields, such as a measured one, is allowed by a comment that gives the reason:
 * `{/* typed 5.68: perplexity reported in the paper *\/}`.
 */
export function checkTypedNumbers({ file, tree }: LessonSource): Problem[] {
  const allowances = new Map<string, Node>();
  const found: { number: string; line: number }[] = [];
  visit(tree, (node) => {
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      const allowed = /^\s*\/\*\s*typed\s+([\d.,]+):\s*\S/.exec(textOf(node))?.[1];
      if (allowed !== undefined) allowances.set(allowed, node);
    } else if (['text', 'inlineMath', 'math'].includes(node.type)) {
      const firstLine = node.position?.start.line ?? 1;
      found.push(...findResultsByLine(textOf(node), firstLine));
    } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      found.push(...findResultsByLine(wordsOf(node).join('\n'), node.position?.start.line ?? 1));
    }
  });

  const used = new Set(found.map(({ number }) => number));
  return [
    ...found
      .filter(({ number }) => !allowances.has(number))
      .map(({ number, line }) => {
        const message = describeTypedNumber(number, '{/*');
        return { code: 'typed-number', file, line, message };
      }),
    ...[...allowances]
      .filter(([number]) => !used.has(number))
      .map(([number, node]) => describeUnused(file, number, node)),
  ];
}

/** The attributes of a tag that a reader sees as words. */
const wordAttributes = ['title', 'caption'];

function wordsOf(node: Node & { readonly attributes?: unknown }): string[] {
  const attributes = Array.isArray(node.attributes) ? (node.attributes as Attribute[]) : [];
  return attributes.flatMap(({ name, value }) =>
    wordAttributes.includes(name) && typeof value === 'string' ? [value] : [],
  );
}

interface Attribute {
  readonly name: string;
  readonly value: unknown;
}

const textOf = (node: Node): string => ('value' in node && typeof node.value === 'string' ? node.value : '');

/** @param comment what begins a comment in the file at hand */
export function describeTypedNumber(number: string, comment: '{/*' | '#'): string {
  const reason = comment === '#' ? `# typed ${number}: …` : `{/* typed ${number}: … */}`;
  const remedy = comment === '#' ? 'Write {{…}}' : 'Write <Value of="…" /> in prose or {{…}} in a formula';
  return `"${number}" is typed by hand. ${remedy}, or give the reason in a comment ${reason}.`;
}

function describeUnused(file: string, number: string, node: Node): Problem {
  const message = `The comment allows "${number}", which is not in the lesson. Remove the comment.`;
  return { code: 'typed-number-unused', file, ...placeOf(node), message };
}
