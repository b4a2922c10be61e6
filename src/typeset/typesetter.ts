import { createMarkdown } from './markdown.ts';

/** How many texts are remembered; a bench that stays open would otherwise remember every state of each. */
const mostRemembered = 2000;

/**
 * Typesets texts as the pages do, to see whether it can be done, each text once: files with small differences share most
 * of theirs. Rejects where a formula or number cannot be written.
 */
export function createTypesetter(): (markdown: string) => Promise<string> {
  const render = createMarkdown({ base: '/' });
  const before = new Map<string, Promise<string>>();
  return (markdown) => {
    const made = before.get(markdown) ?? render(markdown, () => '1');
    // Whoever asks hears of it; a text that nobody asks for again is no fault of the program.
    made.catch(() => undefined);
    if (before.size >= mostRemembered) before.clear();
    before.set(markdown, made);
    return made;
  };
}
