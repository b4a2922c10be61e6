import type { FileText } from './texts.ts';
import { listTexts } from './texts.ts';
import type { FieldPath } from './problem.ts';
import { writePath } from './problem.ts';
import type { ReadQuestion } from './read-item.ts';

/** The prompts that whoever is asked for something at a path reads: its own, and those of what it is a part of. */
export function promptsOf(
  { path }: { readonly path: FieldPath },
  question: ReadQuestion,
): readonly FileText[] {
  const own = Array.from({ length: path.length + 1 }, (_, depth) =>
    writePath([...path.slice(0, depth), 'prompt']),
  );
  return listTexts(question).filter((text) => own.includes(writePath(text.path)));
}
