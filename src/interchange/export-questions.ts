import type { ExportFile } from './export-format.ts';
import { loadFormat } from './formats.ts';
import type { FormatName } from './formats.ts';
import { buildItem } from './item/build-item.ts';
import type { ExportedQuestion } from './item/build-item.ts';
import type { NeutralItem } from './item/neutral-item.ts';
import { variantSeeds } from './variant-seeds.ts';

/** What an export is to hold. */
export interface ExportPlan {
  readonly format: FormatName;
  /** How many variants of each question, at least 1; a question without parameters has one. */
  readonly variants: number;
  /** The seed of the first variant. */
  readonly seed: number;
}

/**
 * The file of a plan's format with these questions, in their order.
 * @throws QuestionError, FormulaError if a variant cannot be computed
 */
export async function exportQuestions(
  questions: readonly ExportedQuestion[],
  { format, variants, seed }: ExportPlan,
): Promise<ExportFile> {
  const items: NeutralItem[] = [];
  for (const question of questions) {
    for (const each of variantSeeds(question.record, variants, seed))
      items.push(await buildItem(question, each));
  }
  return (await loadFormat(format)).write(items);
}
