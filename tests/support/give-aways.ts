import { createScope } from '../../src/formula/scope.ts';
import type { Scope } from '../../src/formula/scope.ts';
import { variantSourceOf } from '../../src/quiz/check/check-variants.ts';
import { openSpace } from '../../src/quiz/check/variant-space.ts';
import { questionSchema } from '../../src/quiz/types/schemas.ts';

/** A number that a question asks for, with the place of its field. */
interface NumberAnswer {
  readonly place: string;
  readonly formula: string;
  /** How many significant figures have to be written, if the question says so. */
  readonly figures: number | undefined;
}

/** A text that a learner sees after a wrong answer. */
interface WrongText {
  readonly place: string;
  readonly text: string;
  /** Whether its numbers are the same in every question, as in a misconception's correction. */
  readonly isShared: boolean;
}

interface QuestionTexts {
  readonly answers: NumberAnswer[];
  readonly texts: WrongText[];
}

/** Fields of a question that hold no text of a wrong answer. */
const skipped = new Set(['examples', 'source', 'derive', 'params', 'variants', 'hints', 'explanation']);

/**
 * Where feedback on a wrong answer writes the number that the question, or another of its parts, asks for.
 *
 * @param corrections the text of each misconception, for answers without words of their own
 */
export function findGiveAways(id: string, data: unknown, corrections: ReadonlyMap<string, string>): string[] {
  const { answers, texts } = collect(data, corrections);
  const numbers = texts.flatMap(({ place, text, isShared }) =>
    formulasIn(text).map((formula) => ({ place, formula, isShared })),
  );
  const found = scopesOf(id, data).flatMap((scope) =>
    answers.flatMap((answer) => {
      const key = scope.evaluate(answer.formula);
      if (isEasilyMet(key)) return [];
      return numbers
        .filter(({ formula, isShared }) =>
          isClose((isShared ? createScope({}) : scope).evaluate(formula), key),
        )
        .map(({ place, formula }) => `${id}: ${place} writes {{${formula}}}, the answer of ${answer.place}`);
    }),
  );
  return [...new Set(found)];
}

/** Answers whose exact value has fewer figures than must be written: `2.5` where four figures are asked for. */
export function findExactAnswers(id: string, data: unknown): string[] {
  const { answers } = collect(data, new Map());
  const found = scopesOf(id, data).flatMap((scope) =>
    answers.flatMap(({ place, formula, figures = 1 }) => {
      const key = scope.evaluate(formula);
      const isShort = countFigures(key) < figures;
      return isShort ? [`${id}: ${place} is ${key} and must have ${figures} figures`] : [];
    }),
  );
  return [...new Set(found)];
}

/** How many figures a number has when it is written out, but for errors of rounding. */
const countFigures = (number: number): number =>
  String(Number(number.toPrecision(12)))
    .replace(/e.*$/, '')
    .replace(/[-.]/g, '')
    .replace(/^0+/, '').length;

function scopesOf(id: string, data: unknown): readonly Scope[] {
  return openSpace(variantSourceOf(id, questionSchema.parse(data))).variants.map(({ scope }) => scope);
}

function collect(data: unknown, corrections: ReadonlyMap<string, string>): QuestionTexts {
  const found: QuestionTexts = { answers: [], texts: [] };
  visit(data, 'question', found, corrections);
  return found;
}

function visit(
  value: unknown,
  place: string,
  found: QuestionTexts,
  corrections: ReadonlyMap<string, string>,
): void {
  if (typeof value !== 'object' || value === null) return;
  const fields = new Map<string, unknown>(Object.entries(value));
  const formula = fieldOf(fields.get('answer'), 'value');
  if ((typeof formula === 'string' || typeof formula === 'number') && fields.get('type') !== 'expression') {
    found.answers.push({ place, formula: `${formula}`, figures: figuresOf(fields.get('precision')) });
  }
  if (fields.get('correct') !== true) found.texts.push(...textsOf(fields, place, corrections));
  for (const [name, field] of fields) {
    if (!skipped.has(name)) visit(field, `${place}.${name}`, found, corrections);
  }
}

function textsOf(
  fields: ReadonlyMap<string, unknown>,
  place: string,
  corrections: ReadonlyMap<string, string>,
): WrongText[] {
  const feedback = fields.get('feedback');
  const own = [feedback, fieldOf(feedback, 'incorrect'), fieldOf(feedback, 'partial')];
  const texts = own
    .filter((text) => typeof text === 'string')
    .map((text) => ({ place, text, isShared: false }));
  const correction = corrections.get(String(fields.get('misconception')));
  if (correction === undefined || typeof feedback === 'string') return texts;
  return [...texts, { place, text: correction, isShared: true }];
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(name) : undefined;

function figuresOf(precision: unknown): number | undefined {
  const figures = fieldOf(precision, 'min_sigfigs');
  return typeof figures === 'number' ? figures : undefined;
}

/** The formulas whose values a text writes with three digits or more. */
const formulasIn = (text: string): string[] =>
  [...text.matchAll(/\{\{(?!blank:)([^{}]*)\|(?:group|[3-9]sf|[2-9]dp|shortest)\}\}/g)].map(
    ([, formula = '']) => formula,
  );

/** Small whole numbers, such as 1 or a stretch of 4, occur in a text by chance. */
const isEasilyMet = (key: number): boolean => Number.isInteger(key) && Math.abs(key) < 1000;

const isClose = (value: number, key: number, tolerance = 5e-4): boolean =>
  Math.abs(value - key) <= tolerance * Math.abs(key);
