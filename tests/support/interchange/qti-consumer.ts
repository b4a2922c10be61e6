import type { Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { termAsChoice } from '../../../src/interchange/item/chosen.ts';
import type { NeutralItem, Task } from '../../../src/interchange/item/neutral-item.ts';
import type { ExportFile } from '../../../src/interchange/export-format.ts';
import { itemIdentifier } from '../../../src/interchange/qti3/write-item.ts';
import { givenAt } from './learner.ts';
import type { Given } from './learner.ts';
import { parseXml, processResponses } from './qti-rules.ts';
import type { Consumer } from './round-trip.ts';

/** A response to one interaction. */
export type QtiResponse = string | readonly string[] | null;

/** QTI 3 by its own rules of response processing. */
export const qtiConsumer: Consumer = (file) => {
  const texts = textsOf(file);
  // An item is read once for all that is responded to it.
  const read = new Map<string, Element>();
  return (item, given) => {
    const path = `items/${itemIdentifier(item)}.xml`;
    const text = texts.get(path);
    const responses = respond(item, given);
    if (text === undefined || responses === null) return null;
    const root = read.get(path) ?? parseXml(text);
    read.set(path, root);
    const score = processResponses(root, responses).get('SCORE');
    return typeof score === 'number' ? score : null;
  };
};

/** The texts of an archive by their paths. */
export function textsOf({ content }: ExportFile): ReadonlyMap<string, string> {
  if (typeof content === 'string') throw new TypeError('This is no archive.');
  return new Map(Object.entries(unzipSync(content)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** What is responded to each interaction, by its name; null where one cannot be. */
export function respond(item: NeutralItem, given: Given): Readonly<Record<string, QtiResponse>> | null {
  const all = leavesOf(item, given).map(([task, part]) =>
    part === null ? undefined : responseOf(task, part),
  );
  if (all.includes(undefined)) return null;
  return Object.fromEntries(all.map((response, index) => [`R${String(index + 1)}`, response ?? null]));
}

function leavesOf(task: Task, given: Given | null): readonly (readonly [Task, Given | null])[] {
  const { answer } = task;
  if (answer.kind === 'parts') {
    return answer.parts.flatMap((part) => leavesOf(part, givenAt(given, part.id)));
  }
  if (answer.kind !== 'blanks') return [[task, given]];
  // Interactions are numbered as they stand in the text.
  return answer.blanks.flatMap((blank) => leavesOf(blank, givenAt(given, blank.id)));
}

function responseOf({ answer }: Task, given: Given): QtiResponse | undefined {
  switch (given.kind) {
    case 'typed':
      return given.text;
    case 'said':
      return `o-${String(given.isTrue)}`;
    case 'ordered':
      return given.steps.map((id) => `o-${id}`);
    case 'matched':
      if (answer.kind !== 'match') return undefined;
      return answer.rows.map(({ id }, row) => `r-${id} o-${answer.items[given.at[row] ?? 0]?.id ?? ''}`);
    case 'chosen': {
      const choice = answer.kind === 'term' ? termAsChoice(answer) : answer;
      if (choice.kind !== 'choice') return undefined;
      const ids = given.at.map((at) => `o-${choice.options[at]?.id ?? ''}`);
      return choice.isMany ? ids : ids[0];
    }
    case 'parts':
      return undefined;
  }
}
