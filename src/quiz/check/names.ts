import { wrongModels } from '../../core/misconceptions/index.ts';
import type { Facts } from '../kernel/facts.ts';
import type { QuestionItem } from '../types/schemas.ts';
import { checkFigures } from './figures.ts';
import type { KnownFigures } from './figures.ts';
import type { KnownImages } from './images.ts';
import { findFormulaFaults } from './formula-rules.ts';
import { atValue } from './problem.ts';
import type { FieldPath, Finding } from './problem.ts';
import type { ReadQuestion } from './read-item.ts';
import { tokenizeText } from './text-tokens.ts';
import { listWords, suggest } from './words.ts';

/** What a question may name outside its own file. */
export interface KnownContent {
  /** Objectives of the question's lesson. */
  readonly objectives: readonly string[];
  /** The lesson of every objective of the course. */
  readonly lessons?: Readonly<Record<string, string>>;
  readonly misconceptions: readonly KnownMisconception[];
  readonly references: readonly string[];
  /** The addresses of pages, below the base path and with slashes around them; left out, they are not looked up. */
  readonly pages?: readonly string[];
  /** The figures; left out, they are not looked up. */
  readonly widgets?: readonly string[];
  /** The parameters of those that a question can show; left out, they are not looked at. */
  readonly figures?: KnownFigures;
  /** What is in the `figures/` of the question's lesson; left out, it is not looked up. */
  readonly images?: KnownImages;
}

export interface KnownMisconception {
  readonly id: string;
  /** The id of its wrong model; null where it has no formula. */
  readonly model: string | null;
  /** What is shown to learners where a question has no words of its own. */
  readonly correction?: string;
}

/** Names of a question that stand for nothing. */
export function checkNames(question: ReadQuestion, known: KnownContent): readonly Finding[] {
  const { item, facts } = question;
  const misconceptions = known.misconceptions.map(({ id }) => id);
  return [
    ...item.objectives.flatMap((name, index) =>
      known.objectives.includes(name) ? [] : [unknownObjective(name, ['objectives', index], known)],
    ),
    ...facts.misconceptions.flatMap(({ id: name, path }) =>
      misconceptions.includes(name)
        ? []
        : [
            atValue(
              path,
              'E061',
              `there is no misconception "${name}"`,
              suggest(name, misconceptions, 'content/misconceptions holds'),
            ),
          ],
    ),
    ...checkModels(question, known),
    ...checkCorrections(question, known),
    ...checkSource(item, known),
    ...checkFigures(facts, known),
  ];
}

function unknownObjective(
  name: string,
  path: FieldPath,
  { objectives, lessons = {} }: KnownContent,
): Finding {
  const owner = Object.hasOwn(lessons, name) ? lessons[name] : undefined;
  if (owner !== undefined) {
    const message = `the objective "${name}" belongs to the lesson "${owner}"`;
    const advice = `this lesson declares ${listWords(objectives, 'and') || 'none'}`;
    return atValue(path, 'E060', message, advice);
  }
  const advice =
    objectives.length === 0
      ? 'the lesson declares none; add it under "objectives" in its front matter'
      : suggest(name, objectives, 'the lesson declares');
  return atValue(path, 'E060', `the lesson has no objective "${name}"`, advice);
}

/** Values that are computed by a wrong model there is none of. */
function checkModels({ item, facts }: ReadQuestion, { misconceptions }: KnownContent): readonly Finding[] {
  const models = Object.keys(wrongModels);
  const derived = Object.entries(item.derive).flatMap(([name, formula]) => {
    const model = typeof formula === 'object' ? formula.as : null;
    if (model === null || models.includes(model)) return [];
    const message = `there is no wrong model "${model}"`;
    return [atValue(['derive', name, 'as'], 'E061', message, suggest(model, models, 'the wrong models are'))];
  });
  const withoutModel = misconceptions.filter(({ model }) => model === null).map(({ id }) => id);
  return [...derived, ...findUnvalued(facts, withoutModel)];
}

/** Mistakes of numbers that name a misconception without a formula and have no value of their own. */
function findUnvalued({ keys }: Facts, withoutModel: readonly string[]): readonly Finding[] {
  return keys
    .flatMap(({ mistakes }) => mistakes)
    .flatMap(({ path, value, misconception }) => {
      if (value !== null || misconception === null || !withoutModel.includes(misconception)) return [];
      const message = `the misconception "${misconception}" has no formula that could give this mistake its value`;
      return [atValue(path, 'E062', message, 'add "value: …", a formula over the derived names')];
    });
}

function checkSource({ source }: QuestionItem, { references }: KnownContent): readonly Finding[] {
  if (source === undefined || references.includes(source.reference)) return [];
  const message = `there is no reference "${source.reference}"`;
  const advice = suggest(source.reference, references, 'content/references holds');
  return [atValue(['source', 'reference'], 'E063', message, advice)];
}

/** A correction that the question shows, because it has no words of its own. */
interface BorrowedCorrection {
  readonly id: string;
  readonly correction: string;
  /** Where the misconception is named. */
  readonly path: FieldPath;
}

/** The corrections that the question shows, each once. */
export function borrowedCorrections(
  { feedback }: Facts,
  { misconceptions }: KnownContent,
): readonly BorrowedCorrection[] {
  const borrowed = feedback.flatMap(({ text, misconception: id, misconceptionPath: path }) =>
    text === null && id !== null && path !== null ? [{ id, path }] : [],
  );
  return borrowed
    .filter(({ id }, index) => borrowed.findIndex((other) => other.id === id) === index)
    .map(({ id, path }) => {
      const correction = misconceptions.find((known) => known.id === id)?.correction ?? '';
      return { id, path, correction };
    });
}

/** Corrections that show numbers by names that the question does not have. */
function checkCorrections({ item, facts }: ReadQuestion, known: KnownContent): readonly Finding[] {
  const names = [...Object.keys(item.params), ...Object.keys(item.derive)];
  return borrowedCorrections(facts, known).flatMap(({ id, path, correction }) => {
    const faults = tokenizeText(correction).tokens.flatMap(({ formula }) =>
      findFormulaFaults(formula, { names }),
    );
    return faults.slice(0, 1).map(({ message }) => {
      const said = `the correction of the misconception "${id}" cannot be shown here: ${message}`;
      return atValue(path, 'E026', said, 'write a feedback of its own, or derive that name');
    });
  });
}
