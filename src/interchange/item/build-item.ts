/** A question's record and a seed become a neutral item. */
import type { GradingRecord } from '../../quiz/kernel/grading-record.ts';
import type { PublicPart, QuestionPart } from '../../quiz/kernel/parts.ts';
import type { CaseSource } from '../../quiz/types/case/schema.ts';
import { isTypeName } from '../../quiz/types/runtime.ts';
import type { QuestionTypeName } from '../../quiz/types/schemas.ts';
import type { LossCode } from '../losses.ts';
import { choiceAnswer, matchAnswer, orderAnswer, termAnswer, trueFalseAnswer } from './chosen.ts';
import type { Answer, NeutralItem, Part, Task } from './neutral-item.ts';
import { openRecord } from './open-record.ts';
import { generalFeedback, openPart } from './opened.ts';
import type { Opened } from './opened.ts';
import { essayAnswer, formulaAnswer, numberAnswer, programAnswer, textAnswer } from './typed.ts';

/** A question as it is handed to an export. */
export interface ExportedQuestion {
  readonly record: GradingRecord<unknown>;
  readonly objectives: readonly string[];
  readonly bloom: string | null;
}

interface Made {
  readonly answer: Answer;
  readonly losses?: readonly LossCode[];
  /** What is told below the question. */
  readonly below?: string;
}

/** Whoever calls one hands it what its own type made; the compiler sees that every type has one. */
const makers: Readonly<Record<QuestionTypeName, (opened: never, source: never) => Made>> = {
  numeric: numberAnswer,
  expression: formulaAnswer,
  'short-text': (opened: Opened, source: Parameters<typeof textAnswer>[0]) => textAnswer(source, opened),
  essay: essayAnswer,
  code: programAnswer,
  choice: (opened: Parameters<typeof choiceAnswer>[0]) => ({ answer: choiceAnswer(opened) }),
  'true-false': (opened: Parameters<typeof trueFalseAnswer>[0]) => {
    const answer = trueFalseAnswer(opened);
    return { answer, losses: answer.kind === 'choice' ? ['paired-reasons'] : [] };
  },
  order: (opened: Parameters<typeof orderAnswer>[0]) => ({ answer: orderAnswer(opened) }),
  match: (opened: Parameters<typeof matchAnswer>[0]) => ({ answer: matchAnswer(opened) }),
  term: (opened: Parameters<typeof termAnswer>[0]) => ({ answer: termAnswer(opened) }),
  widget: () => ({ answer: { kind: 'figure' }, losses: ['figure'] }),
  cloze: blanksOf,
  case: partsOf,
};

/**
 * The variant of a seed.
 * @throws QuestionError, FormulaError if it cannot be computed
 */
export async function buildItem(exported: ExportedQuestion, seed: number): Promise<NeutralItem> {
  const { record, objectives, bloom } = exported;
  const { id, version, hash, title, texts } = record;
  const { opened, fill } = await openRecord(record, seed);
  return {
    ...makeTask(opened, record.source),
    ...{ id, version, hash, seed, title, objectives, bloom },
    hints: texts.hints.map(({ text, cost }) => ({ html: fill(text), cost })),
    explanation: fill(texts.explanation),
  };
}

function makeTask(opened: Opened, source: unknown): Task {
  if (!isTypeName(opened.type)) throw new TypeError(`There is no question type "${opened.type}".`);
  const { answer, losses = [], below = '' } = makers[opened.type](opened as never, source as never);
  return { stem: `${opened.text('prompt')}${below}`, answer, losses, feedback: generalFeedback(opened) };
}

/** What a type of several parts made: the parts, what a page sees of them, and what their author wrote. */
function makeParts(
  opened: Opened,
  parts: readonly QuestionPart[],
  views: readonly PublicPart[],
  sources: readonly { readonly id: string; readonly source: unknown }[],
): readonly Part[] {
  return parts.map(({ id, label, weight, type, question }) => {
    const view = views.find((one) => one.id === id)?.question;
    const source = sources.find((one) => one.id === id)?.source;
    const part = openPart(opened, id, { type: type.name, question, view });
    return { id, label, weight, ...makeTask(part, source) };
  });
}

type PartsSource = Pick<CaseSource, 'parts'>;

function blanksOf(
  opened: Opened<{ readonly blanks: readonly QuestionPart[] }, { readonly blanks: readonly PublicPart[] }>,
  { blanks: sources }: { readonly blanks: PartsSource['parts'] },
): Made {
  const blanks = makeParts(opened, opened.question.blanks, opened.view.blanks, sources);
  return { answer: { kind: 'blanks', blanks }, losses: lossesOf(blanks) };
}

function partsOf(
  opened: Opened<{ readonly parts: readonly QuestionPart[] }, { readonly parts: readonly PublicPart[] }>,
  { parts: sources }: PartsSource,
): Made {
  const parts = makeParts(opened, opened.question.parts, opened.view.parts, sources);
  const carries = sources.some((part) => part.carries.length > 0);
  return {
    answer: { kind: 'parts', parts },
    losses: [...lossesOf(parts), ...(carries ? ['carried-on' as const] : [])],
  };
}

function lossesOf(parts: readonly Part[]): readonly LossCode[] {
  return [...new Set(parts.flatMap(({ losses }) => losses))];
}
