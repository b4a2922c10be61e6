import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { goodQuestion, makeCourse, run, writeIn } from './support.ts';

let root: string;

beforeEach(() => {
  root = makeCourse();
});

afterEach(() => rmSync(root, { recursive: true }));

const questions = 'content/lessons/one/questions';
const broken = goodQuestion.replace('bloom: apply', 'bloom: aply').replace('mistakes:', 'mistkaes:');

describe('check', () => {
  it('finds nothing wrong with a sound course', async () => {
    expect(await run(root, ['check'])).toEqual({
      status: 0,
      out: '2 questions checked: no errors, no warnings.\n',
      err: '',
    });
  });

  it('prints the problems file by file, with the codes one under the other, and fails', async () => {
    writeIn(root, `${questions}/lambda.yaml`, broken);
    writeIn(root, `${questions}/other.yaml`, 'a: [');
    const { status, out } = await run(root, ['check']);
    expect(status).toBe(1);
    expect(out).toMatchInlineSnapshot(`
      "content/lessons/one/questions/lambda.yaml:6:8  E014 "bloom" cannot be "aply" → did you mean "apply"? The choices are remember, understand, apply, analyze, evaluate and create
      content/lessons/one/questions/lambda.yaml:25:1 E010 "mistkaes" is not a field of a numeric question → did you mean "mistakes"?

      content/lessons/one/questions/other.yaml:1:5 E001 a [ above has no ] → write ] at the end of the group

      3 questions checked: 3 errors, no warnings.
      "
    `);
  });

  it('does not fail for warnings alone', async () => {
    writeIn(root, `${questions}/lambda.yaml`, goodQuestion.replace(/hints:\n(?: .*\n)+/, ''));
    const { status, out } = await run(root, ['check']);
    expect([status, out]).toEqual([0, expect.stringContaining(' W102 ')]);
    expect(out).toMatch(/2 questions checked: no errors, 1 warning\.\n$/);
  });

  it('leaves warnings out where errors alone are asked for, and says so', async () => {
    writeIn(root, `${questions}/lambda.yaml`, goodQuestion.replace(/hints:\n(?: .*\n)+/, ''));
    const text = await run(root, ['check', '--errors-only']);
    expect(text).toMatchObject({
      status: 0,
      out: '2 questions checked: no errors, 1 warning (not shown).\n',
    });
    writeIn(root, `${questions}/other.yaml`, 'a: [');
    const json = await run(root, ['check', '--errors-only', '--format', 'json']);
    expect(json.status).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({
      problems: [{ code: 'E001' }],
      summary: { errors: 1, warnings: 1 },
    });
  });

  it.each([[['check', '--help']], [['check', 'no-such-lesson', '-h']]])(
    'says how it is used for %j, and nothing else',
    async (words) => {
      const { status, out, err } = await run(root, words);
      expect([status, err]).toEqual([0, '']);
      expect(out).toContain('check [path…] [--errors-only] [--watch] [--format json]');
      expect(out).not.toContain('grade');
    },
  );

  it('answers in JSON with what it counts', async () => {
    writeIn(root, `${questions}/lambda.yaml`, broken);
    const { out } = await run(root, ['check', '--format', 'json']);
    const { problems, summary } = JSON.parse(out) as { problems: { code: string }[]; summary: object };
    expect(problems.map(({ code }) => code)).toEqual(['E014', 'E010']);
    expect(summary).toEqual({ questions: 2, errors: 2, warnings: 0 });
  });

  it.each([
    ['an id', 'one/which', 1],
    ['a lesson', 'one', 2],
    ['a file', `${questions}/which.yaml`, 1],
    ['a folder', 'content', 2],
  ])('checks %s', async (_, word, count) => {
    const { out } = await run(root, ['check', word]);
    expect(out).toBe(`${count} question${count === 1 ? '' : 's'} checked: no errors, no warnings.\n`);
  });

  it('finds files where the command was typed, and each once', async () => {
    const typedIn = path.join(root, questions);
    const { out } = await run(root, ['check', 'which.yaml', 'one/which'], { typedIn });
    expect(out).toMatch(/^1 question /);
  });

  it.each([
    [['check', 'one/wich'], 'There is no question, file or folder "one/wich". Did you mean "one/which"?\n'],
    [['check', '--fromat', 'json'], 'There is no option "--fromat" here. Did you mean "--format"?\n'],
    [['check', '--format', 'jsn'], 'There is no format "jsn". Did you mean "json"?\n'],
    [['chek'], 'There is no command "chek". Did you mean "check"?\n'],
    [['constructor'], 'There is no command "constructor". Choose one of check, report, grade, '],
    [['check', 'content/lessons/one/index.mdx'], '"content/lessons/one/index.mdx" is not a question file.'],
    [['check', 'content/references'], 'The folder "content/references" holds no question.'],
  ])('refuses %j with what was likely meant', async (words, message) => {
    const { status, out, err } = await run(root, words);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  it('finds names and files that no page would load, and text that is not UTF-8', async () => {
    writeIn(root, `${questions}/Second_One.yaml`, goodQuestion);
    writeIn(root, `${questions}/third.yml`, goodQuestion);
    writeIn(root, `${questions}/latin.yaml`, Uint8Array.from([0x61, 0x3a, 0x20, 0xe4]));
    const { out } = await run(root, ['check']);
    expect(out).toContain(
      'E004 the file’s name "Second_One.yaml" cannot become an id → rename it to "second-one.yaml"',
    );
    expect(out).toContain('E004 no page loads "third.yml" → rename it to "third.yaml", or move it elsewhere');
    expect(out).toContain('latin.yaml:1:1 E003 the file is not text in UTF-8');
  });

  it.each(['one', 'one/third', questions])('tells of such files where %s is asked for', async (word) => {
    writeIn(root, `${questions}/third.yml`, goodQuestion);
    const { status, out } = await run(root, ['check', word]);
    expect(status).toBe(1);
    expect(out.match(/E004 no page loads "third.yml"/g)).toHaveLength(1);
  });

  it('warns of results typed by hand', async () => {
    writeIn(root, `${questions}/lambda.yaml`, goodQuestion.replace('Yes, $', 'Yes, not 3.9143 but $'));
    const { out } = await run(root, ['check']);
    expect(out).toContain('lambda.yaml:36:1 W108 "3.9143" is typed by hand → write {{…}}');
  });
});
