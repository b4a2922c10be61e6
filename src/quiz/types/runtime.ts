import type { AnyQuestionType } from '../kernel/question-type.ts';
import type { ResponseView } from './response-view.ts';
import type { QuestionTypeName } from './schemas.ts';

export type { QuestionTypeName } from './schemas.ts';

/** What a browser, and the checks, load of one question type, each part on its first use. */
interface RuntimeType<Name extends QuestionTypeName> {
  readonly grader: () => Promise<{ readonly name: Name }>;
  /** The fields in which the response is given. */
  readonly view: () => Promise<{ readonly default: ResponseView }>;
  /** For checks alone: no page asks for it. */
  readonly samples: () => Promise<unknown>;
}

/** Every question type. A type that is missing here, or not in `schemas.ts`, is a type error. */
export const runtime = {
  numeric: {
    grader: async () => (await import('./numeric/score.ts')).numeric,
    view: () => import('./numeric/View.tsx'),
    samples: async () => (await import('./numeric/samples.ts')).sampleNumeric,
  },
} satisfies { readonly [Name in QuestionTypeName]: RuntimeType<Name> };

/**
 * The grader of a type that is only known as data. Whoever uses it hands it a source that the build took from
 * a question of that very type; the compiler cannot see that the two belong together.
 */
export async function loadGrader(type: QuestionTypeName): Promise<AnyQuestionType> {
  return (await runtime[type].grader()) as unknown as AnyQuestionType;
}
