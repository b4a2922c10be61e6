import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { Surroundings } from '../../../tools/questions/command.ts';
import { runQuestions } from '../../../tools/questions/run.ts';

/** What a command printed, and its exit status. */
export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** A question with parameters in which nothing is wrong. */
export const goodQuestion = readFileSync('tests/fixtures/questions/good/numeric.yaml', 'utf8');

/** A question whose answer is chosen. */
const choiceQuestion = `
schema: item/1
version: 2
title: Which?
type: choice
objectives: [compute-lambda]
bloom: remember
prompt: Which?
options:
  - { id: a, text: one, correct: true, feedback: Yes. }
  - { id: b, text: two, misconception: exponent-inverted, feedback: No. }
hints: [{ text: Look. }]
explanation: One.
examples:
  - { name: right, response: a, expect: { verdict: correct, feedback: a } }
  - { name: wrong, response: b, expect: { verdict: incorrect, feedback: b } }
`.trimStart();

/** A course in a folder of its own with the questions `one/lambda` and `one/which`. */
export function makeCourse(): string {
  const root = mkdtempSync(path.join(tmpdir(), 'wavelength-questions-'));
  cpSync('content/misconceptions', path.join(root, 'content/misconceptions'), { recursive: true });
  cpSync('content/references', path.join(root, 'content/references'), { recursive: true });
  writeIn(
    root,
    'content/lessons/one/index.mdx',
    '---\ntitle: One\nobjectives:\n  compute-lambda: Do it.\n---\n',
  );
  writeIn(root, 'content/lessons/one/questions/lambda.yaml', goodQuestion);
  writeIn(root, 'content/lessons/one/questions/which.yaml', choiceQuestion);
  return root;
}

/** Writes a file of a course. */
export function writeIn(root: string, file: string, text: string | Uint8Array): void {
  const full = path.join(root, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, text);
}

/** Follows a command line in a course, typed in its root unless said otherwise. */
export async function run(
  root: string,
  words: readonly string[],
  { input = '', typedIn = root }: { readonly input?: string; readonly typedIn?: string } = {},
): Promise<Outcome> {
  const printed = { out: '', err: '' };
  const around: Surroundings = {
    root,
    typedIn,
    isColoured: false,
    input: Readable.from([input]),
    write: (text) => {
      printed.out += text;
      return Promise.resolve();
    },
    complain: (text) => {
      printed.err += text;
    },
    sandbox: { run: () => Promise.resolve({ ok: false, kind: 'unavailable', message: 'none here' }) },
    openTools: () => Promise.resolve({}),
  };
  const status = await runQuestions(words, around);
  return { status, ...printed };
}
