import type { Scope } from '../../../../src/formula/scope.ts';
import type { WidgetItem } from '../../../../src/quiz/types/widget/schema.ts';
import { entriesOf, scored, sentBack } from './opinion.ts';
import type { Judge } from './opinion.ts';

type State = Readonly<Record<string, number>>;

/** The comparisons at the state; a recognised mistake's own score where it has one. */
export function judgeWidget({ props, free, checks, mistakes }: WidgetItem, scope: Scope): Judge {
  const start = Object.fromEntries(Object.entries(props).map(([name, at]) => [name, scope.evaluate(at)]));
  const holds = (state: State, comparison: string): boolean => {
    try {
      return scope.replacing({ ...start, ...state }).holds(comparison);
    } catch {
      // Outside the range of its functions nothing holds.
      return false;
    }
  };
  return {
    judge: (raw) => {
      const state = stateIn(raw, free);
      if (state === null) return sentBack;
      const held = checks.filter(({ require }) => holds(state, require)).length;
      const share = held / checks.length;
      if (held === checks.length) return scored(1);
      const mistake = mistakes.find(({ require }) => holds(state, require));
      return scored(mistake?.score ?? share);
    },
    numberOf: (raw) => {
      const state = stateIn(raw, free);
      return state !== null && free.length === 1 ? (state[free[0] ?? ''] ?? null) : null;
    },
  };
}

function stateIn(raw: unknown, free: readonly string[]): State | null {
  const given = entriesOf(raw);
  if (given?.size !== free.length) return null;
  const state: [string, number][] = [];
  for (const name of free) {
    const entry = given.get(name);
    const value = typeof entry === 'string' && isDecimal(entry) ? Number.parseFloat(entry) : entry;
    if (typeof value !== 'number' || !Number.isFinite(value)) return null;
    state.push([name, value]);
  }
  return Object.fromEntries(state);
}

function isDecimal(text: string): boolean {
  return text.length <= 40 && /^-?[0-9]+([.][0-9]+)?(e[-+]?[0-9]+)?$/.test(text);
}
