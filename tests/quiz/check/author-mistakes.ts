import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'astro/zod';

const folder = 'tests/fixtures/questions';

const edit = { replace: z.string().min(1), with: z.string() };
const says = z.string().min(1);

/** A mistake: a good file with a text replaced, several texts, or a file of its own; and what is said of it. */
const mistakeSchema = z.union([
  z.strictObject({ from: z.string(), ...edit, says }),
  z.strictObject({ from: z.string(), edits: z.array(z.strictObject(edit)).min(2), says }),
  z.strictObject({ text: z.string(), says }),
]);

/** A question file with a mistake of its author's. */
export interface AuthorMistake {
  readonly name: string;
  /** The good file it was made from; null for one that is like none. */
  readonly from: string | null;
  readonly text: string;
  /** What is said of it, a line for each problem: `14:5 E031 message → advice`. */
  readonly says: string;
}

/** The good files that mistakes are made from, by name. */
export const goodFiles: Readonly<Record<string, string>> = Object.fromEntries(
  globSync(`${folder}/good/*.yaml`)
    .sort()
    .map((file) => [path.basename(file, '.yaml'), readFileSync(file, 'utf8')]),
);

/** Every mistake, by the files that list them. */
export const authorMistakes: readonly AuthorMistake[] = globSync(`${folder}/mistakes/*.yaml`)
  .sort()
  .flatMap((file) =>
    Object.entries(z.record(z.string(), mistakeSchema).parse(parse(readFileSync(file, 'utf8')))),
  )
  .map(([name, mistake]) => {
    if ('text' in mistake) return { name, from: null, text: mistake.text, says: mistake.says };
    const edits = 'edits' in mistake ? mistake.edits : [mistake];
    const good = goodFiles[mistake.from] ?? '';
    const text = edits.reduce((before, change) => replaceOnce(before, change, name), good);
    return { name, from: mistake.from, text, says: mistake.says };
  });

function replaceOnce(text: string, change: { replace: string; with: string }, name: string): string {
  const [before, after, ...others] = text.split(change.replace);
  if (before === undefined || after === undefined || others.length > 0) {
    throw new Error(`${name}: the text to replace does not stand there once: ${change.replace}`);
  }
  return `${before}${change.with}${after}`;
}
