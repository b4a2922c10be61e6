import type { Node } from 'mdast';
import { visit } from 'unist-util-visit';
import type { LessonSource } from './mdx.ts';
import { placeOf, type Problem } from './problem.ts';

const mostWords = 2200;

/** The words of a lesson's prose: not those of formulas, code, comments and tags. */
function countWords({ tree }: LessonSource): number {
  let count = 0;
  visit(tree, 'text', ({ value }: Node & { value?: string }) => {
    count += value?.match(/\p{L}[\p{L}\p{N}’'-]*/gu)?.length ?? 0;
  });
  return count;
}

/** A lesson is split before it grows past what a reader takes in at one sitting. */
export function checkLength(lesson: LessonSource): Problem[] {
  const count = countWords(lesson);
  if (count <= mostWords) return [];
  const message = `The lesson has "${count}" words, and the most is ${mostWords}. Split it in two.`;
  return [{ code: 'lesson-too-long', file: lesson.file, message }];
}

/** Content holds no code: no `import` and no `export`. */
export function checkNoModules({ file, tree }: LessonSource): Problem[] {
  const problems: Problem[] = [];
  visit(tree, 'mdxjsEsm', (node: Node & { value?: string }) => {
    const statement = node.value?.split('\n')[0] ?? '';
    const remedy = 'Remove it: the tags of src/components/lesson are there without an import.';
    const message = `A lesson holds no code, and has "${statement}". ${remedy}`;
    problems.push({ code: 'code-in-lesson', file, ...placeOf(node), message });
  });
  return problems;
}

/**
 * Finds text between two dollar signs that was meant as money: a formula touches letters or digits outside
 * its dollars, or spaces inside them.
 */
export function checkDollars({ file, text, tree }: LessonSource): Problem[] {
  const problems: Problem[] = [];
  visit(tree, 'inlineMath', (node) => {
    const { start, end } = node.position ?? {};
    const outside = `${text[(start?.offset ?? 0) - 1] ?? ''}|${text[end?.offset ?? text.length] ?? ''}`;
    if (!/[\p{L}\p{N}]/u.test(outside) && node.value.trim() === node.value) return;
    const message =
      `"$${node.value}$" would be typeset as a formula. ` +
      'Write \\$ for the currency, and a formula without spaces inside its dollars.';
    problems.push({ code: 'dollar-sign', file, ...placeOf(node), message });
  });
  return problems;
}

/** The tags that stand inside a sentence. */
const inlineTags = ['Value', 'Cite', 'Part', 'Recall', 'Term'];
/** A line that a tag of its own takes up. */
const blockTag = /^<(?!(?:Value|Cite|Part|Recall|Term)\b)/;

/**
 * Finds inline tags that begin a line of their paragraph. MDX ends the paragraph before such a line, so that
 * the sentence falls apart on the page.
 */
export function checkTagsAtLineStart({ file, text, tree }: LessonSource): Problem[] {
  const lines = text.split('\n');
  const problems: Problem[] = [];
  visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node: Node & { name?: string | null }) => {
    const { line = 0 } = placeOf(node);
    const name = node.name ?? '';
    const before = lines[line - 2]?.trim() ?? '';
    const beginsLine = lines[line - 1]?.trimStart().startsWith(`<${name}`) ?? false;
    if (!inlineTags.includes(name) || !beginsLine || before === '' || blockTag.test(before)) return;
    const message = `A line that begins with "<${name}" ends the paragraph before it. Move the last word of the line above down.`;
    problems.push({ code: 'tag-at-line-start', file, ...placeOf(node), message });
  });
  return problems;
}
