import type { Node } from 'mdast';
import { nearestChoice } from '../../src/core/numeric/nearest.ts';

/** What is wrong with a content file, for its author: what it is, where, and what to do. */
export interface Problem {
  /** Permanent name of the rule. */
  readonly code: string;
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** One sentence with the offending value in quotes, one with the remedy. */
  readonly message: string;
}

/** `content/lessons/x/index.mdx:3:14 typed-number: …` */
export function formatProblem({ code, file, line, column, message }: Problem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return `${place} ${code}: ${message}`;
}

/** Where a node of a syntax tree begins. */
export function placeOf(node: Node): Pick<Problem, 'line' | 'column'> {
  if (node.position === undefined) return {};
  const { line, column } = node.position.start;
  return { line, column };
}

/** One sentence on a name that stands for nothing, one with the nearest that does. */
export function describeUnknown(kind: string, name: string, known: readonly string[]): string {
  const nearest = nearestChoice(name, known);
  const advice =
    nearest === undefined ? `Known are: ${known.join(', ') || 'none'}.` : `Did you mean "${nearest}"?`;
  return `"${name}" (${kind}) does not exist. ${advice}`;
}
