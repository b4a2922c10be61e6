import { z } from 'astro/zod';
import { noFacts } from '../kernel/facts.ts';
import type { Facts, FeedbackFact, TextFact } from '../kernel/facts.ts';
import { blankFields, commonFields, examplesSchema, partFields, withProblems } from './common.ts';
import type { FieldProblem } from './common.ts';
import { responseProblems } from './part-responses.ts';

type FieldsOf<Shape extends z.ZodRawShape> = z.output<z.ZodObject<Shape>>;

/** The words for `correct`, `partial` and `incorrect`. */
type OwnWords = z.output<typeof partFields.feedback>;

/** The fields of a question or a part that is only known as data; which others it has, its type says. */
export interface TypedFields {
  readonly type: string;
  /** A blank has none. */
  readonly prompt?: string | undefined;
  readonly feedback: OwnWords;
}

/** What the fields of a type state: places are counted from the question, or from the part that holds them. */
type OwnFacts = Partial<Facts> & {
  /** Why no response can earn the words for a partly right answer; left out or null where some may. */
  readonly neverPartial?: string | null;
  /** What whoever answers wrongly believes, where the type has a field `misconception` for it. */
  readonly misconception?: string | undefined;
};

interface FileTypeSpec<Shape extends z.ZodRawShape, Response extends z.ZodType, Source> {
  /** The fields of the type, for a question and for a part alike. */
  readonly fields: Shape;
  /** What an example answers. */
  readonly response: Response;
  /** What only shows when the fields are seen together. */
  readonly problems?: (fields: FieldsOf<Shape>) => readonly FieldProblem[];
  /** For types with parts: by their ids, what an example answers each with. */
  readonly partResponses?: (fields: FieldsOf<Shape>) => ReadonlyMap<string, z.ZodType | undefined>;
  /**
   * What grading needs of the fields: all but their words.
   * @param seen - the prompts that are on the page with the field, in Markdown
   */
  readonly source: (fields: FieldsOf<Shape>, seen: string) => Source;
  readonly facts: (fields: FieldsOf<Shape>) => OwnFacts;
  /** Fields whose keys are names that the formulas of the type may use, besides those of the question. */
  readonly names?: readonly (keyof Shape & string)[];
  /** Whether fields stand in the prompt, as `{{blank:name}}`. */
  readonly hasBlanks?: true;
  /** What its author may have overlooked where a response ought to be right and is not; null for nothing. */
  readonly adviseMiss?: (fields: FieldsOf<Shape>, response: unknown) => string | null;
}

/** A field that each type has with its own name in it. */
type AnyType = Readonly<Record<'type', z.ZodLiteral<string>>>;

/** What the build does with files, and with parts, of one type. */
export interface FileType {
  /** The fields of a part: those of every part, and the type's own. */
  readonly partSchema: z.ZodObject<typeof partFields & AnyType>;
  /** The fields of a blank: a part without id and prompt. */
  readonly blankSchema: z.ZodObject<typeof blankFields & AnyType>;
  /** What an example answers. */
  readonly response: z.ZodType;
  /**
   * What grading needs of a question or a part: the `source` of its grading record.
   * @param above - the prompts of what it is a part of, in Markdown
   * @throws TypeError for fields of another type; as do the others
   */
  readonly source: (fields: TypedFields, above?: string) => unknown;
  readonly facts: (fields: TypedFields) => Facts;
  readonly names: readonly string[];
  readonly adviseMiss: (fields: TypedFields, response: unknown) => string | null;
}

/**
 * A question type, as far as files are concerned: from its fields and what they mean come the schema of a question,
 * that of a part, the schema of its examples, and what a file states, with places.
 */
export function defineFileType<
  const Type extends string,
  Shape extends z.ZodRawShape,
  Response extends z.ZodType,
  Source,
>(type: Type, spec: FileTypeSpec<Shape, Response, Source>) {
  type Fields = FieldsOf<Shape>;
  // The compiler cannot see that a schema is that of its shape; the type's name tells it.
  const isOwn = (fields: unknown): fields is Fields =>
    typeof fields === 'object' && fields !== null && 'type' in fields && fields.type === type;
  const own = (fields: unknown): Fields => {
    if (isOwn(fields)) return fields;
    throw new TypeError(`These are not the fields of a question of the type ${type}.`);
  };
  const { fields: shape, response, problems = () => [], partResponses } = spec;
  const literal = { type: z.literal(type) };
  const schema = z.strictObject({
    ...commonFields,
    ...literal,
    ...shape,
    examples: examplesSchema(response),
  });
  const partSchema = z.strictObject({ ...partFields, ...literal, ...shape });
  const blankSchema = z.strictObject({ ...blankFields, ...literal, ...shape });
  return {
    type,
    schema: withProblems(schema, (item: unknown) => [
      ...problems(own(item)),
      ...(partResponses === undefined ? [] : responseProblems(item, partResponses(own(item)))),
    ]),
    partSchema: withProblems(partSchema, (fields: unknown) => problems(own(fields))),
    blankSchema: withProblems(blankSchema, (fields: unknown) => problems(own(fields))),
    response,
    source: (fields: TypedFields, above?: string): Source => spec.source(own(fields), join(above, fields)),
    facts: (fields: TypedFields): Facts =>
      withShared(fields, spec.facts(own(fields)), spec.hasBlanks ?? false),
    names: spec.names ?? [],
    adviseMiss: (fields: TypedFields, given: unknown): string | null =>
      spec.adviseMiss?.(own(fields), given) ?? null,
  };
}

/** The prompts that are on the page with the fields. */
function join(above = '', { prompt = '' }: TypedFields): string {
  return `${above}\n${prompt}`;
}

/** What a type states of its fields, with what every question and part has: a prompt and words of its own. */
function withShared(
  { prompt, feedback: words }: TypedFields,
  { neverPartial, misconception, ...facts }: OwnFacts,
  hasBlanks: boolean,
): Facts {
  const feedback = [
    ...ownFeedback(words, neverPartial ?? null, misconception ?? null),
    ...(facts.feedback ?? []),
  ];
  const named = feedback.flatMap(({ misconception: id, misconceptionPath: path }) =>
    id === null || path === null ? [] : [{ id, path }],
  );
  return {
    ...noFacts,
    ...facts,
    texts: [...(prompt === undefined ? [] : [promptFact(prompt, hasBlanks)]), ...(facts.texts ?? [])],
    feedback,
    misconceptions: [...named, ...(facts.misconceptions ?? [])],
  };
}

function promptFact(markdown: string, holdsBlanks: boolean): TextFact {
  const place = { key: 'prompt', path: ['prompt'], start: 0, id: null };
  return { ...place, markdown, isShown: true, isInline: false, isRival: false, holdsBlanks };
}

/** The words for `correct`, `partial` and `incorrect`, as far as the author wrote them, or a misconception has some. */
function ownFeedback(
  words: OwnWords,
  neverPartial: string | null,
  misconception: string | null,
): readonly FeedbackFact[] {
  return (['correct', 'partial', 'incorrect'] as const).flatMap((id) => {
    const text = words[id] ?? null;
    const belief = id === 'incorrect' ? misconception : null;
    if (text === null && belief === null) return [];
    const misconceptionPath = belief === null ? null : ['misconception'];
    const neverGiven = id === 'partial' ? neverPartial : null;
    const path = text === null ? ['misconception'] : ['feedback', id];
    return [{ id, text, misconception: belief, path, misconceptionPath, neverGiven }];
  });
}
