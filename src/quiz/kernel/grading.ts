import type { Grade, InvalidGrade, Problem } from './grade.ts';
import type { QuestionType, Sandbox } from './question-type.ts';

type Grader<Question, Response> = Pick<
  QuestionType<never, Question, unknown, Response>,
  'parse' | 'score' | 'equip' | 'prepare'
>;

type Report = (error: unknown) => void;

const ignore: Report = () => undefined;

/**
 * Grades a response: parses it, then scores it. Never throws. Should a type itself fail, the response is sent
 * back as `invalid.internal`, so that no learner is marked wrong by a fault of ours; `report` receives what was
 * thrown. For a type with `prepare`, `raw` is what that made of the response; see `prepareAndGrade`.
 */
export function gradeResponse<Question, Response>(
  type: Pick<Grader<Question, Response>, 'parse' | 'score'>,
  raw: unknown,
  question: Question,
  report = ignore,
): Grade {
  try {
    return readAndScore(type, raw, question).grade;
  } catch (error) {
    report(error);
    return sendBack({ code: 'invalid.internal', span: null }, null);
  }
}

/** What a response was read as, undefined where it is sent back, and its grade. Throws what the type throws. */
export function readAndScore<Question, Response>(
  type: Pick<Grader<Question, Response>, 'parse' | 'score'>,
  raw: unknown,
  question: Question,
): { readonly response: Response | undefined; readonly grade: Grade } {
  const parsed = type.parse(raw, question);
  return parsed.ok
    ? { response: parsed.response, grade: type.score(parsed.response, question) }
    : { response: undefined, grade: sendBack(parsed.problem, parsed.understood ?? null, parsed.parts) };
}

/**
 * As `gradeResponse`, for any type: a response that has to be carried out first is run in the sandbox. Rejects if a part
 * of the grader cannot be loaded.
 */
export async function prepareAndGrade<Question, Response>(
  type: Grader<Question, Response>,
  raw: unknown,
  question: Question,
  sandbox: Sandbox,
  report = ignore,
): Promise<Grade> {
  await type.equip?.(raw, question);
  try {
    const ready = type.prepare === undefined ? raw : await type.prepare(raw, question, sandbox);
    return gradeResponse(type, ready, question, report);
  } catch (error) {
    report(error);
    return sendBack({ code: 'invalid.internal', span: null }, null);
  }
}

/** The grade of a response that is sent back. */
export function sendBack(
  problem: Problem,
  understood: string | null,
  parts?: Readonly<Record<string, Grade>>,
): InvalidGrade {
  return {
    verdict: 'invalid',
    score: null,
    feedback: [problem.code],
    misconceptions: [],
    understood,
    problem,
    ...(parts !== undefined && { parts }),
  };
}
