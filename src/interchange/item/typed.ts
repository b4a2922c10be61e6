/** Answers that are typed or written. */
import { formatNumber } from '../../core/numeric/format.ts';
import { acceptedInterval, isWithin } from '../../core/numeric/tolerance.ts';
import type { Point } from '../../formula/expression-input/value/evaluate-expression.ts';
import type { CodeQuestion } from '../../quiz/types/code/resolve.ts';
import type { EssaySource } from '../../quiz/types/essay/schema.ts';
import type { ExpressionQuestion } from '../../quiz/types/expression/resolve.ts';
import type { NumericQuestion } from '../../quiz/types/numeric/resolve.ts';
import type { ShortTextSource } from '../../quiz/types/short-text/schema.ts';
import type { Html } from '../markup/rich-text.ts';
import type { LossCode } from '../losses.ts';
import type { EssayAnswer, NumberAnswer, TextAnswer } from './neutral-item.ts';
import { escapeText } from './escape.ts';
import type { Opened } from './opened.ts';

/** An answer with what is told below the question, and what was lost. */
interface Typed<Answer> {
  readonly answer: Answer;
  readonly below: Html;
  readonly losses: readonly LossCode[];
}

export function numberAnswer({ question, words }: Opened<NumericQuestion>): Typed<NumberAnswer> {
  const { key, mistakes, precision, unit } = question;
  return {
    answer: {
      kind: 'number',
      ...key,
      mistakes: mistakes.map(({ id, value, interval, score }) => ({
        id,
        value,
        interval,
        score,
        feedback: words(id),
      })),
    },
    below: unit === null ? '' : `<p>Type the number alone. Its unit is: ${escapeText(unit.name)}.</p>`,
    losses: [
      'typed-forms',
      ...(precision === null ? [] : ['precision' as const]),
      ...(unit === null ? [] : ['unit' as const]),
    ],
  };
}

/** How near to the formula's value a number has to be. */
const share = 0.001;

/** Recognised wrong formulas should be so much further away. */
const clearance = 10;

/** No system compares formulas, so the value at one point is asked for, at which the known mistakes differ. */
export function formulaAnswer(opened: Opened<ExpressionQuestion>): Typed<NumberAnswer> {
  const { question, words } = opened;
  const at = askedPoint(question);
  const valueOf = (expression: ExpressionQuestion['key']) => {
    const measure = question.comparison.measure(expression, at);
    return measure.kind === 'value' && Number.isFinite(measure.value) ? measure.value : null;
  };
  const value = valueOf(question.key) ?? 0;
  const interval = acceptedInterval(value, { rel: share });
  const mistakes = question.mistakes.flatMap(({ id, expression, score }) => {
    const wrong = valueOf(expression);
    if (wrong === null || wrong === 0 || isWithin(wrong, interval)) return [];
    return [
      { id, value: wrong, interval: acceptedInterval(wrong, { rel: share }), score, feedback: words(id) },
    ];
  });
  return {
    answer: { kind: 'number', value, interval, mistakes },
    below: askedLine(question, at),
    losses: [
      'formula-as-number',
      'typed-forms',
      ...(question.form === null ? [] : ['formula-form' as const]),
    ],
  };
}

/** The first point at which the value is of a handy size and every mistake lies clearly apart; else the first that will do. */
export function askedPoint({ points, key, mistakes, comparison }: ExpressionQuestion): Point {
  const valueAt = (expression: typeof key, at: Point) => {
    const measure = comparison.measure(expression, at);
    return measure.kind === 'value' ? measure.value : Number.NaN;
  };
  const isClear = (at: Point) => {
    const value = valueAt(key, at);
    const isHandy = Math.abs(value) >= 1e-4 && Math.abs(value) < 1e7 && Math.abs(value) !== 1;
    const near = mistakes.some(
      ({ expression }) => Math.abs(valueAt(expression, at) - value) < clearance * share * Math.abs(value),
    );
    return isHandy && !near;
  };
  return points.find(isClear) ?? points.find((at) => valueAt(key, at) !== 0) ?? points[0] ?? {};
}

function askedLine({ variables }: ExpressionQuestion, at: Point): Html {
  const given = variables.map(
    ({ name }) => `${escapeText(name)} = ${formatNumber(at[name] ?? Number.NaN, 'shortest')}`,
  );
  const asked = 'Do not type the formula. Type the value that it has for';
  return `<p>${asked} ${given.join(', ')}, to at least four significant figures.</p>`;
}

export function textAnswer(source: ShortTextSource, { words }: Pick<Opened, 'words'>): Typed<TextAnswer> {
  return {
    answer: {
      kind: 'text',
      accepted: source.accept,
      matchCase: source.matchCase,
      mistakes: source.mistakes.map(({ id, texts, score }) => ({ id, texts, score, feedback: words(id) })),
    },
    below: '',
    losses: ['spelling'],
  };
}

export function essayAnswer({ question, text }: Opened<EssaySource>): Typed<EssayAnswer> {
  const { words, criteria } = question;
  const rubric = criteria.map(({ id, levels }) => {
    const rows = levels.map(
      (level) => `<li>${text(`points/${id}/${level.id}`)}: ${text(`level/${id}/${level.id}`)}</li>`,
    );
    return `<p><strong>${text(`criterion/${id}`)}</strong></p><ul>${rows.join('')}</ul>`;
  });
  return {
    answer: {
      kind: 'essay',
      fewestWords: words.min,
      mostWords: words.max,
      template: '',
      guide: `<p><strong>Model answer</strong></p>${text('model-answer')}${rubric.join('')}`,
    },
    below: '',
    losses: ['essay-by-hand'],
  };
}

export function programAnswer({ question }: Opened<CodeQuestion>): Typed<EssayAnswer> {
  const tests = question.tests.map(({ call, wanted }) => {
    const values = wanted?.targets.map(({ value }) => formatNumber(value, 'shortest'));
    const result =
      values === undefined ? 'an error' : wanted?.isList === true ? `[${values.join(', ')}]` : values[0];
    return `<li><code>${escapeText(call)}</code> → ${escapeText(result ?? '')}</li>`;
  });
  const solution = `<pre>${escapeText(question.solution)}</pre>`;
  return {
    answer: {
      kind: 'essay',
      fewestWords: null,
      mostWords: null,
      template: question.starter,
      guide: `<p><strong>A right program</strong></p>${solution}<p><strong>Tests</strong></p><ul>${tests.join('')}</ul>`,
    },
    below: `<p>Write the function in TypeScript. It begins like this:</p><pre>${escapeText(question.starter)}</pre>`,
    losses: ['program-by-hand'],
  };
}
