// Questions may call what was measured in the lab.
import '../../src/core/lab/install.ts';
import { typeExample } from '../../src/quiz/kernel/example-response.ts';
import type { Facts } from '../../src/quiz/kernel/facts.ts';
import type { Grade } from '../../src/quiz/kernel/grade.ts';
import { sendBack } from '../../src/quiz/kernel/grading.ts';
import { resolveQuestion } from '../../src/quiz/kernel/question-type.ts';
import type { AnyQuestionType, Sample } from '../../src/quiz/kernel/question-type.ts';
import { openVariant } from '../../src/quiz/kernel/variants.ts';
import type { Variant, VariantSource } from '../../src/quiz/kernel/variants.ts';
import { loadGrader } from '../../src/quiz/types/runtime.ts';
import { samplerOf } from '../../src/quiz/types/samplers.ts';
import { fileTypeOf, questionSchema } from '../../src/quiz/types/schemas.ts';
import type { QuestionItem } from '../../src/quiz/types/schemas.ts';
import { nodeSandbox } from '../../src/sandbox/node-sandbox.ts';

/** One variant of a real question, ready to be answered, whatever its type. */
export interface OpenQuestion {
  readonly item: QuestionItem;
  readonly variant: Variant;
  readonly facts: Facts;
  readonly samples: readonly Sample[];
  readonly publicView: unknown;
  /** Parses and scores without any net: what a type throws comes through. */
  readonly grade: (raw: unknown) => Grade;
  /** As `grade`, for types whose responses are carried out first: by the sandbox of the tools. */
  readonly gradePrepared: (raw: unknown) => Promise<Grade>;
  /** The type’s grader and what it made of the question. */
  readonly type: AnyQuestionType;
  readonly question: unknown;
  /** What an example answers. */
  readonly answerOf: (response: unknown) => unknown;
}

/** The parts of a question file that its variants are made from. */
export function variantSource(id: string, item: QuestionItem): VariantSource {
  const { version, params, derive, constraints, variants } = item;
  return { id, version, params, derive, constraints, pins: variants.pin };
}

/** Files that were validated before: a contract opens each in many variants. */
const validated = new WeakMap<object, QuestionItem>();

function validate(data: unknown): QuestionItem {
  const key = Object(data) as object;
  const item = validated.get(key) ?? questionSchema.parse(data);
  validated.set(key, item);
  return item;
}

/** Validates a question file's data and opens the variant of a seed. */
export async function openQuestion(data: unknown, { id = 'a/b', seed = 0 } = {}): Promise<OpenQuestion> {
  const item = validate(data);
  const file = fileTypeOf(item);
  const type = await loadGrader(item.type);
  const variant = openVariant(variantSource(id, item), seed);
  const question = resolveQuestion(type, file.source(item), variant.scope);
  const grade = (raw: unknown): Grade => {
    const parsed = type.parse(raw, question);
    return parsed.ok
      ? type.score(parsed.response, question)
      : sendBack(parsed.problem, parsed.understood ?? null, parsed.parts);
  };
  return {
    item,
    variant,
    facts: file.facts(item),
    samples: samplerOf(item.type)(question),
    publicView: type.publicView(question, variant.arrange),
    grade,
    gradePrepared: async (raw) => grade((await type.prepare?.(raw, question, nodeSandbox)) ?? raw),
    type,
    question,
    answerOf: (response) => typeExample(response, variant.scope),
  };
}
