import { getCollection } from 'astro:content';
import { fileTypeOf } from '../../quiz/types/schemas.ts';
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
  return all
    .map(({ id, data: { statement } }) => ({ id, statement }))
    .sort((one, other) => one.statement.localeCompare(other.statement, 'en'));
}
