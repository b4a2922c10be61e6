import type { Formula } from '../../formula/scope.ts';
import type { Sandbox } from '../kernel/question-type.ts';
import { isSeed } from '../kernel/seeds.ts';
import { countOf, maxDraws, valueAt } from '../kernel/variants.ts';
import type { ParameterRule, VariantSource } from '../kernel/variants.ts';
import { loadGrader } from '../types/runtime.ts';
import { samplerOf } from '../types/samplers.ts';
import type { QuestionItem } from '../types/schemas.ts';
import { adviseAcross } from './across-variants.ts';
import { checkExpectations, checkReached, describeFailure } from './examples.ts';
import { examine } from './examine.ts';
import type { Examination, Subject } from './examine.ts';
import type { KnownFigures } from './figures.ts';
import { checkIdleConstraints, checkIdleForms } from './idle-rules.ts';
import { atKey, atValue } from './problem.ts';
import type { Finding } from './problem.ts';
import type { ReadQuestion } from './read-item.ts';
import { buildReport } from './report.ts';
import type { QuestionReport } from './report.ts';
import { listNumbers } from './shown-numbers.ts';
import { describeCount, findingOf } from './tally.ts';
import { findSeed, openSpace } from './variant-space.ts';
import type { VariantSpace } from './variant-space.ts';
import { findWarnings } from './warnings.ts';
import { checkWideTolerances } from './wide-tolerances.ts';
import { writeInline } from './words.ts';

/** The parts of a question file that its variants are made from. */
export function variantSourceOf(id: string, item: QuestionItem): VariantSource {
  const { version, params, derive, constraints, variants } = item;
  return { id, version, params, derive, constraints, pins: variants.pin };
}

/** What going through the variants may use from outside. */
export interface VariantTools {
  /** Runs programs; without it, the examples of questions that ask for one are not run. */
  readonly sandbox?: Sandbox | null;
  /** Is waited for between two variants; rejects to stop the check. */
  readonly pause?: (() => Promise<void>) | null;
  /** In how many variants the report tells the values of the mistakes. */
  readonly valueRows?: number;
}

/** What only shows when a question's formulas are computed and its examples graded. */
export async function checkVariants(
  question: ReadQuestion,
  { id, figures = {} }: { readonly id: string; readonly figures?: KnownFigures },
  { sandbox = null, pause = null, valueRows }: VariantTools,
): Promise<{ readonly findings: readonly Finding[]; readonly report: QuestionReport | null }> {
  const { item, facts } = question;
  const source = variantSourceOf(id, item);
  const pins = checkPins(source);
  if (pins.some(({ code }) => code !== 'W109')) {
    return { findings: [...pins, ...findWarnings(question, 0)], report: null };
  }
  const space = openSpace(source, listNeeded(question));
  const opening = [...pins, ...checkFailures(space), ...checkAcceptance(space)];
  if (space.variants.length === 0)
    return { findings: [...opening, ...findWarnings(question, 0)], report: null };
  const subject: Subject = {
    question,
    source,
    type: await loadGrader(item.type),
    sampler: samplerOf(item.type),
    sandbox,
    pause,
    figures,
    describe: describeWith(source, item),
  };
  const examination = await examine(subject, space);
  const tallied = examination.tally.findings();
  const hasFaults = tallied.some(({ code }) => code === 'E029' || code === 'E035');
  const findings = [
    ...opening,
    ...tallied.filter(({ code }) => code !== 'E036' || opening.length === pins.length),
    ...examination.uncounted,
    ...checkExamples(question, examination, subject.describe),
    ...findWarnings(question, space.variants.length),
    ...checkWideTolerances(facts),
    ...(space.isEnumerated && opening.length === 0 ? checkIdleConstraints(source, space.size) : []),
    // What has no value in a variant is told of as an error.
    ...(examination.isWhole && !hasFaults ? adviseAcross(question, space.variants, subject.describe) : []),
  ];
  return { findings, report: buildReport(id, question, space, examination, valueRows) };
}

/** The formulas that must have a value in every variant, besides the derived ones. */
function listNeeded(question: ReadQuestion): readonly Formula[] {
  const { keys, formulas } = question.facts;
  return [
    ...keys.map(({ value }) => value),
    ...formulas.map(({ formula }) => formula),
    ...listNumbers(question).map(({ formula }) => formula),
  ];
}

/** Variants as their author can look them up: with a seed that leads to them, where one is found. */
function describeWith(source: VariantSource, item: QuestionItem): (variant: string) => string {
  const known = [
    ...Object.keys(source.pins).map(Number),
    ...item.examples.flatMap(({ seeds = [] }) => seeds),
  ];
  const seeds = new Map<string, number | null>();
  return (variant) => {
    if (variant === '' || variant.startsWith('seed ')) return variant;
    if (!seeds.has(variant)) seeds.set(variant, findSeed(source, variant, known));
    const seed = seeds.get(variant) ?? null;
    return seed === null ? variant : `seed ${seed} (${variant})`;
  };
}

