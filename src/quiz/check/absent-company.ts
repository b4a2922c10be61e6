import { maskFormulas } from './markup.ts';
import type { Finding } from './problem.ts';
import type { ReadQuestion } from './read-item.ts';
import { listTexts } from './texts.ts';

/** Another question, or a place on the page around the question. */
const absent =
  /\b(?:the |a )?(?:previous|preceding|last|next|following|earlier) (?:question|exercise|problem)s?\b|\bquestion (?:above|below|\d+)\b|\b(?:the|this|that) (?:figure|table|text|section|paragraph) (?:above|below)\b|\b(?:above|preceding|following) (?:figure|section|paragraph)\b/i;

/** Texts that rest on what stands beside a question in one place, and not in practice, exams and reviews. */
export function checkCompany(question: ReadQuestion): readonly Finding[] {
  return listTexts(question).flatMap(({ path, markdown, start }): readonly Finding[] => {
    const words = maskFormulas(markdown);
    const found = absent.exec(words);
    if (found === null || isShownHere(found[0], words)) return [];
    const place = { at: 'text', path, from: Math.max(0, found.index - start) } as const;
    const message = `"${found[0]}" is not beside the question in a practice set, an exam or a review`;
    return [{ code: 'W129', place, message, advice: 'say here what is needed of it, or link to its page' }];
  });
}

/** An image or a table that the same text shows. */
function isShownHere(words: string, text: string): boolean {
  return (/figure/i.test(words) && text.includes('![')) || (/table/i.test(words) && /^\s*\|/m.test(text));
}
