import { mkdirSync, mkdtempSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { isWithoutBank, withoutBank } from '../../../tools/without-bank/integration.ts';

test('a site without the bank has no page with keys, and no link to one', async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'without-bank-'));
  const write = (file: string, text: string) => {
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  const keys = [
    'bank/index.html',
    'bank/yarn/one/index.html',
    'authoring/index.html',
    'practice/paper/index.html',
    'lessons/yarn/answers/index.html',
  ];
  for (const file of keys) write(file, 'the key');
  const link = (to: string) => `<a class="x" href="/course/${to}">text</a>`;
  write(
    'lessons/yarn/index.html',
    link('bank/#x') +
      link('lessons/yarn/answers/') +
      link('lessons/yarn/') +
      '<li data-answers="/course/lessons/yarn/answers/" props="&quot;/course/practice/paper/&quot;&quot;/course/practice/&quot;">',
  );
  write('questions/yarn/one.json', '{"answer":"4"}');
  const { hooks } = withoutBank();
  const logger = { info: () => undefined };
  await hooks['astro:config:done']?.({ config: { base: '/course' } } as never);
  await hooks['astro:build:done']?.({ dir: pathToFileURL(`${root}/`), logger } as never);
  expect(keys.filter((file) => existsSync(path.join(root, file)))).toEqual([]);
  expect(readFileSync(path.join(root, 'lessons/yarn/index.html'), 'utf8')).toBe(
    `<a class="x">text</a><a class="x">text</a>${link('lessons/yarn/')}<li props="&quot;&quot;&quot;/course/practice/&quot;">`,
  );
  expect(existsSync(path.join(root, 'questions/yarn/one.json'))).toBe(true);
});

test('a flag or a variable asks for it', () => {
  expect(isWithoutBank(['build', '--without-bank'], undefined)).toBe(true);
  expect(isWithoutBank(['build'], '1')).toBe(true);
  expect(isWithoutBank(['build'], undefined)).toBe(false);
  expect(isWithoutBank(['build'], '0')).toBe(false);
});
