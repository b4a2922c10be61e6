import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkQuestionFile } from '../../../src/quiz/check/check-question-file.ts';
import type { CheckTools } from '../../../src/quiz/check/check-question-file.ts';
import { checkCodes } from '../../../src/quiz/check/codes.ts';
import { formatProblem } from '../../../src/quiz/check/problem.ts';
import { nodeSandbox } from '../../../src/sandbox/node-sandbox.ts';
import { createTypesetter } from '../../../tools/questions/typesetter.ts';
import { fileOf } from './course.ts';

const folder = 'tests/fixtures/questions';
const mistakes = globSync(`${folder}/*.yaml`)
  .map((file) => path.basename(file, '.yaml'))
  .filter((name) => !name.startsWith('good-'))
  .sort();

/** Codes that no question file alone brings up. */
const elsewhere = [
  'E004', // a file's name
  'E039', // a fault of the course's code
  'W108', // found by the tools, which share the rule with lessons
];

let tools: CheckTools;

beforeAll(async () => {
  tools = { sandbox: nodeSandbox, typeset: await createTypesetter() };
});

async function problemsOf(name: string): Promise<string> {
  const text = readFileSync(`${folder}/${name}.yaml`, 'utf8');
  const { problems } = await checkQuestionFile(fileOf(text, name), tools);
  return problems.map((problem) => `${formatProblem(problem)}\n`).join('');
}

describe('checkQuestionFile on the mistakes of authors', () => {
  // The expected lines stand beside each file and are read by people: `-u` writes them, a person approves them.
  it.each(mistakes)('tells what is wrong and what to do: %s', async (name) => {
    const lines = await problemsOf(name);
    expect(lines).not.toBe('');
    await expect(lines).toMatchFileSnapshot(path.resolve(folder, `${name}.txt`));
  });

  it('finds nothing wrong with the question they were made from', async () => {
    expect(await problemsOf('good-numeric')).toBe('');
  });

  it('has a mistake for every code', () => {
    const texts = globSync(`${folder}/*.txt`).map((file) => readFileSync(file, 'utf8'));
    const found = new Set(texts.flatMap((text) => text.match(/(?<=:\d+ )[EW]\d{3}/g) ?? []));
    expect(Object.keys(checkCodes).filter((code) => !found.has(code))).toEqual(elsewhere);
  });

  it('has a mistake for every file of expected lines', () => {
    const expected = globSync(`${folder}/*.txt`).map((file) => path.basename(file, '.txt'));
    expect(expected.sort()).toEqual(mistakes);
  });
});
