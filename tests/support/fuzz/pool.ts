import { resolveQuestion } from '../../../src/quiz/kernel/question-type.ts';
import type { AnyQuestionType } from '../../../src/quiz/kernel/question-type.ts';
import { openVariant } from '../../../src/quiz/kernel/variants.ts';
import { loadGrader } from '../../../src/quiz/types/runtime.ts';
import { fileTypeOf, questionSchema } from '../../../src/quiz/types/schemas.ts';
import type { QuestionItem } from '../../../src/quiz/types/schemas.ts';
import { variantSource } from '../question-contract.ts';
import { readQuestionFiles } from '../question-files.ts';
import { idsIn } from './harvest.ts';
import { judgeFor } from './judges/judge-for.ts';
import type { Judge } from './judges/opinion.ts';
import { respondFor } from './responses/respond-for.ts';
import type { Respond } from './responses/response.ts';

/** A valid question of the course. */
export interface PooledQuestion {
  readonly id: string;
  readonly item: QuestionItem;
  readonly type: AnyQuestionType;
  /** Every id in it. */
  readonly ids: readonly string[];
}

/** One variant of a question: what grades it, what judges it, and what answers it. */
export interface Bout {
  readonly type: AnyQuestionType;
  readonly question: unknown;
  readonly judge: Judge;
  readonly respond: Respond;
}

/** The course's questions, those aside that do not validate: other checks tell of them. */
export async function readPool(): Promise<readonly PooledQuestion[]> {
  const valid = readQuestionFiles().flatMap(({ id, data }) => {
    const parsed = questionSchema.safeParse(data);
    return parsed.success ? [{ id, item: parsed.data }] : [];
  });
  return await Promise.all(
    valid.map(async ({ id, item }) => ({ id, item, type: await loadGrader(item.type), ids: idsIn(item) })),
  );
}

/** The variant of a seed, ready to be answered. */
export function openBout({ id, item, type }: PooledQuestion, seed: number): Bout {
  const { scope } = openVariant(variantSource(id, item), seed);
  return {
    type,
    question: resolveQuestion(type, fileTypeOf(item).source(item), scope),
    judge: judgeFor(item.type, item, scope),
    respond: respondFor(item.type, item, scope),
  };
}
