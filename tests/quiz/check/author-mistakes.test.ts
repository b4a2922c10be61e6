import { describe, expect, it } from 'vitest';
import { checkQuestionFile } from '../../../src/quiz/check/check-question-file.ts';
import type { CheckTools } from '../../../src/quiz/check/check-question-file.ts';
import { checkCodes } from '../../../src/quiz/check/codes.ts';
import { formatProblem } from '../../../src/quiz/check/problem.ts';
import type { Problem } from '../../../src/quiz/check/problem.ts';
import type { Sandbox } from '../../../src/quiz/kernel/question-type.ts';
import { nodeSandbox } from '../../../src/sandbox/node-sandbox.ts';
import { createTypesetter } from '../../../src/typeset/typesetter.ts';
import { authorMistakes, goodFiles } from './author-mistakes.ts';
import { fileOf } from './course.ts';
import { inPart } from './in-part.ts';

/** Codes that no question file alone brings up. */
const elsewhere = [
  'E004', // a file's name
  'E039', // a fault of the course's code
  'W108', // found by the tools, which share the rule with lessons
  'W116', // found by the tools, which see the other questions
];

/** The mistakes that can be made in a part alike. */
const inParts = authorMistakes.flatMap((mistake) => {
  const part = inPart(mistake);
  return part === null ? [] : [{ ...mistake, part }];
});

/** A sandbox that runs each job once: the mistakes of one file leave most of its programs alone. */
function remembering({ run }: Sandbox): Sandbox {
  const before = new Map<string, ReturnType<Sandbox['run']>>();
  return {
    run: (job) => {
      const name = JSON.stringify(job);
      const result = before.get(name) ?? run(job);
      before.set(name, result);
      return result;
    },
  };
}

const tools: CheckTools = { sandbox: remembering(nodeSandbox), typeset: createTypesetter() };

const problemsOf = async (text: string, name?: string): Promise<readonly Problem[]> =>
  (await checkQuestionFile(fileOf(text, name), tools)).problems;

/** What is said, without the name of the file. */
const linesOf = async (text: string, name: string): Promise<string> =>
  (await problemsOf(text, name))
    .map((problem) => `${formatProblem(problem).slice(`${problem.file}:`.length)}\n`)
    .join('');

describe('checkQuestionFile on the mistakes of authors', () => {
  it.each(authorMistakes)('tells what is wrong and what to do: $name', async ({ name, text, says }) => {
    expect(await linesOf(text, name)).toBe(says);
  });

  it.each(Object.entries(goodFiles))('finds nothing wrong with the good file %s', async (name, text) => {
    expect(await linesOf(text, name)).toBe('');
  });

  it.each(inParts)('tells the same inside a part, at its place: $name', async ({ name, part, says }) => {
    const problems = await problemsOf(part.text, name);
    const told = problems.map(({ code, line, column }) => `${part.placeOf(line, column)} ${code}`);
    expect(told).toEqual(says.match(/^\d+:\d+ [EW]\d{3}/gm));
  });

  it('tries most mistakes of one type’s own fields inside a part too', () => {
    expect(inParts.length).toBeGreaterThanOrEqual(75);
  });

  it('knows as many mistakes as were ever collected, each by a name of its own', () => {
    expect(new Set(authorMistakes.map(({ name }) => name)).size).toBe(authorMistakes.length);
    expect(authorMistakes.length).toBeGreaterThanOrEqual(268);
  });

  it('has a mistake for every code', () => {
    const found = new Set(authorMistakes.flatMap(({ says }) => says.match(/(?<=:\d+ )[EW]\d{3}/g) ?? []));
    expect(Object.keys(checkCodes).filter((code) => !found.has(code))).toEqual(elsewhere);
  });
});
