import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCourse, run, writeIn } from './support.ts';

let root: string;

beforeAll(() => {
  root = makeCourse();
  writeIn(root, 'content/lessons/one/questions/broken.yaml', 'type: numeric\n');
});

afterAll(() => rmSync(root, { recursive: true }));

/** The answers to lines that are given as values or as text. */
async function batch(...lines: readonly unknown[]): Promise<readonly unknown[]> {
  const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const { out, status } = await run(root, ['grade', '--batch', '-'], { input });
  expect(status).toBe(0);
  return out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as unknown);
}

const codeOf = (answer: unknown) => (answer as { error?: { code: string } }).error?.code;

describe('grade', () => {
  it('prints the grade of one response as JSON', async () => {
    const { status, out } = await run(root, [
      'grade',
      'one/lambda',
      '--seed',
      '4089',
      '--response',
      '4.0890',
    ]);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      verdict: 'correct',
      score: 1,
      feedback: ['correct'],
      misconceptions: [],
      understood: '4.089',
    });
  });

  it('takes what is typed as text, and what is chosen as JSON where it looks so', async () => {
    const verdictOf = async (...words: string[]) => {
      const { out } = await run(root, ['grade', ...words]);
      return (JSON.parse(out) as { verdict: string }).verdict;
    };
    expect(await verdictOf('one/which', '--response', 'a')).toBe('correct');
    expect(await verdictOf('one/which', '--response', '["a"]')).toBe('correct');
    expect(await verdictOf('one/which', '--json', '--response', '"b"')).toBe('incorrect');
    expect(await verdictOf('one/lambda', '--response', '["4"]')).toBe('invalid');
    expect(await verdictOf('one/lambda', '--json', '--response', '4')).toBe('invalid');
    expect(await verdictOf('one/lambda', '--response', '-4.0890')).toBe('incorrect');
  });

  it.each([
    [['grade'], 'Name one question'],
    [['grade', 'one/lambda'], 'Give a response'],
    [['grade', 'one/lamda', '--response', '4'], 'Did you mean "one/lambda"?'],
    [['grade', 'one/lambda', '--response', '4', '--seed', '-1'], '"-1" is not a seed.'],
    [['grade', 'one/lambda', '--response', '4', '--seed', '1e3'], '"1e3" is not a seed.'],
    [['grade', 'one/which', '--json', '--response', 'a'], 'The response is not JSON'],
    [['grade', '--batch', 'no-such-file'], 'There is no file "no-such-file".'],
    [['grade', 'one/lambda', '--batch', '-'], '"--batch" stands alone'],
  ])('refuses %j', async (words, message) => {
    const { status, out, err } = await run(root, words);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  it('says at which place a faulty question has its fault', async () => {
    const { status, err } = await run(root, ['grade', 'one/broken', '--response', '4']);
    expect(status).toBe(1);
    expect(err).toMatch(/^content\/lessons\/one\/questions\/broken\.yaml:1:1 E011 /);
  });
});

describe('grade --batch', () => {
  it('answers every line with a grade, in order, and the same one every time', async () => {
    const lines = [
      { question: 'one/lambda', seed: 4089, response: '4.0890' },
      { question: 'one/lambda', seed: 4089, response: '4' },
      { question: 'one/which', response: ['b'], version: 2, student: 'x' },
    ];
    const answers = await batch(...lines);
    expect(answers).toEqual([
      { verdict: 'correct', score: 1, feedback: ['correct'], misconceptions: [], understood: '4.089' },
      {
        verdict: 'incorrect',
        score: 0,
        feedback: ['lambda-is-the-stretch'],
        misconceptions: ['lambda-is-the-stretch'],
        understood: '4',
      },
      expect.objectContaining({
        verdict: 'incorrect',
        feedback: ['b'],
        misconceptions: ['exponent-inverted'],
      }),
    ]);
    expect(await batch(...lines)).toEqual(answers);
  });

  it('answers bad lines with an error and goes on', async () => {
    const answers = await batch(
      '{',
      '4',
      { seed: 1, response: '4' },
      { question: 'one/lambda', answer: '4' },
      { question: 4, response: '4' },
      { question: 'one/lamda', response: '4' },
      { question: '__proto__', response: '4' },
      { question: 'one/lambda', response: '4', seed: -1 },
      { question: 'one/lambda', response: '4', seed: '1' },
      { question: 'one/lambda', response: '4', sead: 1 },
      { question: 'one/lambda', response: '4', version: 9 },
      { question: 'one/broken', response: '4' },
      { question: 'one/lambda', response: null },
    );
    expect(answers.map((answer) => codeOf(answer) ?? (answer as { verdict: string }).verdict)).toEqual([
      'bad-json',
      'bad-line',
      'missing-field',
      'missing-field',
      'bad-line',
      'unknown-question',
      'unknown-question',
      'bad-seed',
      'bad-seed',
      'unknown-field',
      'bad-version',
      'faulty-question',
      'invalid',
    ]);
    expect(answers[5]).toEqual({
      error: {
        code: 'unknown-question',
        message: 'There is no question "one/lamda". Did you mean "one/lambda"?',
      },
    });
  });

  it('passes over empty lines, and reads a file with line ends of any kind', async () => {
    const line = JSON.stringify({ question: 'one/which', response: 'a' });
    writeIn(root, 'answers.jsonl', `\uFEFF${line}\r\n\r\n   \n${line}`);
    const { out } = await run(root, ['grade', '--batch', 'answers.jsonl']);
    expect(out.split('\n')).toHaveLength(3);
    expect(await batch('')).toEqual([]);
  });
});
