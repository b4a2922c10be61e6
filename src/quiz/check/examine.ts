import { formatNumber } from '../../core/numeric/format.ts';
import { typeExample } from '../kernel/example-response.ts';
import type { Grade } from '../kernel/grade.ts';
import { gradeResponse, prepareAndGrade } from '../kernel/grading.ts';
import { resolveQuestion } from '../kernel/question-type.ts';
import type { AnyQuestionType, Sample, Sampler, Sandbox } from '../kernel/question-type.ts';
import { isSeed } from '../kernel/seeds.ts';
import { openVariant } from '../kernel/variants.ts';
import type { VariantSource } from '../kernel/variants.ts';
import { fileTypeOf } from '../types/schemas.ts';
import { describeWantedNumber, noteGrade, openRecord } from './examples.ts';
import type { ExampleRecord } from './examples.ts';
import { checkCarried } from './carried-values.ts';
import { LookAlikes } from './look-alikes.ts';
import { checkFigureValues } from './figures.ts';
import type { KnownFigures } from './figures.ts';
import { listNumbers } from './shown-numbers.ts';
import type { ShownNumber } from './shown-numbers.ts';
import {
  checkDistances,
  checkPrecision,
  checkUnlisted,
  checkWidth,
  measureDistances,
} from './numeric-keys.ts';
import type { Distance } from './numeric-keys.ts';
import { atKey } from './problem.ts';
import type { Finding } from './problem.ts';
import { checkStarters, FailedTests } from './program-runs.ts';
import type { ReadQuestion } from './read-item.ts';
import { findRivals, findSameTexts } from './same-texts.ts';
import type { Rivals } from './same-texts.ts';
import { adviseFault, checkSample, recordSample } from './samples.ts';
import type { SampleRecord } from './samples.ts';
import { Tally } from './tally.ts';
import { checkUnits } from './unit-issues.ts';
import { nameOf, spread } from './variant-space.ts';
import type { CheckedVariant, VariantSpace } from './variant-space.ts';

/** In how many variants a type's samples are graded, and its public part is made. */
const sampledVariants = 200;

/** In how many variants programs are run, which takes time. */
const programVariants = 5;

/** What a question without programs never asks for. */
const noSandbox: Sandbox = {
  run: () => Promise.resolve({ ok: false, kind: 'unavailable', message: 'There is no sandbox here.' }),
};

/** A question and its type, ready to be examined. */
export interface Subject {
  readonly question: ReadQuestion;
  readonly source: VariantSource;
  readonly type: AnyQuestionType;
  readonly sampler: Sampler<unknown>;
  /** Without one, responses that have to be carried out are not. */
  readonly sandbox: Sandbox | null;
  /** Is waited for between two variants. */
  readonly pause: (() => Promise<void>) | null;
  readonly figures: KnownFigures;
  /** The name of a variant as its author can look it up. */
  readonly describe: (variant: string) => string;
}

/** What came of examining a question in its variants. */
export interface Examination {
  readonly tally: Tally;
  readonly examples: readonly ExampleRecord[];
  readonly samples: readonly SampleRecord[];
  /** What is told without a count of variants: those that look the same and have different answers, and units. */
  readonly uncounted: readonly Finding[];
  /** Every feedback id that an example earned. */
  readonly reached: ReadonlySet<string>;
  readonly misconceptions: ReadonlySet<string>;
  /** The wrong value that comes nearest to the accepted ones, and the variant where it does. */
  readonly nearest: (Distance & { readonly variant: string }) | null;
  /** Which tests of programs an example failed. */
  readonly failedTests: FailedTests;
  /** Whether the examples were run. */
  readonly wasRun: boolean;
  /** Whether the question could be computed in all variants. */
  readonly isWhole: boolean;
}

/** Grades examples and samples in the variants, and looks for values that contradict each other. */
export async function examine(subject: Subject, space: VariantSpace): Promise<Examination> {
  const examiner = new Examiner(subject, space);
  await examiner.run();
  return examiner;
}

