import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMoodle } from '../../support/interchange/moodle-rules.ts';
import { makeCourse, run, writeIn } from './support.ts';

let root: string;

beforeAll(() => {
  root = makeCourse();
});

afterAll(() => rmSync(root, { recursive: true }));

const ask = (line: string) => run(root, ['export', ...line.split(' ')]);

describe('export', () => {
  it('writes questions in so many variants, and says of each what does not travel', async () => {
    const { status, out, err } = await ask('all --format moodle --variants 2 --seed 7 -o out/two.xml');
    expect([status, err]).toEqual([0, `Written to ${path.join('out', 'two.xml')}\n`]);
    const questions = readMoodle(readFileSync(path.join(root, 'out/two.xml'), 'utf8'));
    expect([...questions.keys()].filter((id) => id !== '')).toEqual([
      'one/lambda v1 s7',
      'one/lambda v1 s8',
      'one/which v2 s7',
    ]);
    expect(out).toContain('one/lambda (seeds 7, 8)\n    typed-forms');
    expect(out).toContain('one/which (seed 7)\n    nothing is lost\n');
    expect(out).toContain('typed-forms\n    Calculations, units and other spellings of a number');
    expect(out).toContain('2 questions in 3 variants; 0 left out.');
  });

  it('takes a lesson, and one question', async () => {
    expect((await ask('one --format moodle -o one.xml')).out).toContain('2 questions in 2 variants');
    expect((await ask('one/which --format moodle -o which.xml')).out).toContain('1 questions in 1 variants');
  });

  it.each([
    ['all -o x', 'Give a format: --format'],
    ['all --format moodel -o x', 'There is no format "moodel". Did you mean "moodle"?'],
    ['all --format moodle', 'Say where to write: -o questions.xml.'],
    ['--format moodle -o x', 'Name questions or lessons, or "all"'],
    [
      'all --format moodle --variants 0 -o x',
      '"0" is not a number of variants. Give a whole number from 1 to 100.',
    ],
    ['all --format moodle --seed 1.5 -o x', '"1.5" is not a seed. Give a whole number from 0 to 2147483647.'],
    ['one/lamda --format moodle -o x', 'Did you mean "one/lambda"?'],
    ['all --format moodle -o /dev/null/x', '"/dev/null/x" cannot be written'],
  ])('refuses %j in words', async (line, message) => {
    const { status, err } = await ask(line);
    expect([status, err]).toEqual([2, expect.stringContaining(message)]);
    expect(existsSync(path.join(root, 'x'))).toBe(false);
  });

  it('tells of a fault in a question, and writes nothing', async () => {
    writeIn(root, 'content/lessons/one/questions/broken.yaml', 'type: numeric\n');
    const { status, err } = await ask('all --format moodle -o x');
    expect([status, err]).toEqual([1, expect.stringContaining('broken.yaml')]);
    expect(existsSync(path.join(root, 'x'))).toBe(false);
  });
});
