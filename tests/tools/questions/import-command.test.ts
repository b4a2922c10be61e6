import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportedFile } from '../../support/imported.ts';
import { makeCourse, run, writeIn } from './support.ts';

let root: string;

beforeAll(() => {
  root = makeCourse();
  writeIn(root, 'sum.gift', '::A sum::What is 2 + 2?{#4}\n\n::Broken::Which{~a\n');
  writeIn(root, 'quiz.xml', exportedFile('moodle.xml'));
  writeIn(root, 'canvas.zip', exportedFile('canvas'));
  writeIn(root, 'evil.xml', '<!DOCTYPE quiz [<!ENTITY a "b">]><quiz/>');
});

afterAll(() => rmSync(root, { recursive: true }));

const fileIn = (...names: readonly string[]) => path.join(root, ...names);

describe('import', () => {
  it('writes drafts and says of each what is left to add and what was not understood', async () => {
    const { status, out } = await run(root, ['import', 'sum.gift', '-o', 'mine']);
    expect(out).toMatchInlineSnapshot(`
      "sum.gift: GIFT, 2 questions

      mine/a-sum.yaml: numeric, from line 1 of sum.gift
        to add  answer.tolerance: how far from the value an answer may lie: {rel: 0.0005}, {abs: 0.01}, {sigfigs: 3}, {decimals: 2} or exact
        to add  objectives: ids of objectives that the lesson declares
        to add  bloom: remember, understand, apply, analyze, evaluate, create
        to add  explanation: the worked solution

      mine/broken.yaml: no type, from line 3 of sum.gift
        to add  type: a type, with its fields
        to add  objectives: ids of objectives that the lesson declares
        to add  bloom: remember, understand, apply, analyze, evaluate, create
        to add  explanation: the worked solution
        note    sum.gift:4:1 Here GIFT expects something else: Expected "}" but end of input found.
        note    sum.gift:3:1 This was a question in GIFT that breaks its rules, which is not read.

      2 drafts written; 2 things to look at.
      What is left to add: npm run -s questions -- check <file>
      "
    `);
    expect(status).toBe(1);
    expect(readdirSync(fileIn('mine'))).toEqual(['a-sum.yaml', 'broken.yaml']);
  });

  it('never overwrites, and then writes nothing', async () => {
    writeIn(root, 'again/broken.yaml', 'mine');
    const { status, err } = await run(root, ['import', 'sum.gift', '--output', 'again']);
    expect(err).toContain('"again/broken.yaml" would be overwritten, so nothing was written.');
    expect(status).toBe(2);
    expect(readdirSync(fileIn('again'))).toEqual(['broken.yaml']);
    expect(readFileSync(fileIn('again/broken.yaml'), 'utf8')).toBe('mine');
  });

  it('puts drafts and their images into a lesson, where the check names what is left', async () => {
    await run(root, ['import', 'quiz.xml', '--into', 'one']);
    expect(existsSync(fileIn('content/lessons/one/figures/two-lines.svg'))).toBe(true);
    const { out } = await run(root, ['check', 'one/all-alike', '--errors-only']);
    expect(out).toMatch(/one\/questions\/all-alike\.yaml:\d+:\d+ +E018/);
    expect(out).toContain('"bloom" cannot be empty');
    expect(out).toContain('"explanation" should be text, but it is empty');
  });

  it('reads a package, into drafts/ where nothing is said', async () => {
    const { out } = await run(root, ['import', 'canvas.zip']);
    expect(out).toContain('canvas.zip: Canvas QTI 1.2 package, 11 questions');
    expect(readdirSync(fileIn('drafts'))).toContain('which-base.yaml');
  });

  it.each([
    [[], 'Name the file'],
    [['none.xml'], 'There is no file "none.xml"'],
    [['content'], '"content" is no file.'],
    [['evil.xml', '-o', 'x'], '"evil.xml" cannot be read. "evil.xml", line 1, column'],
    [['sum.gift', '--into', 'onne'], 'There is no lesson "onne". Did you mean "one"?'],
    [['sum.gift', '--into', 'one', '-o', 'x'], 'Leave out "--into" or "--output".'],
    [['sum.gift', 'more.gift'], '"more.gift" is too much.'],
  ])('with %j says what is wrong', async (words, reason) => {
    const { status, err } = await run(root, ['import', ...words]);
    expect(err).toContain(reason);
    expect(status).toBe(2);
    expect(existsSync(fileIn('x'))).toBe(false);
  });

  it('explains itself', async () => {
    const { out } = await run(root, ['import', '--help']);
    expect(out).toContain('import <file> [--into lesson] [-o folder]');
  });
});
