import { acceptedValues, isAccepted } from '../../notebook/parameters.ts';
import { declareQuantities } from '../../notebook/quantities.ts';
import type { QuantityName } from '../../notebook/quantities.ts';
import { coursePages } from '../../quiz/check/course-pages.ts';
import { knownFigures } from '../../quiz/check/figures.ts';
import type { KnownContent } from '../../quiz/check/names.ts';
import { imagesOf } from '../question/lesson-images.ts';
import { bankFiles } from './bank-questions.ts';

interface Entry<Data> {
  readonly id: string;
  readonly data: Data;
}

/** Entries of the course’s collections that questions may name. */
export interface CourseEntries {
  readonly lessons: readonly Entry<{ readonly objectives: Readonly<Record<string, unknown>> }>[];
  readonly misconceptions: readonly Entry<{
    readonly correction: string;
    readonly model?: string | undefined;
  }>[];
  readonly references: readonly { readonly id: string }[];
}

const folderOf = (path: string) => path.split('/').at(-2) ?? '';

const models = import.meta.glob<readonly QuantityName[]>('../../widgets/*/model.ts', {
  import: 'parameterNames',
  eager: true,
});

const widgets = Object.keys(models).map(folderOf);

const figures = knownFigures(
  Object.fromEntries(
    Object.entries(models).map(([path, names]) => [folderOf(path), declareQuantities(names)]),
  ),
  isAccepted,
  acceptedValues,
);

/** What a question of a lesson may name outside its own file: the same as the command line finds on the disk. */
export function knownTo(
  lesson: string,
  { lessons, misconceptions, references }: CourseEntries,
): KnownContent {
  return {
    objectives: Object.keys(lessons.find(({ id }) => id === lesson)?.data.objectives ?? {}),
    lessons: Object.fromEntries(
      lessons.flatMap(({ id, data }) => Object.keys(data.objectives).map((name) => [name, id] as const)),
    ),
    misconceptions: misconceptions.map(({ id, data }) => ({
      id,
      model: data.model ?? null,
      correction: data.correction,
    })),
    references: references.map(({ id }) => id),
    pages: coursePages(
      lessons.map(({ id }) => id),
      bankFiles,
    ),
    widgets,
    figures,
    images: imagesOf(lesson),
  };
}
