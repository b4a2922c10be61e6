import type { ForeignFile, Note } from '../../src/interchange/read/foreign-item.ts';
import type { NamedDraft } from './name-drafts.ts';

interface Imported {
  readonly file: string;
  readonly found: ForeignFile;
  readonly drafts: readonly NamedDraft[];
  /** A draft's file, as the reader may type it. */
  readonly shown: (name: string) => string;
}

/** What was read, draft by draft: where it is, what is left to add, and what was not understood. */
export function writeSummary({ file, found, drafts, shown }: Imported): string {
  const notes = [...found.notes, ...drafts.flatMap(({ draft }) => draft.notes)];
  const lines = [
    `${file}: ${found.format}, ${count(drafts.length, 'question')}`,
    ...found.notes.map((note) => `  note    ${sayNote(note)}`),
    ...drafts.flatMap((draft) => describe(draft, shown)),
    '',
    `${count(drafts.length, 'draft')} written; ${notes.length === 0 ? 'everything was understood' : `${count(notes.length, 'thing')} to look at`}.`,
    `What is left to add: npm run -s questions -- check ${drafts.length === 1 ? shown(`${drafts[0]?.slug ?? ''}.yaml`) : '<file>'}`,
  ];
  return `${lines.join('\n')}\n`;
}

function describe({ slug, draft, figures }: NamedDraft, shown: (name: string) => string): readonly string[] {
  const { type, place, wanted, notes } = draft;
  return [
    '',
    `${shown(`${slug}.yaml`)}: ${type ?? 'no type'}, from line ${place.line} of ${place.file}`,
    ...wanted.map(({ path, what }) => `  to add  ${path.join('.')}: ${what}`),
    ...notes.map((note) => `  note    ${sayNote(note)}`),
    ...figures.map(({ name }) => `  image  figures/${name}`),
  ];
}

function sayNote({ place: { file, line, column }, message }: Note): string {
  return `${file}:${line}:${column} ${message}`;
}

function count(number: number, noun: string): string {
  return number === 1 ? `1 ${noun}` : `${number} ${noun}s`;
}
