import { echoNumber } from '../../../formula/number-input/echo.ts';
import type { Grade, Parsed } from '../../kernel/grade.ts';
import type { ComputedQuestionType } from '../../kernel/question-type.ts';
import { isBlank, refuse, verdictOf } from '../../kernel/selection.ts';
import { resolveWidget } from './resolve.ts';
import type { FigureState, WidgetQuestion } from './resolve.ts';
import type { WidgetSource } from './schema.ts';
import { figureStateMessages } from '../../kernel/messages/figure-state.ts';

/** What the page may know before the answer is checked. */
export interface WidgetPublic {
  readonly widget: string;
  /** All of the figure's parameters as it starts. */
  readonly start: FigureState;
  readonly free: readonly string[];
}

type WidgetType = ComputedQuestionType<WidgetSource, WidgetQuestion, WidgetPublic, FigureState>;

/** Questions whose answer is the state of a figure. */
export const widget: WidgetType & { readonly name: 'widget' } = {
  name: 'widget',
  version: 1,
  words: { messages: figureStateMessages },
  resolve: resolveWidget,
  publicView: ({ widget: name, start, free }) => ({ widget: name, start, free }),
  parse: parseWidget,
  score: scoreWidget,
  toNumber: (state) => {
    const [value = Number.NaN, ...others] = Object.values(state);
    return others.length === 0 ? value : Number.NaN;
  },
};

/** The names in the order of `free`, whatever the response's. */
function parseWidget(raw: unknown, { free }: WidgetQuestion): Parsed<FigureState> {
  if (isBlank(raw)) return refuse('invalid.figure-untouched');
  if (typeof raw !== 'object' || Array.isArray(raw)) return refuse('invalid.figure-state');
  if (Object.keys(raw).length !== free.length) return refuse('invalid.figure-state');
  const state = free.map((name) => [name, Object.hasOwn(raw, name) ? readEntry(raw, name) : null] as const);
  if (state.some(([, value]) => value === null)) return refuse('invalid.figure-state');
  return { ok: true, response: Object.fromEntries(state) as FigureState };
}

/** A plain decimal number, as a computed example types it. */
const decimal = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/;

/** The longest text that is read as a number. */
const longestDecimal = 40;

/** A finite number, or one as text; null for anything else. */
function readEntry(raw: object, name: string): number | null {
  const entry: unknown = (raw as Readonly<Record<string, unknown>>)[name];
  const isText = typeof entry === 'string' && entry.length <= longestDecimal && decimal.test(entry);
  const value = isText ? Number(entry) : entry;
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function scoreWidget(state: FigureState, { checks, mistakes }: WidgetQuestion): Grade {
  const failed = checks.filter(({ holds }) => !holds(state));
  const share = (checks.length - failed.length) / checks.length;
  const understood = Object.entries(state)
    .map(([name, value]) => `${name} = ${echoNumber(value)}`)
    .join(', ');
  const mistake = share === 1 ? undefined : mistakes.find(({ holds }) => holds(state));
  const score = mistake?.score ?? share;
  const verdict = verdictOf(score);
  const words = failed.filter(({ hasWords }) => hasWords).map(({ id }) => id);
  const reasons = mistake === undefined ? failed : [mistake];
  return {
    verdict,
    score,
    feedback: mistake === undefined ? (words.length === 0 ? [verdict] : words) : [mistake.id],
    misconceptions: [...new Set(reasons.flatMap(({ misconception }) => misconception ?? []))],
    understood,
  };
}
