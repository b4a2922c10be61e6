import type { TestRun } from '../kernel/evidence.ts';
import type { Facts } from '../kernel/facts.ts';
import type { Grade } from '../kernel/grade.ts';
import type { Sample } from '../kernel/question-type.ts';
import { atKey } from './problem.ts';
import type { FieldPath, Finding } from './problem.ts';
import { shorten, soften, writeInline } from './words.ts';

/** What a type's own sample got in the first variant it was run in. */
export interface SampleRecord {
  readonly name: string;
  readonly expected: string;
  readonly verdict: Grade['verdict'];
  readonly score: number | null;
  readonly feedback: readonly string[];
}

/** What a sample got, for the report. */
export function recordSample({ name, expect }: Sample, { verdict, score, feedback }: Grade): SampleRecord {
  return { name, expected: expect.verdict, verdict, score, feedback };
}

/** A sample that its own type grades otherwise than it must, or a grade that contradicts itself. */
export function checkSample(
  { name, raw, expect }: Sample,
  grade: Grade,
  parts: Facts['parts'],
): readonly Finding[] {
  const { verdict, feedback } = grade;
  const isRight =
    verdict === expect.verdict && (expect.feedback === undefined || feedback[0] === expect.feedback);
  if (isRight && isSound(grade)) return [];
  const solutions = expect.verdict === 'correct' ? failedSolutions(grade, parts) : [];
  if (solutions.length > 0) return solutions;
  const wanted = [expect.verdict, expect.feedback ?? ''].join(' ').trim();
  const message =
    `the sample "${name}" of the question type, "${shorten(writeInline(raw))}", is graded ` +
    `${verdict} ${feedback.join(', ')} and should be ${wanted}`;
  return [{ ...atKey(['type'], 'E039', message, adviseFault), about: name }];
}

/** The right programs of a question, or of its parts, that do not pass. */
function failedSolutions(grade: Grade, parts: Facts['parts']): readonly Finding[] {
  const grades = [
    { path: [], grade },
    ...parts.flatMap(({ id, path }) => {
      const part = grade.parts?.[id];
      return part === undefined ? [] : [{ path, grade: part }];
    }),
  ];
  return grades.flatMap(({ path, grade: given }) => describeFailed(given, path));
}

function describeFailed(grade: Grade, path: FieldPath): readonly Finding[] {
  if (grade.verdict === 'invalid') {
    const { code, names = [] } = grade.problem;
    return code === 'invalid.does-not-compile' ? [describeUnreadable(names[0] ?? '', path)] : [];
  }
  if (grade.verdict === 'correct' || grade.verdict === 'ungraded') return [];
  if (grade.evidence?.kind !== 'test-runs') return [];
  return [describeSolution(grade.evidence.runs, path)];
}

/** A right program that is none. */
function describeUnreadable(reason: string, path: FieldPath): Finding {
  const why = reason === '' ? '' : `: ${soften(reason)}`;
  const message = `the solution cannot be read as TypeScript or JavaScript${why}`;
  const advice = 'correct it; learners answer in TypeScript or JavaScript, and in no other language';
  return { ...atKey([...path, 'solution'], 'E031', message, advice), about: 'solution' };
}

/** A right program that does not pass the question's own tests. */
function describeSolution(runs: readonly TestRun[], path: FieldPath): Finding {
  const failed = runs.findIndex(({ passed }) => !passed);
  const { call, got, wanted } = runs[failed] ?? { call: null, got: null, wanted: null };
  const what =
    call === null
      ? 'a hidden one'
      : `"${call}" gave ${got ?? 'nothing'} where ${wanted ?? 'another value'} was to come`;
  const message = `the solution does not pass test ${failed + 1} of ${runs.length}: ${what}`;
  const finding = atKey(
    [...path, 'tests', failed, 'call'],
    'E031',
    message,
    'correct the solution, or what the test expects',
  );
  return { ...finding, about: 'solution' };
}

/** What an author can do where the fault is not theirs. */
export const adviseFault =
  'this is a fault of the course’s code or of an unusual value; report it with this file';

function isSound(grade: Grade): boolean {
  if (grade.feedback.length === 0) return false;
  switch (grade.verdict) {
    case 'correct':
      return grade.score === 1;
    case 'incorrect':
      return grade.score === 0;
    case 'partial':
      return grade.score > 0 && grade.score < 1;
    default:
      return true;
  }
}
