import { formatNumber } from '../../src/core/numeric/format.ts';
import type { FeedbackSource } from '../../src/quiz/kernel/feedback-source.ts';
import type { Grade } from '../../src/quiz/kernel/grade.ts';
import type { QuestionType, Sample, Sampler } from '../../src/quiz/kernel/question-type.ts';
import { createScope } from '../../src/formula/scope.ts';
import type { Scope } from '../../src/formula/scope.ts';
import { runtime } from '../../src/quiz/types/runtime.ts';
import { questionSchema, questionTypes } from '../../src/quiz/types/schemas.ts';
import type { QuestionItem, QuestionTypeName } from '../../src/quiz/types/schemas.ts';

/** A real question, ready to be answered, whatever its type. */
export interface OpenQuestion {
  readonly item: QuestionItem;
  readonly scope: Scope;
  readonly feedback: readonly FeedbackSource[];
  readonly samples: readonly Sample[];
  readonly publicView: unknown;
  /** Parses and scores without any net: what a type throws comes through. */
  readonly grade: (raw: unknown) => Grade;
}

function openAs<Item extends QuestionItem, Source, Question, Response>(
  item: Item,
  file: { source: (item: Item) => Source; feedback: (item: Item) => readonly FeedbackSource[] },
  type: QuestionType<Source, Question, unknown, Response>,
  sampler: Sampler<Question>,
): OpenQuestion {
  const scope = createScope({ derive: item.derive });
  const question = type.resolve(file.source(item), scope);
  return {
    item,
    scope,
    feedback: file.feedback(item),
    samples: sampler(question),
    publicView: type.publicView(question),
    grade: (raw) => {
      const parsed = type.parse(raw, question);
      return parsed.ok
        ? type.score(parsed.response, question)
        : {
            verdict: 'invalid',
            score: null,
            feedback: [parsed.problem.code],
            misconceptions: [],
            understood: null,
            problem: parsed.problem,
          };
    },
  };
}

/** One line per type; a type without one is a type error. */
const openers = {
  numeric: async (item) =>
    openAs(item, questionTypes.numeric, await runtime.numeric.grader(), await runtime.numeric.samples()),
} satisfies {
  [Name in QuestionTypeName]: (item: Extract<QuestionItem, { type: Name }>) => Promise<OpenQuestion>;
};

/** Validates a question file's data and opens the question. */
export async function openQuestion(data: unknown): Promise<OpenQuestion> {
  const item = questionSchema.parse(data);
  return openers[item.type](item);
}

type ExampleResponse = QuestionItem['examples'][number]['response'];

/** What an example types. */
export function typeExample(response: ExampleResponse, scope: Scope): string {
  if (typeof response === 'string') return response;
  const value = scope.evaluate(response.calc);
  return response.format === undefined ? value.toPrecision(17) : formatNumber(value, response.format);
}
