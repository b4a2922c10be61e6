import type { GradingRecord } from '../../quiz/kernel/grading-record.ts';
import { resolveQuestion } from '../../quiz/kernel/question-type.ts';
import { fillTemplate } from '../../quiz/kernel/text-template.ts';
import type { TextTemplate } from '../../quiz/kernel/text-template.ts';
import { openVariant } from '../../quiz/kernel/variants.ts';
import { isTypeName, loadGrader } from '../../quiz/types/runtime.ts';
import type { Html } from '../markup/rich-text.ts';
import type { Opened } from './opened.ts';

/** A variant of a record, and what its texts become with the variant's numbers. */
export interface OpenedRecord {
  readonly opened: Opened;
  readonly fill: (text: TextTemplate) => Html;
}

/**
 * The variant of a seed.
 * @throws QuestionError, FormulaError if it cannot be computed
 */
export async function openRecord(record: GradingRecord<unknown>, seed: number): Promise<OpenedRecord> {
  const { texts } = record;
  if (!isTypeName(record.type)) throw new TypeError(`There is no question type "${record.type}".`);
  const type = await loadGrader(record.type, record.partTypes.filter(isTypeName));
  const { scope, arrange } = openVariant(record, seed);
  const question = resolveQuestion(type, record.source, scope);
  const templates = { ...texts.shown, ...texts.hidden };
  const fill = (text: TextTemplate) => fillTemplate(text, scope);
  const fillNamed = (from: typeof templates, key: string) => {
    const template = Object.hasOwn(from, key) ? from[key] : undefined;
    return template === undefined ? null : fill(template);
  };
  return {
    opened: {
      type: record.type,
      question,
      view: type.publicView(question, arrange),
      text: (key) => fillNamed(templates, key) ?? '',
      words: (feedback) => fillNamed(texts.feedback, feedback),
    },
    fill,
  };
}
