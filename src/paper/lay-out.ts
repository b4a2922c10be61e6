/** From the grading records of a set to a test on paper, in one version of it or several. */
import { openRecord } from '../interchange/item/open-record.ts';
import { openPart } from '../interchange/item/opened.ts';
import type { Opened } from '../interchange/item/opened.ts';
import type { GradingRecord } from '../quiz/kernel/grading-record.ts';
import type { PublicPart, QuestionPart } from '../quiz/kernel/parts.ts';
import { isTypeName } from '../quiz/types/runtime.ts';
import type { QuestionTypeName } from '../quiz/types/schemas.ts';
import type { ShortTextSource } from '../quiz/types/short-text/schema.ts';
import { markedAnswer, matchedAnswer, orderedAnswer, tickedAnswer, truthAnswer } from './chosen.ts';
import type { Answer } from './chosen.ts';
import { fitsOnPaper } from './fits-on-paper.ts';
import { seedIn } from './plan.ts';
import type { VersionSeed } from './plan.ts';
import type { Html, LeftOut, PaperQuestion, PaperVersion, Part, Task } from './sheet.ts';
import { essayRoom, formulaAnswer, numberAnswer, programRoom, wordAnswer } from './written.ts';

/** Whoever calls one hands it what its own type made; null cannot be answered on paper. */
type Maker = (opened: never, source: never, points: number) => Answer | null;

const makers: Readonly<Record<QuestionTypeName, Maker>> = {
  numeric: numberAnswer,
  expression: formulaAnswer,
  'short-text': (_: Opened, source: ShortTextSource) => wordAnswer(source),
  essay: essayRoom,
  code: programRoom,
  choice: tickedAnswer,
  'true-false': truthAnswer,
  order: orderedAnswer,
  match: matchedAnswer,
  term: markedAnswer,
  widget: () => null,
  cloze: blanksAnswer,
  case: partsAnswer,
};

interface Sources {
  readonly id: string;
  readonly source: unknown;
}

function makeAnswer(opened: Opened, source: unknown, points: number): Answer {
  if (!isTypeName(opened.type)) throw new TypeError(`There is no question type "${opened.type}".`);
  const answer = makers[opened.type](opened as never, source as never, points);
  if (answer === null) throw new TypeError(`A question of the type "${opened.type}" has no form on paper.`);
  return answer;
}

function makeTask(opened: Opened, source: unknown, points: number): Task {
  const prompt = opened.text('prompt');
  const answer = makeAnswer(opened, source, points);
  return { prompt: opened.type === 'cloze' ? numberBlanks(prompt) : prompt, ...answer };
}

/** What a type of several parts made, each part with its share of the points. */
function makeParts(
  opened: Opened,
  points: number,
  made: {
    readonly parts: readonly QuestionPart[];
    readonly views: readonly PublicPart[];
    readonly sources: readonly Sources[];
  },
): readonly Part[] {
  const total = made.parts.reduce((sum, { weight }) => sum + weight, 0);
  return made.parts.map(({ id, label, weight, type, question }) => {
    const view = made.views.find((one) => one.id === id)?.question;
    const source = made.sources.find((one) => one.id === id)?.source;
    const share = (points * weight) / total;
    const part = openPart(opened, id, { type: type.name, question, view });
    return { id, label, points: share, ...makeTask(part, source, share) };
  });
}

const blankMark = /<span data-blank="[^"]*"><\/span>/g;

/** The text with a numbered line at the place of each blank. */
function numberBlanks(prompt: Html): Html {
  let number = 0;
  return prompt.replace(blankMark, () => {
    number += 1;
    return `<span class="paper-blank"><span>(${String(number)})</span></span>`;
  });
}

type BlanksOpened = Opened<
  { readonly blanks: readonly QuestionPart[] },
  { readonly blanks: readonly PublicPart[] }
>;

function blanksAnswer(
  opened: BlanksOpened,
  { blanks: sources }: { readonly blanks: readonly Sources[] },
  points: number,
): Answer {
  const { question, view } = opened;
  const blanks = makeParts(opened, points, { parts: question.blanks, views: view.blanks, sources });
  const choices = blanks.flatMap(({ field }, index) =>
    field.kind === 'options' ? [{ number: index + 1, options: field.options }] : [],
  );
  const letters = choices.length === 0 ? '' : ' Where options are listed, write their letters.';
  return {
    field: { kind: 'blanks', rule: `Fill in the blanks.${letters}`, choices },
    key: blanks.flatMap(({ key }, index) => key.map((line) => ({ ...line, of: `(${String(index + 1)})` }))),
  };
}

type PartsOpened = Opened<
  { readonly parts: readonly QuestionPart[] },
  { readonly parts: readonly PublicPart[] }
>;

function partsAnswer(
  opened: PartsOpened,
  { parts: sources }: { readonly parts: readonly Sources[] },
  points: number,
): Answer {
  const { question, view } = opened;
  const parts = makeParts(opened, points, { parts: question.parts, views: view.parts, sources });
  return {
    field: { kind: 'parts', parts },
    key: parts.flatMap(({ label, key }) =>
      key.map((line) => ({ ...line, of: line.of === null ? label : `${label} ${line.of}` })),
    ),
  };
}

/**
 * A question in the variant of a seed.
 * @throws QuestionError, FormulaError if it cannot be computed
 */
export async function layOutQuestion(
  record: GradingRecord<unknown>,
  { number, seed, points }: Pick<PaperQuestion, 'number' | 'seed' | 'points'>,
): Promise<PaperQuestion> {
  const { opened, fill } = await openRecord(record, seed);
  const { id, title, texts } = record;
  const task = makeTask(opened, record.source, points);
  return { number, id, title, seed, points, ...task, explanation: fill(texts.explanation) };
}

/** A whole test. */
export interface PaperTest {
  readonly versions: readonly PaperVersion[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * The versions of a test, with the same questions in the same order, each in its own variants.
 * @param points - what each question is worth
 * @throws QuestionError, FormulaError if a variant cannot be computed
 */
export async function layOutTest(
  records: readonly GradingRecord<unknown>[],
  seeds: readonly VersionSeed[],
  points: number,
): Promise<PaperTest> {
  const fit = records.filter(fitsOnPaper);
  const versions: PaperVersion[] = [];
  for (const version of seeds) {
    const questions = await Promise.all(
      fit.map((record, index) =>
        layOutQuestion(record, { number: index + 1, seed: seedIn(version, record), points }),
      ),
    );
    versions.push({ ...version, questions, points: points * questions.length });
  }
  const leftOut = records.filter((record) => !fitsOnPaper(record)).map(({ id, title }) => ({ id, title }));
  return { versions, leftOut };
}