class Examiner implements Examination {
  readonly tally: Tally;
  readonly examples: readonly ExampleRecord[];
  readonly samples: SampleRecord[] = [];
  readonly uncounted: Finding[] = [];
  readonly reached = new Set<string>();
  readonly misconceptions = new Set<string>();
  nearest: Examination['nearest'] = null;
  readonly failedTests: FailedTests;
  readonly wasRun: boolean;
  isWhole = true;
  readonly #subject: Subject;
  readonly #space: VariantSpace;
  readonly #source: unknown;
  readonly #looks: LookAlikes;
  readonly #rivals: readonly Rivals[];
  readonly #numbers: readonly ShownNumber[];

  constructor(subject: Subject, space: VariantSpace) {
    const { question, describe } = subject;
    const { item, facts } = question;
    this.#subject = subject;
    this.#space = space;
    this.#source = fileTypeOf(item).source(item);
    this.#looks = new LookAlikes(question);
    this.failedTests = new FailedTests(facts);
    this.#rivals = findRivals(facts.texts);
    this.#numbers = listNumbers(question);
    this.examples = item.examples.map(openRecord);
    this.tally = new Tally(space.variants.length, describe);
    this.wasRun = !facts.runsPrograms || subject.sandbox !== null;
  }

  async run(): Promise<void> {
    const { variants } = this.#space;
    const { question: read, pause } = this.#subject;
    const { runsPrograms } = read.facts;
    const sampled = new Set(spread(variants, runsPrograms ? programVariants : sampledVariants));
    for (const variant of variants) {
      if (pause !== null) await pause();
      const question = this.#resolve(variant);
      if (question === null) continue;
      this.#checkNumbers(variant);
      this.#checkKeys(variant);
      this.#checkFigures(variant);
      this.#checkCarried(variant);
      this.#checkLooks(variant, question.value);
      if (sampled.has(variant)) await this.#checkType(variant, question.value);
      if (!runsPrograms || sampled.has(variant)) await this.#runExamples(variant, question.value, false);
    }
    await this.#runSeeded();
  }

  #resolve({ scope, name }: CheckedVariant): { readonly value: unknown } | null {
    let value: unknown = null;
    const isResolved = this.tally.guard(name, [], () => {
      value = resolveQuestion(this.#subject.type, this.#source, scope);
    });
    if (!isResolved) this.isWhole = false;
    return isResolved ? { value } : null;
  }

