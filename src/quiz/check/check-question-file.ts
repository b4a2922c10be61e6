import { questionTypes } from '../types/schemas.ts';
import { checkCompany } from './absent-company.ts';
import { checkAskedUnits } from './asked-otherwise.ts';
import { checkSeeds, checkVariants } from './check-variants.ts';
import type { VariantTools } from './check-variants.ts';
import { checkContrary } from './contrary-feedback.ts';
import { checkExpectations } from './examples.ts';
import { checkFormulas } from './formulas.ts';
import { findHiddenSigns } from './hidden-signs.ts';
import { checkNames } from './names.ts';
import type { KnownContent } from './names.ts';
import { checkOptionWords } from './option-words.ts';
import { checkPlaceholders } from './placeholders.ts';
import { writePath } from './problem.ts';
import type { Finding, Place, Problem } from './problem.ts';
import { readItem } from './read-item.ts';
import { checkPrintedTerms } from './printed-terms.ts';
import { checkPrintedWords } from './printed-words.ts';
import type { ReadQuestion } from './read-item.ts';
import type { QuestionReport } from './report.ts';
import { checkLinks } from './links.ts';
import { checkMarkup, checkTitle } from './markup.ts';
import { checkTitleOptions } from './telling-titles.ts';
import { checkText, checkTypesetting, listTexts } from './texts.ts';
import type { Typeset } from './texts.ts';
import { checkRepeatedValues } from './repeated-values.ts';
import { checkUnusedNames } from './unused-names.ts';
import { findWarnings } from './warnings.ts';
import { checkTests } from './weak-tests.ts';
import { checkWordLimits } from './word-limits.ts';
import { findWritten } from './written.ts';
import type { WrittenFault } from './written.ts';
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
export interface CheckTools extends VariantTools {
  /** Typesets a text and throws if that cannot be done; without it, TeX is not looked at. */
  readonly typeset?: Typeset;
}

/** What can be told of a question file at once, and how to go on. */
export interface BegunCheck {
  /** What was found without a look at variants, in the order of their places: all there is where `finish` is null. */
  readonly problems: readonly Problem[];
  /** The question as far as it fits its form; null where it does not. */
  readonly question: ReadQuestion | null;
  /** Goes through the variants; null where there are none to go through. Rejects as `VariantTools.pause` does. */
  readonly finish: (() => Promise<CheckResult>) | null;
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
  const { problems, finish } = await beginCheck(checked, tools);
  return finish === null ? { problems, report: null } : finish();
}

/** The check of a question file up to its variants, which may be many. */
export async function beginCheck(checked: CheckedFile, tools: CheckTools = {}): Promise<BegunCheck> {
  const yaml = openYaml(checked.file, checked.text);
  const locate = (findings: readonly Finding[]): readonly Problem[] =>
    findings.map((finding) => yaml.locate(finding)).sort(byPlace);
  const end = (findings: readonly Finding[], question: ReadQuestion | null = null): BegunCheck => ({
    problems: locate(findings),
    question,
    finish: null,
  });
  if (yaml.unreadable !== null) return end([yaml.unreadable]);
  const written = findWritten(yaml.document.contents, checked.text);
  const reading = readItem(yaml);
  if (reading.item === null) return end(withWritten(reading.findings, written));
  const { item } = reading;
  const formulas = [
    ...checkFormulas(questionTypes[item.type].schema, yaml.data),
    ...listTexts(reading).flatMap((text) => checkText(text, item)),
  ];
  const outside = await checkOutside(reading, checked, tools);
  const hidden = written.length > 0 ? [] : findHiddenSigns(yaml.document.contents, checked.text);
  const others = [...hidden, ...outside.filter((finding) => !isEcho(finding, formulas)), ...formulas];
  const fixed = withWritten(others, written);
  // A formula that cannot be read would be told of anew in every variant.
  if (formulas.length > 0 || written.length > 0) return end([...fixed, ...findWarnings(reading, 0)], reading);
  return {
    problems: locate(fixed),
    question: reading,
    finish: async () => {
      const { findings, report } = await checkVariants(reading, checked, tools);
      return { problems: locate([...fixed, ...withoutRepetition(findings, fixed)]), report };
    },
  };
}

/** A field that YAML reads otherwise than it was meant has no further news. */
function withWritten(others: readonly Finding[], written: readonly WrittenFault[]): readonly Finding[] {
  const spoilt = written.map(({ path }) => writePath(path));
  return [
    ...written.map(({ finding }) => finding),
    ...others.filter(({ place }) => !spoilt.some((path) => pathOf(place).startsWith(path))),
  ];
}

/** What can be told without any formula: names, expectations, seeds and typesetting. */
async function checkOutside(
  question: ReadQuestion,
  known: KnownContent,
  { typeset }: CheckTools,
): Promise<readonly Finding[]> {
  const { item } = question;
  const texts = listTexts(question);
  const markup = texts.flatMap((text) => [...checkMarkup(text, item), ...checkLinks(text, known)]);
  const marked = new Set(markup.map(({ place }) => pathOf(place)));
  const typesetting: Finding[] = [];
  // What a missing sign makes of the rest of its text is no news.
  for (const text of texts.filter(({ path }) => !marked.has(writePath(path)))) {
    if (typeset === undefined) break;
    typesetting.push(...(await checkTypesetting(text, typeset)));
  }
  return [
    ...checkNames(question, known),
    ...checkUnusedNames(question, known),
    ...checkExpectations(question),
    ...checkSeeds(item),
    ...checkTitle(item),
    ...checkPlaceholders(question),
    ...checkPrintedWords(question),
    ...checkPrintedTerms(question),
    ...checkTitleOptions(question),
    ...checkWordLimits(question),
    ...checkOptionWords(question),
    ...checkRepeatedValues(item),
    ...checkContrary(question.facts),
    ...checkCompany(question),
    ...checkAskedUnits(question),
    ...checkTests(question.facts.programs),
    ...markup,
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
  // A number in wrong braces is not shown.
  const isHidden = known.some(({ code }) => code === 'E051' || code === 'E056');
  return findings.filter(
    ({ code, place }) =>
      !(isHidden && code === 'E066') &&
      (code !== 'E062' || !told.some((path) => path.startsWith(pathOf(place)))),
  );
}

function pathOf(place: Place): string {
  return 'path' in place ? writePath(place.path) : '';
}

function byPlace(one: Problem, other: Problem): number {
  return one.line - other.line || one.column - other.column || (one.code < other.code ? -1 : 1);
}
