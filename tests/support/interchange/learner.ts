/** What a learner does in another system who gives the same response as here. */
import { readExpression } from '../../../src/formula/expression-input/read-expression.ts';
import type { Answer, NeutralItem, Part, Task } from '../../../src/interchange/item/neutral-item.ts';
import { termAsChoice } from '../../../src/interchange/item/chosen.ts';
import { askedPoint } from '../../../src/interchange/item/typed.ts';
import type { ExpressionQuestion } from '../../../src/quiz/types/expression/resolve.ts';

/** What was done with one answer; null where it cannot be done there. */
export type Given =
  | { readonly kind: 'typed'; readonly text: string }
  /** The numbers of the chosen options, from 0, as they stand in the item. */
  | { readonly kind: 'chosen'; readonly at: readonly number[] }
  | { readonly kind: 'said'; readonly isTrue: boolean }
  /** The number of the item that was given to each row. */
  | { readonly kind: 'matched'; readonly at: readonly number[] }
  /** Ids of steps. */
  | { readonly kind: 'ordered'; readonly steps: readonly string[] }
  | { readonly kind: 'parts'; readonly parts: Readonly<Record<string, Given | null>> };

/** The parts of what a type computed, as far as it has some. */
interface Computed {
  readonly parts?: readonly { readonly id: string; readonly question: unknown }[];
  readonly blanks?: readonly { readonly id: string; readonly question: unknown }[];
}

/** @param question what our own type computed of the task */
export function giveAnswer(task: Task, raw: unknown, question: unknown): Given | null {
  const { answer } = task;
  switch (answer.kind) {
    case 'number':
      return typeNumber(raw, question);
    case 'text':
      return typeof raw === 'string' ? { kind: 'typed', text: raw } : null;
    case 'true-false':
      return { kind: 'said', isTrue: String(raw) === 'true' };
    case 'choice':
      return choose(answer.options, raw);
    case 'term':
      return choose(termAsChoice(answer).options, raw);
    case 'match':
      return matchRows(answer, raw);
    case 'order':
      return { kind: 'ordered', steps: raw as readonly string[] };
    case 'parts':
      return giveParts(answer.parts, raw, (question as Computed).parts ?? []);
    case 'blanks':
      return giveParts(answer.blanks, raw, (question as Computed).blanks ?? []);
    case 'essay':
    case 'figure':
      return null;
  }
}

function isFormula(question: unknown): question is ExpressionQuestion {
  return typeof question === 'object' && question !== null && 'comparison' in question;
}

/** Where a formula's value is asked for, whoever would have typed the formula works it out. */
function typeNumber(raw: unknown, question: unknown): Given | null {
  if (typeof raw !== 'string') return null;
  if (!isFormula(question)) return { kind: 'typed', text: raw };
  const names = question.variables.map(({ name }) => name);
  const reading = readExpression(raw, { variables: names, numbers: new Map(), maxLength: 1000 });
  if (!reading.ok) return null;
  const measure = question.comparison.measure(reading.expression, askedPoint(question));
  return measure.kind === 'value'
    ? { kind: 'typed', text: String(Number(measure.value.toPrecision(6))) }
    : null;
}

function choose(options: readonly { readonly id: string }[], raw: unknown): Given | null {
  const ids = Array.isArray(raw) ? (raw as readonly string[]) : [pairOf(raw)];
  const at = ids.map((id) => options.findIndex((option) => option.id === id));
  return at.includes(-1) ? null : { kind: 'chosen', at };
}

/** An answer with its reason is one choice elsewhere. */
function pairOf(raw: unknown): string {
  if (typeof raw !== 'object' || raw === null) return String(raw);
  const { answer, reason } = raw as { readonly answer?: unknown; readonly reason?: unknown };
  return `${String(answer)}-${String(reason)}`;
}

function matchRows({ rows, items }: Extract<Answer, { kind: 'match' }>, raw: unknown): Given | null {
  const given = raw as Readonly<Record<string, string>>;
  const at = rows.map((row) => items.findIndex(({ id }) => id === given[row.id]));
  return at.includes(-1) ? null : { kind: 'matched', at };
}

function giveParts(
  parts: readonly Part[],
  raw: unknown,
  computed: readonly { readonly id: string; readonly question: unknown }[],
): Given {
  const given = Object(raw) as Readonly<Record<string, unknown>>;
  return {
    kind: 'parts',
    parts: Object.fromEntries(
      parts.map((part) => [
        part.id,
        giveAnswer(part, given[part.id] ?? '', computed.find(({ id }) => id === part.id)?.question),
      ]),
    ),
  };
}

/** What was done with one part, by its path of ids. */
export function givenAt(given: Given | null, path: string | null): Given | null {
  if (path === null) return given;
  return path
    .split('/')
    .reduce<Given | null>((at, id) => (at?.kind === 'parts' ? (at.parts[id] ?? null) : null), given);
}

/** The task of a part, by its path of ids. */
export function taskAt(item: NeutralItem, path: string | null): Task {
  if (path === null) return item;
  return path.split('/').reduce<Task>((task, id) => {
    const { answer } = task;
    const parts = answer.kind === 'parts' ? answer.parts : answer.kind === 'blanks' ? answer.blanks : [];
    return parts.find((part) => part.id === id) ?? task;
  }, item);
}
