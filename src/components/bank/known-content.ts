import { acceptedValues, isAccepted } from '../../notebook/parameters.ts';
import type { Declarations } from '../../notebook/parameters.ts';
import { knownFigures } from '../../quiz/check/figures.ts';
import type { KnownContent } from '../../quiz/check/names.ts';

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

const widgets = Object.keys(import.meta.glob('../../widgets/*/model.ts')).map(folderOf);

const declared = import.meta.glob<Declarations>('../../widgets/*/parameters.ts', {
  import: 'parameters',
  eager: true,
});

const figures = knownFigures(
  Object.fromEntries(
    Object.entries(declared).map(([path, declarations]) => [folderOf(path), declarations] as const),
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
    widgets,
    figures,
  };
}
