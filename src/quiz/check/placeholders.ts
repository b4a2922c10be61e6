import type { QuestionItem } from '../types/schemas.ts';
import type { Finding } from './problem.ts';
import type { ReadQuestion } from './read-item.ts';
import { listTexts } from './texts.ts';

/** What an author writes where a text is still to come. */
const placeholder = /\b(?:TODO|FIXME|TBD)\b|\blorem ipsum\b|\?{3,}|\[(?:insert|your)\b[^\]]*\]/i;

/** Texts that were to be written later. */
export function checkPlaceholders(question: ReadQuestion): readonly Finding[] {
  const texts = [titleOf(question.item), ...listTexts(question)];
  return texts.flatMap(({ path, markdown, start }): readonly Finding[] => {
    const found = placeholder.exec(markdown);
    if (found === null) return [];
    const place = { at: 'text', path, from: Math.max(0, found.index - start) } as const;
    const message = `"${found[0]}" holds the place of a text that is still to be written`;
    return [{ code: 'W113', place, message, advice: 'write the text' }];
  });
}

function titleOf({ title }: QuestionItem) {
  return { path: ['title'], markdown: title, start: 0 };
}
