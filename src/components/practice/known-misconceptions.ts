import { getCollection } from 'astro:content';
import { fileTypeOf } from '../../quiz/types/schemas.ts';
import { typesetPlain } from '../typeset-text.ts';
import type { KnownMisconception } from './practice-props.ts';

/** The misconceptions that a question of the bank can show, by their statements. */
export async function knownMisconceptions(): Promise<readonly KnownMisconception[]> {
  const questions = await getCollection('questions');
  const shown = new Set(
    questions.flatMap(({ data }) =>
      fileTypeOf(data)
        .facts(data)
        .misconceptions.map(({ id }) => id),
    ),
  );
  const all = await getCollection('misconceptions', ({ id }) => shown.has(id));
  const sorted = all.sort((one, other) => one.data.statement.localeCompare(other.data.statement, 'en'));
  return Promise.all(
    sorted.map(async ({ id, data }) => ({ id, statement: await typesetPlain(data.statement) })),
  );
}
