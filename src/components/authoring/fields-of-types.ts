import { questionTypes } from '../../quiz/types/schemas.ts';
import type { QuestionTypeName } from '../../quiz/types/schemas.ts';
import { documentFields } from './field-docs.ts';
import type { FieldDoc } from './field-docs.ts';

/** The fields of question files: those of every type once, and of each type its own. */
interface DocumentedTypes {
  readonly common: readonly FieldDoc[];
  readonly own: Readonly<Record<QuestionTypeName, readonly FieldDoc[]>>;
}

/** How deep the fields of parts are told; a part's own fields are those of its type. */
const deepest = 3;

/** Reads the fields of every type off its schema. */
export function documentTypes(): DocumentedTypes {
  const all = Object.entries(questionTypes).map(
    ([type, { schema }]) => [type as QuestionTypeName, documentFields(schema)] as const,
  );
  const counts = new Map<string, number>();
  for (const { path } of all.flatMap(([, fields]) => fields)) counts.set(path, (counts.get(path) ?? 0) + 1);
  const isCommon = ({ path }: FieldDoc) => path !== 'type' && counts.get(path) === all.length;
  const own = all.map(
    ([type, fields]) =>
      [
        type,
        fields.filter((field) => !isCommon(field) && field.path !== 'type' && depthOf(field) <= deepest),
      ] as const,
  );
  const [, first = []] = all[0] ?? [];
  return {
    common: first.filter(isCommon),
    own: Object.fromEntries(own) as unknown as DocumentedTypes['own'],
  };
}

function depthOf({ path }: FieldDoc): number {
  return path.split('.').length;
}
