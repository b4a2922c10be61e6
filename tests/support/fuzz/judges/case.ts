import type { Scope } from '../../../../src/formula/scope.ts';
import { entriesOf, isEmpty, scored } from './opinion.ts';
import type { Judge, JudgeFor, Judgement } from './opinion.ts';
import { entryOf, judgeTogether } from './parts.ts';

/** The fields of a case that its judge needs. */
export interface CaseFields {
  readonly parts: readonly CasePart[];
}

interface CasePart {
  readonly id: string;
  readonly type: string;
  readonly weight: number;
  readonly carry_forward: Readonly<Record<string, string>>;
}

interface Answered {
  readonly part: CasePart;
  readonly judge: Judge;
  readonly raw: unknown;
  readonly opinion: Judgement;
}

/** The weighted mean of the parts, each seen once more with the learner's own wrong numbers. */
export function judgeCase({ parts }: CaseFields, scope: Scope, judgeFor: JudgeFor): Judge {
  const judges = parts.map((part) => ({ part, judge: judgeFor(part.type, part, scope) }));
  return {
    judge: (raw) => {
      const answered = letBlanksWait(
        judges.map(({ part, judge }) => {
          const entry = entryOf(raw, part.id);
          return { part, judge, raw: entry, opinion: judge.judge(entry) };
        }),
      );
      const first = judgeTogether(answered.map(({ part, opinion }) => ({ weight: part.weight, opinion })));
      if (first === null || first.verdict === 'invalid' || first.verdict === 'ungraded') return first;
      return judgeTogether(
        answered.map((one) => ({
          weight: one.part.weight,
          opinion: carryForward(one, answered, scope, judgeFor),
        })),
      );
    },
  };
}

/** Blank parts earn nothing, if nothing else is sent back and at least one part is answered. */
function letBlanksWait(answered: readonly Answered[]): readonly Answered[] {
  const sentBack = answered.filter(({ opinion }) => opinion?.verdict === 'invalid');
  const isBegun = sentBack.length < answered.length && sentBack.every(({ raw }) => isNothing(raw));
  if (!isBegun) return answered;
  return answered.map((one) => (sentBack.includes(one) ? { ...one, opinion: scored(0) } : one));
}

/** An empty text, or lists and maps of nothing else. */
function isNothing(raw: unknown, levels = 4): boolean {
  const inside = Array.isArray(raw) ? (raw as readonly unknown[]) : [...(entriesOf(raw)?.values() ?? [1])];
  return isEmpty(raw) || (levels > 0 && inside.every((entry) => isNothing(entry, levels - 1)));
}

/** At least what somebody earns who goes on from the wrong numbers that were answered before. */
function carryForward(one: Answered, all: readonly Answered[], scope: Scope, judgeFor: JudgeFor): Judgement {
  const { part, raw, opinion } = one;
  if (opinion?.verdict === 'correct' || isNothing(raw)) return opinion;
  const wrong = Object.entries(part.carry_forward).flatMap(([name, from]) => {
    const giver = all.find((other) => other.part.id === from);
    return giver === undefined || giver.opinion?.verdict === 'correct' ? [] : [{ name, giver }];
  });
  if (wrong.length === 0) return opinion;
  const values = wrong.map(({ name, giver }) => [name, giver.judge.numberOf?.(giver.raw) ?? null] as const);
  if (values.some(([, value]) => value === null)) return null;
  // What these make of another number, and whether it makes sense, is more than this judge knows.
  if (part.type === 'expression' || part.type === 'widget') return null;
  try {
    const own = scope.replacing(Object.fromEntries(values) as Readonly<Record<string, number>>);
    const again = judgeFor(part.type, { ...part, mistakes: [] }, own).judge(raw);
    // What could be read goes back for its precision alone.
    if (again === null || again.verdict === 'invalid') return again;
    return (again.score ?? 0) > (opinion?.score ?? 0) ? again : opinion;
  } catch {
    // With that number the part has no answer.
    return opinion;
  }
}
