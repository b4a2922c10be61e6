import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writePatch } from '../../../src/components/bench/patch.ts';

const file = 'content/lessons/one/questions/lambda.yaml';

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'wavelength-patch-'));
});

afterEach(() => rmSync(root, { recursive: true }));

/** What stands in the file after git has applied a patch to the published text. */
function applied(published: string | null, text: string): string {
  const place = path.join(root, file);
  mkdirSync(path.dirname(place), { recursive: true });
  if (published !== null) writeFileSync(place, published);
  writeFileSync(path.join(root, 'change.patch'), writePatch(file, published, text));
  execFileSync('git', ['apply', 'change.patch'], { cwd: root });
  return readFileSync(place, 'utf8');
}

const published = 'title: The base\nprompt: |\n  How much?\nanswer:\n  value: lam\n';

it.each([
  ['a new file', null, published],
  ['a new file without an end of its last line', null, 'title: λ — “new”'],
  ['a changed line', published, published.replace('How much?', 'By how much?')],
  ['a changed file without an end of its last line', published, published.replace('lam\n', 'lam * 2')],
  ['a published file without an end of its last line', published.trimEnd(), `${published}unit: tokens\n`],
])('git takes %s', (_, before, after) => {
  expect(applied(before, after)).toBe(after.endsWith('\n') ? after : `${after}\n`);
});

it('is empty where nothing has changed', () => {
  expect(writePatch(file, published, published)).toBe('');
  expect(writePatch(file, published, published.trimEnd())).toBe('');
});
