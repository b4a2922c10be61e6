import { parse, stringify } from 'yaml';
import { isBlank } from '../../../src/quiz/kernel/parts.ts';
import { questionTypes } from '../../../src/quiz/types/schemas.ts';
import type { QuestionTypeName } from '../../../src/quiz/types/schemas.ts';
import { goodFiles } from './author-mistakes.ts';
import type { AuthorMistake } from './author-mistakes.ts';

/** A case whose first part is a question of another file. */
export interface QuestionInPart {
  readonly text: string;
  /** Where in that file something stood which stands there in the case: `14:5`. */
  readonly placeOf: (line: number, column: number) => string;
}

interface Block {
  readonly field: string;
  /** From 1. */
  readonly line: number;
  readonly lines: readonly string[];
}

const partIndent = 4;

/** A field at the beginning of a line, with all that belongs to it. */
function blocksOf(text: string): readonly Block[] {
  const blocks: { field: string; line: number; lines: string[] }[] = [];
  for (const [index, line] of text.trimEnd().split('\n').entries()) {
    const field = /^([\w-]+):/.exec(line)?.[1];
    if (field !== undefined) blocks.push({ field, line: index + 1, lines: [line] });
    else blocks.at(-1)?.lines.push(line);
  }
  return blocks;
}

/** The fields that a part of the type has in its place. */
function ownFields(type: QuestionTypeName): readonly string[] {
  const shape = 'partSchema' in questionTypes[type] ? questionTypes[type].partSchema.shape : {};
  const own = Object.keys(shape).filter((field) => !['id', 'type', 'weight', 'prompt'].includes(field));
  return type === 'cloze' ? [...own, 'prompt'] : own;
}

/**
 * The mistake as it is in a part: a case with the common fields of its file, the type's own in the first part, and a
 * second part that is right. Null where the mistake is not one of the type's own fields alone.
 */
export function inPart({ from, text, says }: AuthorMistake): QuestionInPart | null {
  const good = from === null ? undefined : goodFiles[from];
  const type = /^type: (\S+)$/m.exec(good ?? '')?.[1] as QuestionTypeName | undefined;
  if (good === undefined || type === undefined || type === 'case' || text.includes('\r')) return null;
  const fields = ownFields(type);
  const [own, common] = split(blocksOf(text), ({ field }) => fields.includes(field));
  const commonOf = (blocks: readonly Block[]) =>
    blocks.filter(({ field }) => !fields.includes(field)).map(({ lines }) => lines.join('\n').trimEnd());
  const isOwnMistake = commonOf(blocksOf(text)).join('\n') === commonOf(blocksOf(good)).join('\n');
  const ownLines = own.flatMap(({ line, lines }) => lines.map((_, index) => line + index));
  const told = [...says.matchAll(/^(\d+):/gm)].map(([, line]) => Number(line));
  if (!isOwnMistake || !told.every((line) => ownLines.includes(line))) return null;
  return assemble(type, own, common, good);
}

function split<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}

function assemble(
  type: QuestionTypeName,
  own: readonly Block[],
  common: readonly Block[],
  good: string,
): QuestionInPart {
  const kept = common.filter(({ field }) => field !== 'type' && field !== 'examples');
  const shared = type === 'cloze' ? ['prompt: A text.'] : [];
  const ask = type === 'cloze' ? [] : ['    prompt: What is it?'];
  const head = [
    ...kept.flatMap(({ lines }) => lines),
    ...shared,
    'type: case',
    'parts:',
    '  - id: first',
    `    type: ${type}`,
    ...ask,
  ];
  const body = own.flatMap(({ line, lines }) =>
    lines.map((words, index) => ({
      line: line + index,
      words: words === '' ? '' : ' '.repeat(partIndent) + words,
    })),
  );
  const second =
    '  - { id: second, type: numeric, prompt: How many?, answer: { value: 2, tolerance: exact } }';
  const lines = [...head, ...body.map(({ words }) => words), second, writeExamples(good)];
  return {
    text: lines.join('\n'),
    placeOf: (line, column) => {
      const origin = body[line - 1 - head.length]?.line;
      return origin === undefined ? `case ${line}:${column}` : `${origin}:${column - partIndent}`;
    },
  };
}

/** The examples of the good question as those of a case, whose second part is always right. */
function writeExamples(good: string): string {
  const { examples } = parse(good) as {
    examples: { response: unknown; expect: { verdict: string; feedback?: string } }[];
  };
  // What is sent back alone earns nothing in a case where it is blank, and the second part is right.
  const verdictOf = (response: unknown, verdict: string) =>
    verdict === 'incorrect' || (verdict === 'invalid' && isBlank(response)) ? 'partial' : verdict;
  const wrapped = examples.map(({ response, expect: { verdict, feedback }, ...example }) => ({
    ...example,
    response: { first: response, second: '2' },
    expect: {
      verdict: verdictOf(response, verdict),
      ...(feedback !== undefined && verdict !== 'invalid' && { feedback: `first/${feedback}` }),
    },
  }));
  return stringify({ examples: wrapped }, { lineWidth: 0 });
}