function checkPins({ params, pins }: VariantSource): readonly Finding[] {
  const names = Object.keys(params);
  return Object.entries(pins).flatMap(([seed, values]) => {
    const path = ['variants', 'pin', seed];
    if (!isSeed(Number(seed))) return [refuseSeed(atKey, path, seed)];
    const unknown = Object.keys(values).filter((name) => !names.includes(name));
    return [
      ...checkPinned(seed, values, params),
      ...unknown.map((name) => {
        const message = `the seed ${seed} pins "${name}", and there is no such parameter`;
        const advice =
          names.length === 0 ? 'declare it under "params"' : `the parameters are ${names.join(', ')}`;
        return atKey([...path, name], 'E054', message, advice);
      }),
    ];
  });
}

/** Pinned values that no other seed could lead to. */
function checkPinned(
  seed: string,
  values: Readonly<Record<string, number>>,
  params: VariantSource['params'],
): readonly Finding[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const rule = Object.hasOwn(params, name) ? params[name] : undefined;
    if (rule === undefined || canBe(value, rule)) return [];
    const message = `the seed ${seed} pins "${name}" to ${value}, which is none of its values`;
    const advice = `choose one that ${writeInline(rule)} allows, or let "${name}" take ${value}`;
    return [atValue(['variants', 'pin', seed, name], 'W109', message, advice)];
  });
}

function canBe(value: number, rule: ParameterRule): boolean {
  if ('pick' in rule) return rule.pick.includes(value);
  if ('const' in rule) return value === rule.const;
  const [low, step] = 'int' in rule ? [rule.int[0], rule.step ?? 1] : [rule.real[0], 10 ** -rule.dp];
  const index = Math.round((value - low) / step);
  return index >= 0 && index < countOf(rule) && valueAt(rule, index) === value;
}

/** Seeds of examples that no variant can have. */
export function checkSeeds({ examples }: QuestionItem): readonly Finding[] {
  return examples.flatMap(({ seeds = [] }, index) =>
    seeds.flatMap((seed, place) =>
      isSeed(seed) ? [] : [refuseSeed(atValue, ['examples', index, 'seeds', place], seed)],
    ),
  );
}

function refuseSeed(at: typeof atKey, path: readonly (string | number)[], seed: number | string): Finding {
  return at(path, 'E037', `"${seed}" is not a seed`, 'write a whole number from 0 to 2147483647');
}

/** What kept variants from being opened. That pinned values break a constraint is told at the pin. */
function checkFailures({ failures, isEnumerated, size, accepted }: VariantSpace): readonly Finding[] {
  return failures.flatMap(({ error, variant, count: times }): readonly Finding[] => {
    if (error.code === 'E036' && isEnumerated) {
      if (accepted === 0) return [];
      const advice = 'pin other values, or loosen the constraints';
      const path = ['variants', 'pin', variant.replace('seed ', '')];
      return [
        atKey(path, 'E036', `the values pinned for the ${variant} do not satisfy the constraints`, advice),
      ];
    }
    const finding = findingOf(error, ['constraints']);
    if (size === 1) return [finding];
    const where = isEnumerated
      ? describeCount(times, size, variant)
      : `in ${times} of the variants tried, first ${variant}`;
    return [{ ...finding, message: `${finding.message} (${where})` }];
  });
}

/** How likely a seed may be to find no variant in all of its draws. */
const tolerableChance = 1e-6;

function checkAcceptance({ accepted, size, isEnumerated, failures }: VariantSpace): readonly Finding[] {
  if (!isEnumerated || failures.some(({ error }) => error.code !== 'E036')) return [];
  const advice = 'loosen the constraints, or give the parameters other values';
  const all =
    size === 1
      ? 'the values of the question do not satisfy'
      : `none of the ${size} combinations of the parameters satisfies`;
  if (accepted === 0) return [atKey(['constraints'], 'E036', `${all} the constraints`, advice)];
  if ((1 - accepted) ** maxDraws < tolerableChance) return [];
  const message =
    `only ${(accepted * 100).toPrecision(2)} % of the ${size} combinations of the parameters satisfy the ` +
    `constraints, so that some seeds find none in ${maxDraws} draws`;
  return [atKey(['constraints'], 'E036', message, advice)];
}

function checkExamples(
  question: ReadQuestion,
  { examples, reached, failedTests, wasRun, isWhole }: Examination,
  describe: (variant: string) => string,
): readonly Finding[] {
  const faulty = new Set(
    checkExpectations(question).map(({ place }) => ('path' in place ? place.path[1] : null)),
  );
  const failures = examples.flatMap((record, index) => {
    // An expectation that contradicts itself is told of already.
    return faulty.has(index) ? [] : (describeFailure(record, question, describe) ?? []);
  });
  // What a failing example was to reach, or a variant without values, is no further news.
  if (!wasRun || !isWhole) return failures;
  const missed = examples.flatMap(({ index, failed }) => {
    const feedback = question.item.examples[index]?.expect.feedback;
    return failed > 0 && feedback !== undefined ? [feedback] : [];
  });
  const got = new Set([...reached, ...missed]);
  return [
    ...failures,
    ...checkReached(question.facts, got),
    ...checkIdleForms(question.facts, got),
    ...(failures.length === 0 ? failedTests.findings() : []),
  ];
}
