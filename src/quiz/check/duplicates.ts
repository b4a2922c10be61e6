import { isMap } from 'yaml';
import { severityOf } from './codes.ts';
import { parseYaml } from './parsed-yaml.ts';
import type { Problem } from './problem.ts';

/** A question of the course: its permanent id and its file. */
export interface QuestionName {
  readonly id: string;
  readonly file: string;
}

/** The questions of the course that ask the same, by what `whatIsAsked` says of one. */
export type FindAsked = (asked: string) => readonly QuestionName[];

/** Fields that change nothing of what is asked. */
const besides = new Set([
  'schema',
  'version',
  'title',
  'objectives',
  'bloom',
  'difficulty',
  'tags',
  'source',
  'hints',
  'feedback',
  'explanation',
  'examples',
  'variants',
]);

/** What a question asks, without what only stands around it; null for a file that cannot be read. */
export function whatIsAsked(text: string): string | null {
  const { document } = parseYaml(text);
  if (document.errors.length > 0) return null;
  try {
    const data: unknown = document.toJS();
    if (typeof data !== 'object' || data === null || !('prompt' in data)) return null;
    const asked = Object.entries(data).filter(([name]) => !besides.has(name));
    return JSON.stringify(asked.sort(([one], [other]) => (one < other ? -1 : 1))).replaceAll(
      /(?:\\n|\s)+/g,
      ' ',
    );
  } catch {
    return null;
  }
}

/** That another question of the course has the same prompt, the same answer and the same options. */
export function checkDuplicate(
  { id, file }: QuestionName,
  text: string,
  findAsked: FindAsked,
): readonly Problem[] {
  const own = whatIsAsked(text);
  const others = own === null ? [] : findAsked(own).filter((other) => other.file !== file && other.id !== id);
  const [other] = others;
  if (other === undefined) return [];
  const message = `"${other.id}" asks exactly the same`;
  const advice = 'change what is asked, or place the one question twice; its variants are drawn anew';
  return [{ code: 'W116', severity: severityOf('W116'), file, ...placeOfPrompt(text), message, advice }];
}

function placeOfPrompt(text: string): Pick<Problem, 'line' | 'column'> {
  const { document, lines } = parseYaml(text);
  const { contents } = document;
  const pair = isMap(contents) ? contents.items.find(({ key }) => String(key) === 'prompt') : undefined;
  const range = (pair?.key as { readonly range?: readonly number[] } | undefined)?.range;
  const { line, col: column } = lines.linePos(range?.[0] ?? 0);
  return { line, column };
}
