import type { SpellingFact } from '../kernel/facts.ts';
import type { FieldPath, Finding } from './problem.ts';
import type { ReadQuestion } from './read-item.ts';
import { listTexts } from './texts.ts';

/** A title, prompts and hints in which the words that are asked for can be read. */
export function checkPrintedWords(question: ReadQuestion): readonly Finding[] {
  const { item, facts } = question;
  const right = facts.spellings.filter(({ isRight }) => isRight);
  if (right.length === 0) return [];
  const prompts = listTexts(question).filter(({ path }) => path.at(-1) === 'prompt' || path[0] === 'hints');
  return [{ path: ['title'], markdown: item.title }, ...prompts].flatMap(({ path, markdown }) =>
    findWords(path, markdown, right),
  );
}

function findWords(path: FieldPath, markdown: string, right: readonly SpellingFact[]): readonly Finding[] {
  for (const { text } of right) {
    const from = markdown.search(patternOf(text));
    if (from < 0) continue;
    const message = `"${text}" is the answer, and whoever has not answered yet can read it here`;
    const advice = 'describe what is asked for in other words';
    return [{ code: 'W112', place: { at: 'text', path, from }, message, advice }];
  }
  return [];
}

/** The words as a whole, in capitals or not, joined by spaces or hyphens. */
export function patternOf(text: string): RegExp {
  const words = text.split(/[\s\p{Pd}]+/u).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}_])${words.join('[\\s\\p{Pd}]+')}(?![\\p{L}\\p{N}_])`, 'iu');
}
