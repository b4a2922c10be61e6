import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LineCounter, isMap, parse, parseDocument } from 'yaml';
import type { Problem } from '../../src/quiz/check/problem.ts';
import type { QuestionPath } from './question-path.ts';

/** The questions of a course by what they ask. */
export type AskedQuestions = ReadonlyMap<string, readonly QuestionPath[]>;

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

/** All questions that can be read, by what they ask. */
export function readAsked(root: string, questions: readonly QuestionPath[]): AskedQuestions {
  const read = questions.map((question) => ({
    question,
    asked: whatIsAsked(readFileSync(path.join(root, question.file), 'utf8')),
  }));
  const byAsked = Map.groupBy(read, ({ asked }) => asked);
  return new Map([...byAsked].map(([asked, all]) => [asked ?? '', all.map(({ question }) => question)]));
}

/** What a question asks, without what only stands around it; null for a file that cannot be read. */
function whatIsAsked(text: string): string | null {
  try {
    const data: unknown = parse(text);
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
  { id, file }: QuestionPath,
  text: string,
  asked: AskedQuestions,
): readonly Problem[] {
  const own = whatIsAsked(text);
  const others =
    own === null ? [] : (asked.get(own) ?? []).filter((other) => other.file !== file && other.id !== id);
  const [other] = others;
  if (other === undefined) return [];
  const message = `"${other.id}" asks exactly the same`;
  const advice = 'change what is asked, or place the one question twice; its variants are drawn anew';
  return [{ code: 'W116', severity: 'warning', file, ...placeOfPrompt(text), message, advice }];
}

function placeOfPrompt(text: string): Pick<Problem, 'line' | 'column'> {
  const lines = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter: lines });
  const pair = isMap(contents) ? contents.items.find(({ key }) => String(key) === 'prompt') : undefined;
  const range = (pair?.key as { readonly range?: readonly number[] } | undefined)?.range;
  const { line, col: column } = lines.linePos(range?.[0] ?? 0);
  return { line, column };
}
