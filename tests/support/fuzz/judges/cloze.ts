import type { Scope } from '../../../../src/formula/scope.ts';
import type { Judge, JudgeFor } from './opinion.ts';
import { entryOf, judgeTogether } from './parts.ts';

/** The fields of a text with blanks that its judge needs. */
export interface ClozeFields {
  readonly blanks: Readonly<Record<string, { readonly type: string; readonly weight: number }>>;
}

/** The weighted mean of the blanks. */
export function judgeCloze({ blanks }: ClozeFields, scope: Scope, judgeFor: JudgeFor): Judge {
  const judges = Object.entries(blanks).map(([name, blank]) => ({
    name,
    weight: blank.weight,
    judge: judgeFor(blank.type, blank, scope).judge,
  }));
  return {
    judge: (raw) =>
      judgeTogether(
        judges.map(({ name, weight, judge }) => ({ weight, opinion: judge(entryOf(raw, name)) })),
      ),
  };
}
