/** Exports questions, has another system's rules grade the examples, and compares. */
import { contentHash } from '../../../src/components/question/content-hash.ts';
import { makeGradingRecord } from '../../../src/components/question/make-record.ts';
import type { ExportFile, ItemReport } from '../../../src/interchange/export-format.ts';
import { buildItem } from '../../../src/interchange/item/build-item.ts';
import type { NeutralItem } from '../../../src/interchange/item/neutral-item.ts';
import { losses } from '../../../src/interchange/losses.ts';
import type { LossCode } from '../../../src/interchange/losses.ts';
import { variantSeeds } from '../../../src/interchange/variant-seeds.ts';
import { questionSchema } from '../../../src/quiz/types/schemas.ts';
import type { QuestionItem } from '../../../src/quiz/types/schemas.ts';
import { openQuestion, variantSource } from '../question-contract.ts';
import type { ContentFile } from '../question-files.ts';
import { giveAnswer } from './learner.ts';
import type { Given } from './learner.ts';

/** A variant with its examples, each with our grade. */
export interface GradedItem {
  readonly item: NeutralItem;
  readonly examples: readonly GradedExample[];
}

export interface GradedExample {
  readonly name: string;
  readonly raw: unknown;
  readonly given: Given | null;
  /** Ours, in [0, 1]. */
  readonly score: number;
}

/**
 * What another system makes of an item in a file: the score of what was given; null where it cannot be given there, or
 * waits for a person.
 */
export type Consumer = (file: ExportFile) => (item: NeutralItem, given: Given) => number | null;

/** What came of a response in both systems. */
export interface Comparison {
  readonly id: string;
  readonly seed: number;
  readonly type: string;
  readonly example: string;
  readonly ours: number;
  readonly theirs: number;
  readonly report: ItemReport;
  /** Whether every number was typed as any system reads it. */
  readonly isPlain: boolean;
}

/** Scores are the same where they differ by no more than shares that are written with few digits do. */
const sameScore = 0.005;

/** Words stand in for those of misconceptions: they are not graded by. */
const sources = {
  base: '/',
  findImage: () => ({ address: 'data:image/svg+xml;base64,', width: 1, height: 1 }),
  correctionOf: (id: string) => Promise.resolve(`What is true of ${id}.`),
  hashOf: contentHash,
};

/** So many variants of a question, with those examples that are marked here. */
async function gradeExamples({ id, data }: ContentFile, variants: number): Promise<readonly GradedItem[]> {
  const file = questionSchema.parse(data);
  const record = await makeGradingRecord({ id, data: file }, sources);
  const seeds = [...new Set([...variantSeeds(variantSource(id, file), variants, 0), ...pinnedSeeds(file)])];
  const graded: GradedItem[] = [];
  for (const seed of seeds) {
    const item = await buildItem({ record, objectives: file.objectives, bloom: file.bloom }, seed);
    graded.push({ item, examples: await examplesOf(file, item, seed) });
  }
  return graded;
}

/** The same of many questions; one after another, because all at once would hold every half-made formula in memory. */
export async function gradeAll(
  files: readonly ContentFile[],
  variants: number,
): Promise<readonly GradedItem[]> {
  const graded: GradedItem[] = [];
  for (const file of files) graded.push(...(await gradeExamples(file, variants)));
  return graded;
}

function pinnedSeeds({ variants }: QuestionItem): readonly number[] {
  return Object.keys(variants.pin).map(Number);
}

async function examplesOf(
  file: QuestionItem,
  item: NeutralItem,
  seed: number,
): Promise<readonly GradedExample[]> {
  const open = await openQuestion(file, { id: item.id, seed });
  // Programs are marked by hand elsewhere, so they need not run here.
  if (file.type === 'code') return [];
  return file.examples
    .filter(({ seeds }) => seeds?.includes(seed) ?? true)
    .flatMap(({ name, response }) => {
      const raw = open.answerOf(response);
      const { score } = open.grade(raw);
      return score === null ? [] : [{ name, raw, score, given: giveAnswer(item, raw, open.question) }];
    });
}

/** Every example that both systems mark. */
export function compare(
  graded: readonly GradedItem[],
  file: ExportFile,
  consumer: Consumer,
  typeOf: (id: string) => string,
): readonly Comparison[] {
  const grade = consumer(file);
  return graded.flatMap(({ item, examples }) => {
    const report = file.report.find(({ id, seed }) => id === item.id && seed === item.seed);
    if (report?.isIncluded !== true) return [];
    return examples.flatMap(({ name, given, score }): Comparison[] => {
      const theirs = given === null ? null : grade(item, given);
      if (theirs === null) return [];
      const { id, seed } = item;
      return [
        { id, seed, type: typeOf(id), example: name, ours: score, theirs, report, isPlain: isPlain(given) },
      ];
    });
  });
}

export function isEqual({ ours, theirs }: Comparison): boolean {
  return Math.abs(ours - theirs) <= sameScore;
}

/** Marks that the loss report does not explain. */
export function isUndeclared(comparison: Comparison): boolean {
  if (isEqual(comparison)) return false;
  const wanted = comparison.theirs < comparison.ours ? 'stricter' : 'looser';
  const explains = (code: LossCode) =>
    losses[code].effect === wanted && !(code === 'typed-forms' && comparison.isPlain);
  return !comparison.report.losses.some(explains);
}

function isPlain(given: Given | null): boolean {
  if (given?.kind === 'parts') return Object.values(given.parts).every(isPlain);
  return given?.kind !== 'typed' || /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(given.text.trim());
}

/** A wrong answer that is marked right. */
export function isFalseRight({ ours, theirs }: Comparison): boolean {
  return ours === 0 && theirs > 1 - sameScore;
}

/** A comparison in a line, for messages. */
export function describeComparison({ id, seed, example, ours, theirs, report }: Comparison): string {
  return `${id} seed ${String(seed)} “${example}”: ${String(ours)} here, ${String(theirs)} there (${report.losses.join(', ')})`;
}

/** How many are equal, in all and by type, and each that is not, in lines. */
export function summarize(title: string, compared: readonly Comparison[]): string {
  const count = (some: readonly Comparison[]) =>
    `${String(some.filter(isEqual).length)} of ${String(some.length)} equal`;
  const types = [...Map.groupBy(compared, ({ type }) => type)].map(
    ([type, some]) => `  ${type}: ${count(some)}`,
  );
  const different = compared.filter((each) => !isEqual(each)).map((each) => `  ${describeComparison(each)}`);
  return [`${title}: ${count(compared)}`, ...types, ...different].join('\n');
}
