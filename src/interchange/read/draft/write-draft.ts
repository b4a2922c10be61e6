import { Document, isMap, isPair, isScalar, isSeq, visit } from 'yaml';
import type { Node, Pair } from 'yaml';
import type { FilePlace, ForeignItem, Note } from '../foreign-item.ts';
import type { FoundImage } from '../text/images.ts';
import { answerFields } from './answer-fields.ts';
import type { DraftAnswer } from './draft-answer.ts';
import { openPage } from './draft-page.ts';
import type { DraftPage, Fields, Spot, Wanted } from './draft-page.ts';

/** A question file that its author has to complete. */
export interface Draft {
  readonly title: string;
  /** Null where it is to be chosen. */
  readonly type: string | null;
  readonly place: FilePlace;
  readonly yaml: string;
  readonly wanted: readonly Wanted[];
  readonly notes: readonly Note[];
  readonly images: readonly FoundImage[];
}

const levels = ['remember', 'understand', 'apply', 'analyze', 'evaluate', 'create'];

/** @param format what the file is, for the first line of the draft */
export function writeDraft(item: ForeignItem, format: string): Draft {
  const page: DraftPage = { wanted: [], notes: [...item.notes], images: [], remarks: [] };
  const spot = openPage(page, item.prompt);
  const fields = questionFields(item, spot);
  const type = typeof fields.type === 'string' ? fields.type : null;
  const title = typeof fields.title === 'string' ? fields.title : '';
  const written = { place: item.place, wanted: page.wanted, notes: distinct(page.notes) };
  return {
    title,
    type,
    ...written,
    images: page.images,
    yaml: writeYaml(fields, written, page.remarks, format),
  };
}

function distinct(notes: readonly Note[]): readonly Note[] {
  return [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()];
}

function questionFields(item: ForeignItem, spot: Spot): Fields {
  const prompt = spot.at('prompt').neededText(item.prompt, 'the question');
  const tagged = (name: string) =>
    item.tags.flatMap((tag) => (tag.startsWith(`${name}:`) ? [tag.slice(name.length + 1).trim()] : []));
  const bloom = tagged('bloom').find((word) => levels.includes(word));
  const objectives = tagged('lo');
  const title = titleOf(item.name, prompt) ?? spot.at('title').need('a few words, for lists');
  const made = answerFields(item.answer, spot);
  if (objectives.length === 0) spot.at('objectives').need('ids of objectives that the lesson declares');
  const hints = item.hints.flatMap((hint) => spot.text(hint) ?? []).map((text) => ({ text }));
  return withoutUndefined({
    schema: 'item/1',
    version: 1,
    title,
    type: made.type,
    objectives,
    bloom: bloom ?? spot.at('bloom').need(levels.join(', ')),
    prompt,
    ...made.fields,
    hints: hints.length === 0 ? undefined : hints,
    feedback: feedbackFields(item, made, spot),
    explanation: spot.at('explanation').neededText(item.explanation, 'the worked solution'),
    examples: exampleFields(made, spot),
  });
}

function exampleFields({ type, examples }: DraftAnswer, spot: Spot): unknown {
  if (type === null) return undefined;
  if (examples.length === 0) {
    spot.at('examples').need('what learners may answer, and what must come of it');
  }
  return examples;
}

function feedbackFields({ feedback }: ForeignItem, made: DraftAnswer, spot: Spot): Fields | undefined {
  const partial = spot.text(feedback.partial);
  if (partial !== undefined && !made.hasPartial) {
    spot.note(
      feedback.partial ?? null,
      `No answer is partly right here, so these words are left out: ${partial}`,
    );
  }
  const fields = {
    correct: spot.text(feedback.correct),
    partial: made.hasPartial ? partial : undefined,
    incorrect: made.incorrect ?? spot.text(feedback.incorrect),
  };
  return Object.values(fields).every((words) => words === undefined) ? undefined : fields;
}

/** The name of a question, or the first words of what it asks. */
function titleOf(name: string | null, prompt: string | null): string | null {
  // The prompt is Markdown, and a title plain words.
  const worded = (prompt ?? '').slice(0, 1000).replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1');
  const asked = worded.replaceAll(/\\([^\w\s])/g, '$1').replaceAll(/[*$`]|\{\{[^}]*\}\}/g, '');
  const words = name === null || name.trim() === '' ? asked : name;
  const line = words.slice(0, 1000).replaceAll(/\s+/g, ' ').trim().toWellFormed();
  const cut = line.length <= 100 ? line : `${line.slice(0, 100).replace(/\s\S*$/, '')} …`;
  return cut === '' ? null : cut;
}

/** What is left out by being undefined is no field. */
function withoutUndefined<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

function writeYaml(
  fields: Fields,
  { place, wanted, notes }: Pick<Draft, 'place' | 'wanted' | 'notes'>,
  remarks: readonly string[],
  format: string,
): string {
  const document = new Document(fields);
  visit(document, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string' && scalar.value.includes('\n')) scalar.type = 'BLOCK_LITERAL';
    },
  });
  for (const { path, what } of wanted) remark(document.contents, path, ` To add: ${what}.`);
  document.commentBefore = [
    ` Imported from ${format}, "${place.file}", line ${place.line}.`,
    ...notes.map((note) => ` Note (line ${note.place.line}, column ${note.place.column}): ${note.message}`),
    ...remarks.map((words) => ` ${words}`),
  ]
    .map((line) => line.replaceAll(/[\s\u0085\u2028\u2029]+/g, ' ').trimEnd())
    .join('\n');
  return document.toString({ lineWidth: 0, nullStr: '', singleQuote: true });
}

/** Puts a comment above what stands at a path, or above the last that the path reaches. */
function remark(root: Node | null, path: Wanted['path'], comment: string): void {
  let node: unknown = root;
  let above: Node | null = null;
  for (const step of path) {
    const next: unknown = isMap(node)
      ? node.items.find((pair) => keyOf(pair) === step)
      : isSeq(node)
        ? node.items[Number(step)]
        : undefined;
    if (isPair(next)) {
      above = next.key as Node;
      node = next.value;
    } else if (isMap(next) || isScalar(next)) {
      above = next;
      node = next;
    } else break;
  }
  if (above !== null) above.commentBefore = [above.commentBefore ?? [], comment].flat().join('\n');
}

function keyOf(pair: Pair): unknown {
  return isScalar(pair.key) ? pair.key.value : pair.key;
}
