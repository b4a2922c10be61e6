import { getCollection, render } from 'astro:content';
import type { CollectionEntry } from 'astro:content';
import { headingOfQuestion } from '../../course/placed-questions.ts';
import { fileTypeOf } from '../../quiz/types/schemas.ts';
import { lessonsInOrder } from '../lessons-in-order.ts';
import { pathTo } from '../paths.ts';
import { typesetPlain } from '../typeset-text.ts';

/** A misconception, and where the course deals with it. */
export interface MendingPlace {
  /** HTML. */
  readonly statement: string;
  /** The section of the lesson that asks about it; of none, the lesson; null where no lesson does. */
  readonly section: { readonly title: string; readonly url: string } | null;
}

/** The first section of the course whose text asks a question that can show the misconception. */
async function findSection(misconception: string, lessons: readonly CollectionEntry<'lessons'>[]) {
  const questions = (await getCollection('questions')).filter(({ data }) =>
    fileTypeOf(data)
      .facts(data)
      .misconceptions.some(({ id }) => id === misconception),
  );
  for (const lesson of lessons) {
    for (const { id } of questions) {
      const heading = headingOfQuestion(lesson.body ?? '', id);
      if (heading === null) continue;
      const { headings } = await render(lesson);
      const section = headings[heading];
      const url = pathTo(`/lessons/${lesson.id}/`);
      return section === undefined
        ? { title: lesson.data.title, url }
        : { title: `${lesson.data.title}: ${section.text}`, url: `${url}#${section.slug}` };
    }
  }
  const lesson = lessons.find(({ id }) => questions.some((question) => question.id.startsWith(`${id}/`)));
  return lesson === undefined ? null : { title: lesson.data.title, url: pathTo(`/lessons/${lesson.id}/`) };
}

/** Every misconception by its id. */
export async function mendingPlaces(): Promise<Readonly<Record<string, MendingPlace>>> {
  const lessons = await lessonsInOrder();
  const all = await getCollection('misconceptions');
  const places = all.map(async ({ id, data: { statement } }): Promise<readonly [string, MendingPlace]> => [
    id,
    { statement: await typesetPlain(statement), section: await findSection(id, lessons) },
  ]);
  return Object.fromEntries(await Promise.all(places));
}
