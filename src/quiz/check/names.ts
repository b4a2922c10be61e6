import { wrongModels } from '../../core/misconceptions/index.ts';
import { fileTypeOf } from '../types/schemas.ts';
import type { QuestionItem } from '../types/schemas.ts';
import { checkFigures } from './figures.ts';
import type { KnownFigures } from './figures.ts';
import { findFormulaFaults } from './formula-rules.ts';
import { atValue } from './problem.ts';
import type { FieldPath, Finding } from './problem.ts';
import { childOf } from './schema-walk.ts';
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
  /** The figures; left out, they are not looked up. */
  readonly widgets?: readonly string[];
  /** The parameters of those that a question can show; left out, they are not looked at. */
  readonly figures?: KnownFigures;
}

export interface KnownMisconception {
  readonly id: string;
  /** The id of its wrong model; null where it has no formula. */
  readonly model: string | null;
  /** What is shown to learners where a question has no words of its own. */
  readonly correction?: string;
}

/** Names of a question that stand for nothing. */
export function checkNames(item: QuestionItem, known: KnownContent): readonly Finding[] {
  const misconceptions = known.misconceptions.map(({ id }) => id);
  return [
    ...item.objectives.flatMap((name, index) =>
      known.objectives.includes(name) ? [] : [unknownObjective(name, ['objectives', index], known)],
    ),
    ...findMisconceptions(item, []).flatMap(({ name, path }) =>
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
    ...checkModels(item, known),
    ...checkCorrections(item, known),
    ...checkSource(item, known),
    ...checkFigures(item, known),
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

/** Every misconception that is named, in whatever group. */
function findMisconceptions(
  data: unknown,
  path: FieldPath,
): readonly { readonly name: string; readonly path: FieldPath }[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, entry]: [string, unknown]) => {
    const here = [...path, Array.isArray(data) ? Number(key) : key];
    return key === 'misconception' && typeof entry === 'string'
      ? [{ name: entry, path: here }]
      : findMisconceptions(entry, here);
  });
}

/** Values that are computed by a wrong model there is none of. */
function checkModels(item: QuestionItem, { misconceptions }: KnownContent): readonly Finding[] {
  const models = Object.keys(wrongModels);
  const derived = Object.entries(item.derive).flatMap(([name, formula]) => {
    const model = childOf(formula, 'as');
    if (typeof model !== 'string' || models.includes(model)) return [];
    const message = `there is no wrong model "${model}"`;
    return [atValue(['derive', name, 'as'], 'E061', message, suggest(model, models, 'the wrong models are'))];
  });
  const withoutModel = misconceptions.filter(({ model }) => model === null).map(({ id }) => id);
  return [...derived, ...findUnvalued(item, [], withoutModel)];
}

/** Mistakes of numbers that name a misconception without a formula and have no value of their own. */
function findUnvalued(data: unknown, path: FieldPath, withoutModel: readonly string[]): readonly Finding[] {
  if (typeof data !== 'object' || data === null) return [];
  const mistakes = childOf(data, 'mistakes');
  const isNumber = childOf(childOf(data, 'answer'), 'tolerance') !== undefined;
  const here = isNumber && Array.isArray(mistakes) ? (mistakes as readonly unknown[]) : [];
  return [
    ...here.flatMap((mistake, index) => {
      const name = childOf(mistake, 'misconception');
      if (typeof name !== 'string' || childOf(mistake, 'value') !== undefined) return [];
      if (!withoutModel.includes(name)) return [];
      const message = `the misconception "${name}" has no formula that could give this mistake its value`;
      return [
        atValue(
          [...path, 'mistakes', index],
          'E062',
          message,
          'add "value: …", a formula over the derived names',
        ),
      ];
    }),
    ...Object.entries(data).flatMap(([key, entry]) =>
      findUnvalued(entry, [...path, Array.isArray(data) ? Number(key) : key], withoutModel),
    ),
  ];
}

function checkSource({ source }: QuestionItem, { references }: KnownContent): readonly Finding[] {
  if (source === undefined || references.includes(source.reference)) return [];
  const message = `there is no reference "${source.reference}"`;
  const advice = suggest(source.reference, references, 'content/references holds');
  return [atValue(['source', 'reference'], 'E063', message, advice)];
}

/** The corrections that the question shows, for it has no words of its own. */
export function borrowedCorrections(
  item: QuestionItem,
  { misconceptions }: KnownContent,
): readonly { readonly id: string; readonly correction: string }[] {
  const borrowed = fileTypeOf(item)
    .feedback(item)
    .flatMap(({ text, misconception }) => (text === null && misconception !== null ? [misconception] : []));
  return [...new Set(borrowed)].map((id) => ({
    id,
    correction: misconceptions.find((known) => known.id === id)?.correction ?? '',
  }));
}

/** Corrections that show numbers by names that the question does not have. */
function checkCorrections(item: QuestionItem, known: KnownContent): readonly Finding[] {
  const names = [...Object.keys(item.params), ...Object.keys(item.derive)];
  return borrowedCorrections(item, known).flatMap(({ id, correction }) => {
    const faults = tokenizeText(correction).tokens.flatMap(({ formula }) =>
      findFormulaFaults(formula, { names }),
    );
    return faults.slice(0, 1).map(({ message }) => {
      const path = findMisconceptions(item, []).find(({ name }) => name === id)?.path ?? [];
      const said = `the correction of the misconception "${id}" cannot be shown here: ${message}`;
      return atValue(path, 'E026', said, 'write a feedback of its own, or derive that name');
    });
  });
}
