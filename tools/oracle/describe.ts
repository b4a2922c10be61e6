import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { oracleFunctions } from '../../src/core/oracle-docs.ts';
import type { FormulaSource, OracleArgument, OracleFunction } from '../../src/core/oracle-function.ts';

/** All functions of the oracle with their arguments, to be read in a terminal. */
export function describeFunctions(): string {
  return Object.values(oracleFunctions).map(describeFunction).join('\n');
}

function describeFunction(entry: OracleFunction): string {
  const args = Object.entries(entry.arguments).map(([name, argument]) => describeArgument(name, argument));
  const unit = entry.unit === '' ? '' : ` [${entry.unit}]`;
  return [
    `${entry.name}${unit}`,
    `  ${entry.summary}`,
    `  ${entry.formula}`,
    ...args,
    `  Source: ${describeSources(entry.sources)}`,
    '',
  ].join('\n');
}

function describeArgument(name: string, argument: OracleArgument): string {
  const unit = argument.unit === '' ? '' : ` [${argument.unit}]`;
  const optional = argument.optional === true ? ' Optional.' : '';
  return `    ${name}${unit}: ${argument.description} (${argument.range})${optional}`;
}

/** The sources in words, from the files in `content/references`. */
export function describeSources(sources: readonly FormulaSource[]): string {
  return sources.map(({ reference, where }) => `${describeReference(reference)}, ${where}`).join('; ');
}

function describeReference(id: string): string {
  const file = new URL(`../../content/references/${id}.yaml`, import.meta.url);
  const { title, authors, year } = readReference(parse(readFileSync(file, 'utf8')), id);
  const [first = ''] = authors;
  return `${authors.length > 1 ? `${first} et al.` : first} (${year}), ${title}`;
}

interface Reference {
  readonly title: string;
  readonly authors: readonly string[];
  readonly year: number;
}

function readReference(data: unknown, id: string): Reference {
  const fields: ReadonlyMap<string, unknown> =
    typeof data === 'object' && data !== null
      ? new Map<string, unknown>(Object.entries(data))
      : new Map<string, unknown>();
  const [title, year, authors] = [fields.get('title'), fields.get('year'), fields.get('authors')] as const;
  if (typeof title !== 'string' || typeof year !== 'number' || !Array.isArray(authors)) {
    throw new TypeError(`content/references/${id}.yaml must have a title, authors and a year.`);
  }
  return { title, year, authors: authors.map(String) };
}
