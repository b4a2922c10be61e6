/** Where terms and references are used, for the links back from their lists. */
import { getCollection } from 'astro:content';
import { oracleFunctions } from '../../core/oracle-docs.ts';
import { anchorOfUse, countUses } from '../../course/uses.ts';
import type { UseKind } from '../../course/uses.ts';
import { lessonsInOrder } from '../lessons-in-order.ts';
import { pathTo } from '../paths.ts';

/** A page that uses an entry, with the address of each use. */
export interface UsePlace {
  readonly title: string;
  readonly addresses: readonly string[];
}

/** The uses of one kind of page: lessons, terms, functions, questions. */
export interface UseGroup {
  readonly title: string;
  readonly places: readonly UsePlace[];
}

type Places = ReadonlyMap<string, readonly UsePlace[]>;

function gather(uses: Iterable<readonly [id: string, place: UsePlace]>): Places {
  const places = new Map<string, UsePlace[]>();
  for (const [id, place] of uses) places.set(id, [...(places.get(id) ?? []), place]);
  return places;
}

/** The uses in the text of each lesson, in the order of the course. */
export async function usesInLessons(kind: UseKind): Promise<Places> {
  const lessons = await lessonsInOrder();
  const uses = lessons.flatMap((lesson) =>
    [...countUses(lesson.body ?? '', kind)].map(([id, count]) => {
      const page = pathTo(`/lessons/${lesson.id}/`);
      const addresses = Array.from(
        { length: count },
        (_, index) => `${page}#${anchorOfUse(kind, id, index + 1)}`,
      );
      return [id, { title: lesson.data.title, addresses }] as const;
    }),
  );
  return gather(uses);
}

async function usesInGlossary(): Promise<Places> {
  const terms = await getCollection('glossary');
  return gather(
    terms.flatMap(({ id, data: { term, references = [] } }) =>
      references.map(
        (reference) => [reference, { title: term, addresses: [`${pathTo('/glossary/')}#${id}`] }] as const,
      ),
    ),
  );
}

function usesInFunctions(): Places {
  return gather(
    Object.entries(oracleFunctions).flatMap(([name, { sources }]) =>
      [...new Set(sources.map(({ reference }) => reference))].map(
        (reference) =>
          [reference, { title: name, addresses: [`${pathTo('/about/numbers/')}#${name}`] }] as const,
      ),
    ),
  );
}

async function usesInQuestions(): Promise<Places> {
  const questions = await getCollection('questions');
  return gather(
    questions.flatMap(({ id, data: { title, source } }) =>
      source === undefined
        ? []
        : [[source.reference, { title, addresses: [pathTo(`/bank/${id}/`)] }] as const],
    ),
  );
}

/** All uses of each reference, by kind of page. */
export async function usesOfReferences(): Promise<ReadonlyMap<string, readonly UseGroup[]>> {
  const groups = [
    ['Cited in', await usesInLessons('Cite')],
    ['Source of the terms', await usesInGlossary()],
    ['Source of the functions', usesInFunctions()],
    ['Source of the questions', await usesInQuestions()],
  ] as const;
  const ids = new Set(groups.flatMap(([, places]) => [...places.keys()]));
  return new Map(
    [...ids].map((id) => [
      id,
      groups.flatMap(([title, all]) => {
        const places = all.get(id);
        return places === undefined ? [] : [{ title, places }];
      }),
    ]),
  );
}
