import type { Sandbox } from '../kernel/question-type.ts';
import { questionTypes } from '../types/schemas.ts';
import type { QuestionItem } from '../types/schemas.ts';
import { checkSeeds, checkVariants } from './check-variants.ts';
import { checkExpectations } from './examples.ts';
import { checkFormulas } from './formulas.ts';
import { checkNames } from './names.ts';
import type { KnownContent } from './names.ts';
import { writePath } from './problem.ts';
import type { Finding, Place, Problem } from './problem.ts';
import { readItem } from './read-item.ts';
import type { QuestionReport } from './report.ts';
import { checkDollars, checkText, checkTypesetting, listTexts } from './texts.ts';
import type { Typeset } from './texts.ts';
import { findWarnings } from './warnings.ts';
import { openYaml } from './yaml-file.ts';

/** A question file and what it may refer to. */
export interface CheckedFile extends KnownContent {
  /** Its path, as it is to stand in front of every problem. */
  readonly file: string;
  readonly text: string;
  /** The question's permanent id: `<lesson>/<file name>`. */
  readonly id: string;
}

/** What a check may use from outside. */
export interface CheckTools {
  /** Runs programs; without it, the examples of questions that ask for one are not run. */
  readonly sandbox?: Sandbox;
  /** Typesets a text and throws if that cannot be done; without it, TeX is not looked at. */
  readonly typeset?: Typeset;
}

/** What is wrong with a question file, and what was found out about the question. */
export interface CheckResult {
  /** In the order of their places. */
  readonly problems: readonly Problem[];
  /** Null where the file holds no question that could be examined. */
  readonly report: QuestionReport | null;
}

/**
 * Everything that is wrong with a question file, as far as it can be told: of a file that is no YAML the first
 * fault alone; of one that does not fit its form, that; otherwise whatever contradicts itself in a variant.
 */
export async function checkQuestionFile(checked: CheckedFile, tools: CheckTools = {}): Promise<CheckResult> {
  const yaml = openYaml(checked.file, checked.text);
  const finish = (findings: readonly Finding[], report: QuestionReport | null = null): CheckResult => ({
    problems: findings.map((finding) => yaml.locate(finding)).sort(byPlace),
    report,
  });
  if (yaml.unreadable !== null) return finish([yaml.unreadable]);
  const reading = readItem(yaml);
  if (reading.item === null) return finish(reading.findings);
  const { item } = reading;
  const formulas = [
    ...checkFormulas(questionTypes[item.type].schema, yaml.data),
    ...listTexts(item).flatMap((text) => checkText(text, item)),
  ];
  const outside = await checkOutside(item, checked, tools);
  const fixed = [...outside.filter((finding) => !isEcho(finding, formulas)), ...formulas];
  // A formula that cannot be read would be told of anew in every variant.
  if (formulas.length > 0) return finish([...fixed, ...findWarnings(item, 0)]);
  const { findings, report } = await checkVariants(item, checked.id, tools.sandbox ?? null);
  return finish([...fixed, ...withoutRepetition(findings, fixed)], report);
}

/** What can be told without any formula: names, expectations, seeds and typesetting. */
async function checkOutside(
  item: QuestionItem,
  known: KnownContent,
  { typeset }: CheckTools,
): Promise<readonly Finding[]> {
  const texts = listTexts(item);
  const typesetting: Finding[] = [];
  for (const text of typeset === undefined ? [] : texts) {
    typesetting.push(...(await checkTypesetting(text, typeset ?? String)));
  }
  return [
    ...checkNames(item, known),
    ...checkExpectations(item),
    ...checkSeeds(item),
    ...texts.flatMap(checkDollars),
    ...typesetting,
  ];
}

/** Braces that are no number are told of as such, and not as TeX that cannot be typeset. */
function isEcho({ code, place }: Finding, others: readonly Finding[]): boolean {
  return (
    code === 'E052' && others.some((other) => other.code === 'E051' && pathOf(other.place) === pathOf(place))
  );
}

/** That a misconception is unknown, or has no formula, is not told again of every variant. */
function withoutRepetition(findings: readonly Finding[], known: readonly Finding[]): readonly Finding[] {
  const told = known
    .filter(({ code }) => code === 'E061' || code === 'E062')
    .map(({ place }) => pathOf(place));
  return findings.filter(
    ({ code, place }) => code !== 'E062' || !told.some((path) => path.startsWith(pathOf(place))),
  );
}

function pathOf(place: Place): string {
  return 'path' in place ? writePath(place.path) : '';
}

function byPlace(one: Problem, other: Problem): number {
  return one.line - other.line || one.column - other.column || (one.code < other.code ? -1 : 1);
}
