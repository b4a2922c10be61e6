import type { Grade, InvalidGrade, Problem } from './grade.ts';
import type { QuestionType } from './question-type.ts';

/**
 * Grades a raw response: parses it, then scores it. Never throws. Should a type itself fail, the response is
 * sent back as `invalid.internal`, so that no learner is marked wrong by a fault of ours; `report` receives
 * what was thrown.
 */
export function gradeResponse<Question, Response>(
  type: Pick<QuestionType<never, Question, unknown, Response>, 'parse' | 'score'>,
  raw: unknown,
  question: Question,
  report: (error: unknown) => void = () => undefined,
): Grade {
  try {
    const parsed = type.parse(raw, question);
    return parsed.ok
      ? type.score(parsed.response, question)
      : sendBack(parsed.problem, parsed.understood ?? null);
  } catch (error) {
    report(error);
    return sendBack({ code: 'invalid.internal', span: null }, null);
  }
}

/** The grade of a response that is sent back. */
export function sendBack(problem: Problem, understood: string | null): InvalidGrade {
  return {
    verdict: 'invalid',
    score: null,
    feedback: [problem.code],
    misconceptions: [],
    understood,
    problem,
  };
}
