import { readFileSync } from 'node:fs';
import path from 'node:path';
import { variantSourceOf } from '../../src/quiz/check/check-variants.ts';
import { formatProblem } from '../../src/quiz/check/problem.ts';
import { readItem } from '../../src/quiz/check/read-item.ts';
import { openYaml } from '../../src/quiz/check/yaml-file.ts';
import type { Grade } from '../../src/quiz/kernel/grade.ts';
import { prepareAndGrade } from '../../src/quiz/kernel/grading.ts';
import { resolveQuestion } from '../../src/quiz/kernel/question-type.ts';
import type { Sandbox } from '../../src/quiz/kernel/question-type.ts';
import { openVariant } from '../../src/quiz/kernel/variants.ts';
import type { VariantSource } from '../../src/quiz/kernel/variants.ts';
import { loadGrader, typesIn } from '../../src/quiz/types/runtime.ts';
import type { QuestionTypeName } from '../../src/quiz/types/runtime.ts';
import { fileTypeOf } from '../../src/quiz/types/schemas.ts';
import type { QuestionItem } from '../../src/quiz/types/schemas.ts';
import type { QuestionPath } from './question-path.ts';

/** A question whose file has a fault, so that nothing can be graded. */
export class FaultyQuestionError extends Error {
  override readonly name = 'FaultyQuestionError';
}

/** A question that can be graded. */
export interface OpenedQuestion {
  readonly item: QuestionItem;
  /** The version of what grades it; see `QuestionType`. */
  readonly graderVersion: number;
  /** @throws FaultyQuestionError if the variant of that seed cannot be computed */
  readonly grade: (seed: number, response: unknown) => Promise<Grade>;
}

/**
 * Reads a question's file for grading.
 * @throws FaultyQuestionError if it does not fit its form
 */
export async function openQuestion(
  root: string,
  { id, file }: QuestionPath,
  sandbox: Sandbox,
): Promise<OpenedQuestion> {
  const yaml = openYaml(file, readFileSync(path.join(root, file), 'utf8'));
  if (yaml.unreadable !== null) throw new FaultyQuestionError(formatProblem(yaml.locate(yaml.unreadable)));
  const reading = readItem(yaml);
  if (reading.item === null) {
    const [first] = reading.findings;
    throw new FaultyQuestionError(first === undefined ? file : formatProblem(yaml.locate(first)));
  }
  const { item } = reading;
  const type = await loadGrader(item.type);
  const source = fileTypeOf(item).source(item);
  const variants = variantSourceOf(id, item);
  return {
    item,
    graderVersion: await versionOf(item.type, source, variants),
    grade: (seed, response) => {
      const question = refuseFaults(() => resolveQuestion(type, source, openVariant(variants, seed).scope));
      return prepareAndGrade(type, response, question, sandbox);
    },
  };
}

/** The version of a question's grader, by the types that its parts have, as a page loads it. */
async function versionOf(name: QuestionTypeName, source: unknown, variants: VariantSource): Promise<number> {
  const whole = await loadGrader(name);
  const view = refuseFaults(() => {
    const { scope, arrange } = openVariant(variants, 0);
    return whole.publicView(resolveQuestion(whole, source, scope), arrange);
  });
  return (await loadGrader(name, typesIn(name, view).slice(1))).version;
}

function refuseFaults<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw new FaultyQuestionError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
