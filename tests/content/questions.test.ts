import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../src/quiz/check/problem.ts';
import { nodeSandbox } from '../../src/sandbox/node-sandbox.ts';
import { checkQuestion, checkStrays } from '../../tools/questions/check-bank.ts';
import { readCourse } from '../../tools/questions/course-files.ts';
import { createTypesetter } from '../../src/typeset/typesetter.ts';

describe('the questions of the course', () => {
  const course = readCourse('.');
  const tools = { sandbox: nodeSandbox, typeset: createTypesetter() };

  it('stand where a page loads them', () => {
    expect(course.questions.length).toBeGreaterThan(0);
    expect(checkStrays(course.strays).map(formatProblem)).toEqual([]);
  });

  it.each(course.questions)('$id has no error and no warning', async (question) => {
    const { problems, report } = await checkQuestion(course, question, tools);
    expect(problems.map(formatProblem)).toEqual([]);
    expect(report?.wasRun).toBe(true);
  });
});
