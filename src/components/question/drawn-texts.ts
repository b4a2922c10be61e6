/**
 * A question's texts travel once, drawn in the page. The build marks where each begins, and the island takes them back
 * from there when it wakes. What cannot be taken back is sent beside: a text with fields in it is drawn in pieces.
 */
import { keyOfPart } from '../../quiz/kernel/question-text.ts';
import type { ShownQuestion } from '../../quiz/kernel/shown-question.ts';
import { partsOf } from '../../quiz/types/runtime.ts';
import { drawsPrompt } from './views.ts';

type Texts = ShownQuestion['texts'];

/** A question as the page has it: its texts may have to be taken from the page. */
export interface SentQuestion extends Omit<ShownQuestion, 'texts'> {
  /** All texts, where the question was just built or opened. */
  readonly texts?: Texts;
  /** The texts that are not drawn as they are. */
  readonly sent?: Texts;
}

const MARK = 'text ';

/** The ids of the parts, at any depth, whose views draw their texts in pieces; '' for the question itself. */
function drawnInPieces(type: string, view: unknown): readonly string[] {
  if (drawsPrompt(type)) return [''];
  return partsOf(type, view).flatMap((part) =>
    drawnInPieces(part.type, part.question).map((id) => (id === '' ? part.id : keyOfPart(part.id, id))),
  );
}

/**
 * A built question for an island. Its texts are there for the build, which draws them with their marks; as a property
 * that is not enumerable they are not written into the page a second time.
 */
export function sendDrawn({ texts, ...question }: ShownQuestion): SentQuestion {
  const inPieces = drawnInPieces(question.type, question.view);
  const isSent = (key: string) => inPieces.some((part) => part === '' || key.startsWith(`${part}/`));
  const entries = Object.entries(texts);
  const marked = entries.map(([key, html]) => [
    key,
    html === '' || isSent(key) ? html : `<!--${MARK}${key}-->${html}`,
  ]);
  const sent = Object.fromEntries(entries.filter(([key]) => isSent(key)));
  return Object.defineProperty({ ...question, sent }, 'texts', {
    value: Object.fromEntries(marked) as Texts,
    enumerable: false,
  });
}

/** The texts that the build drew inside an element, by their marks. */
function textsIn(root: Element): Texts {
  const texts: Record<string, string> = {};
  const comments = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  while (comments.nextNode()) {
    const { data, parentElement } = comments.currentNode as Comment;
    if (!data.startsWith(MARK) || parentElement === null) continue;
    texts[data.slice(MARK.length)] ??= parentElement.innerHTML.replace(`<!--${data}-->`, '');
  }
  return texts;
}

/** The whole question, with the texts that stand in the page where they were not handed over. */
export function withTexts({ texts, sent = {}, ...question }: SentQuestion): ShownQuestion {
  if (texts !== undefined) return { ...question, texts };
  const root = document.querySelector(`[data-shows="${question.id}"]`);
  return { ...question, texts: { ...sent, ...(root === null ? {} : textsIn(root)) } };
}
