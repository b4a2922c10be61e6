import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkBeside } from '../../../tools/checks/check-beside.ts';

const lesson = 'content/lessons/matching-periods';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'wavelength-checks-'));
  mkdirSync(path.join(root, lesson, 'questions'), { recursive: true });
  for (const file of ['index.mdx', 'questions/lambda-any.yaml', 'questions/which-pair-is-matched.yaml']) {
    cpSync(path.join(lesson, file), path.join(root, lesson, file));
  }
  cpSync('content/misconceptions', path.join(root, 'content/misconceptions'), { recursive: true });
  cpSync('content/references', path.join(root, 'content/references'), { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

it('answers what the check of each question found, asked for before it is known and after', async () => {
  const broken = path.join(root, lesson, 'questions/broken.yaml');
  writeFileSync(broken, 'type: numeric\ntitle: "Cut off');
  const checks = checkBeside({ root, base: '/' });
  const [last, first] = await Promise.all([
    checks('matching-periods/which-pair-is-matched'),
    checks('matching-periods/lambda-any'),
  ]);
  expect(first.report?.id).toBe('matching-periods/lambda-any');
  expect(first.report?.variants.distinct).toBeGreaterThan(1);
  expect(first.problems).toEqual([]);
  expect(last.report?.type).toBe('choice');
  expect(await checks('matching-periods/lambda-any')).toBe(first);
  const { problems, report } = await checks('matching-periods/broken');
  expect(report).toBeNull();
  expect(problems).toMatchObject([{ severity: 'error', file: `${lesson}/questions/broken.yaml`, line: 2 }]);
});

it('says of a question without a file that it was not checked', async () => {
  const checks = checkBeside({ root, base: '/' });
  const message = 'The question "matching-periods/gone" was not checked: There is no such file.';
  await expect(checks('matching-periods/gone')).rejects.toThrow(message);
  await expect(checks('matching-periods/gone')).rejects.toThrow(message);
});

it('tells whoever waits when the thread fails', async () => {
  mkdirSync(path.join(root, lesson, 'questions/folder.yaml'));
  const checks = checkBeside({ root, base: '/' });
  await expect(checks('matching-periods/which-pair-is-matched')).rejects.toThrow(/was not checked: EISDIR/);
});
