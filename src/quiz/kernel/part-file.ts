import type { FeedbackSource } from './feedback-source.ts';
import { keyOfPart } from './question-text.ts';
import type { QuestionText } from './question-text.ts';

/**
 * What the build does with a part of one type. Whoever calls `source`, `feedback` or `texts` hands it fields that
 * passed `partSchema`; the compiler cannot see that the two belong together.
 */
export interface PartFile<Schema, ResponseSchema> {
  /** The fields of a part: those of every part, and the type's own. */
  readonly partSchema: Schema;
  /** What an example answers. */
  readonly response: ResponseSchema;
  /** What grading needs of the part. */
  readonly source: (fields: never) => unknown;
  /** The feedback ids that have words of an author's. */
  readonly feedback: (fields: never) => readonly FeedbackSource[];
  /** The texts of the type's own fields. */
  readonly texts: (fields: never) => readonly QuestionText[];
}

/** A part's texts as texts of the whole question. */
export function textsOfPart(part: string, texts: readonly QuestionText[]): readonly QuestionText[] {
  return texts.map((text) => ({ ...text, key: keyOfPart(part, text.key) }));
}

/** A part's feedback as feedback of the whole question. */
export function feedbackOfPart(part: string, sources: readonly FeedbackSource[]): readonly FeedbackSource[] {
  return sources.map((source) => ({ ...source, id: keyOfPart(part, source.id) }));
}

/** A schema, as far as it says what is the matter with an answer. */
interface ResponseSchema {
  readonly safeParse: (answer: unknown) => {
    readonly error?:
      | { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] }
      | undefined;
  };
}

/** What is the matter with a field of a question file, and with which. */
interface ResponseProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/**
 * What is the matter with the responses of a question's examples: maps, each entry seen by the schema of its part.
 * `schemas` has one for each part.
 */
export function responseProblems(
  examples: readonly { readonly response: Readonly<Record<string, unknown>> }[],
  schemas: ReadonlyMap<string, ResponseSchema | undefined>,
): readonly ResponseProblem[] {
  const known = [...schemas.keys()].join(', ');
  return examples.flatMap(({ response }, index) =>
    Object.entries(response).flatMap(([id, answer]) => {
      const path = ['examples', index, 'response', id];
      if (!schemas.has(id)) return [{ path, message: `should be one of these instead: ${known}` }];
      const issues = schemas.get(id)?.safeParse(answer).error?.issues ?? [];
      return issues.map((issue) => ({
        path: [...path, ...issue.path.filter((key) => typeof key !== 'symbol')],
        message: issue.message,
      }));
    }),
  );
}