  #checkNumbers({ scope, name }: CheckedVariant): void {
    for (const { path, formula, format, at } of this.#numbers) {
      this.tally.guard(name, path, () => formatNumber(scope.evaluate(formula), format), at);
    }
    for (const rivals of this.#rivals) {
      for (const finding of findSameTexts(rivals, scope)) this.tally.add(finding, name);
    }
  }

  #checkKeys({ scope, name }: CheckedVariant): void {
    for (const key of this.#subject.question.facts.keys) {
      const distances = measureDistances(key, scope);
      for (const finding of checkDistances(distances)) this.tally.add(finding, name);
      for (const finding of checkUnlisted(key, scope)) this.tally.add(finding, name);
      for (const finding of checkWidth(key, scope)) this.tally.add(finding, name);
      for (const finding of checkPrecision(key, scope)) this.tally.add(finding, name);
      for (const distance of distances) {
        if (this.nearest !== null && this.nearest.multiple <= distance.multiple) continue;
        this.nearest = { ...distance, variant: name };
      }
    }
  }

  /** Values that parts take over. Some may have none, which is told where the parts are computed. */
  #checkCarried({ scope, name }: CheckedVariant): void {
    for (const finding of checkCarried(this.#subject.question.facts, scope)) this.tally.add(finding, name);
  }

  #checkLooks(variant: CheckedVariant, question: unknown): void {
    const { question: read, type } = this.#subject;
    const isFirst = variant === this.#space.variants[0];
    try {
      if (isFirst) this.uncounted.push(...checkUnits(read.facts, variant.scope));
      this.uncounted.push(...this.#looks.compare(variant, type, question));
    } catch (error) {
      // Numbers and public parts that cannot be made are told of where they are checked.
      if (!(error instanceof Error)) throw error;
    }
  }

  #checkFigures({ scope, name }: CheckedVariant): void {
    const { question, figures } = this.#subject;
    for (const finding of checkFigureValues(question.facts, figures, scope)) this.tally.add(finding, name);
  }

  /** The type's own samples, and the part that a page shows. */
  async #checkType({ arrange, name }: CheckedVariant, question: unknown): Promise<void> {
    const { type, sampler } = this.#subject;
    this.#guardType(name, 'the part that the page shows', () => {
      JSON.stringify(type.publicView(question, arrange));
    });
    let samples: readonly Sample[] = [];
    this.#guardType(name, 'inventing responses', () => {
      samples = sampler(question);
    });
    if (!this.wasRun) return;
    const isFirst = this.samples.length === 0;
    if (isFirst) {
      const { facts } = this.#subject.question;
      this.uncounted.push(...(await checkStarters(facts, (raw) => this.#grade(raw, question, name))));
    }
    const found: Finding[] = [];
    for (const sample of samples) {
      const grade = await this.#grade(sample.raw, question, name);
      found.push(...checkSample(sample, grade, this.#subject.question.facts.parts));
      if (isFirst) this.samples.push(recordSample(sample, grade));
    }
    // Where a solution fails, samples that were made of it have no further news.
    const failures = found.filter(({ code }) => code === 'E031');
    for (const finding of failures.length > 0 ? failures : found) this.tally.add(finding, name);
  }

  #guardType(variant: string, what: string, work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#noteFault(variant, what, error);
    }
  }

  #noteFault(variant: string, what: string, error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    this.tally.add(atKey(['type'], 'E039', `${what} failed: ${reason}`, adviseFault), variant);
  }

  /** The grade of a response; without waiting, unless the response has to be carried out. */
  #grade(raw: unknown, question: unknown, variant: string): Grade | Promise<Grade> {
    const { type, sandbox } = this.#subject;
    const report = (error: unknown): void => this.#noteFault(variant, 'grading', error);
    return type.prepare === undefined
      ? gradeResponse(type, raw, question, report)
      : prepareAndGrade(type, raw, question, sandbox ?? noSandbox, report);
  }

  /** The examples that are meant for every variant, or those that are meant for this seed. */
  async #runExamples(variant: CheckedVariant, question: unknown, isSeeded: boolean): Promise<void> {
    if (!this.wasRun) return;
    const { item, facts } = this.#subject.question;
    for (const [index, example] of item.examples.entries()) {
      const isMeant = isSeeded
        ? (example.seeds?.includes(variant.seed) ?? false)
        : example.seeds === undefined;
      const record = this.examples[index];
      if (!isMeant || record === undefined) continue;
      let response: unknown = null;
      const path = ['examples', index, 'response'];
      const isTyped = this.tally.guard(variant.name, path, () => {
        response = typeExample(example.response, variant.scope);
      });
      if (!isTyped) continue;
      const graded = this.#grade(response, question, variant.name);
      const grade = graded instanceof Promise ? await graded : graded;
      noteGrade(record, example, variant.name, response, grade, () =>
        describeWantedNumber(facts, example.expect, variant.scope),
      );
      this.failedTests.note(grade);
      for (const id of grade.feedback) this.reached.add(id);
      for (const id of grade.misconceptions) this.misconceptions.add(id);
    }
  }

  async #runSeeded(): Promise<void> {
    const { question: read, source } = this.#subject;
    const seeds = new Set(read.item.examples.flatMap(({ seeds: meant = [] }) => meant));
    for (const seed of [...seeds].filter(isSeed)) {
      const variants: CheckedVariant[] = [];
      this.tally.guard(`seed ${seed}`, ['examples'], () => {
        const opened = openVariant(source, seed);
        variants.push({ ...opened, name: nameOf(source, opened), hasSeed: true });
      });
      const [variant] = variants;
      if (variant === undefined) continue;
      const question = this.#resolve(variant);
      if (question !== null) await this.#runExamples(variant, question.value, true);
    }
  }
}
