import { createScope } from '../../../../src/formula/scope.ts';
import type { ScopeSource } from '../../../../src/formula/scope.ts';
import type { Grade } from '../../../../src/quiz/kernel/grade.ts';
import { gradeResponse } from '../../../../src/quiz/kernel/grading.ts';
import type { PartTypes } from '../../../../src/quiz/kernel/parts.ts';
import type { AnyQuestionType } from '../../../../src/quiz/kernel/question-type.ts';
import { createCase } from '../../../../src/quiz/types/case/score.ts';
import type { CasePartSource } from '../../../../src/quiz/types/case/schema.ts';
import { createCloze } from '../../../../src/quiz/types/cloze/score.ts';
import { choice } from '../../../../src/quiz/types/choice/score.ts';
import { essay } from '../../../../src/quiz/types/essay/score.ts';
import { numeric } from '../../../../src/quiz/types/numeric/score.ts';
import { numericSourceOf } from '../numeric/builders.ts';

const any = (type: unknown) => type as AnyQuestionType;

/** The types that a blank can have in these tests. */
export const blankTypes: PartTypes = { numeric: any(numeric), choice: any(choice) };

/** The types that a part can have in these tests. */
export const types: PartTypes = { ...blankTypes, essay: any(essay), cloze: any(createCloze(blankTypes)) };

export const caseType = createCase(types, ['cloze']);

/** A part whose answer is the value of a formula, within one thousandth. */
export function numberPart(
  id: string,
  value: string | number,
  { weight = 1, carries = {}, ...more }: NumberPartOptions = {},
): CasePartSource {
  const source = numericSourceOf({ answer: { value, tolerance: { rel: 0.001 } }, ...more });
  const taken = Object.entries(carries).map(([name, from]) => ({ name, from }));
  return { id, type: 'numeric', weight, source, carries: taken };
}

type NumberPartOptions = Omit<Parameters<typeof numericSourceOf>[0] & object, 'answer'> & {
  readonly weight?: number;
  readonly carries?: Readonly<Record<string, string>>;
};

/** A part that is answered in writing; its only criterion has the levels `none` and `full`. */
export function essayPart(id: string): CasePartSource {
  const levels = [
    { id: 'none', points: 0 },
    { id: 'full', points: 2 },
  ];
  const source = { words: { min: 2, max: null }, criteria: [{ id: 'why', title: 'Says why', levels }] };
  return { id, type: 'essay', weight: 1, source, carries: [] };
}

/** Grades responses to a case of these parts. */
export function open(parts: readonly CasePartSource[], scope: ScopeSource = {}) {
  const question = caseType.resolve({ parts }, createScope(scope));
  return { question, grade: (raw: unknown): Grade => gradeResponse(caseType, raw, question) };
}
