import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { indexSite } from '../../../tools/search/index-site.ts';
import { readIndexedPages } from '../../support/search-index.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'search-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>T</title></head><body><nav>menu</nav><main>${body}</main></body></html>`;

async function write(pages: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, body] of Object.entries(pages)) {
    const file = path.join(folder, name, 'index.html');
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, page(body));
  }
}

test('lessons are found by their sections, and pages with keys are not', async () => {
  await write({
    'lessons/one':
      '<h1>One</h1><h2 id="s">A section</h2><p>words <div class="question-body">option</div></p>',
    'lessons/one/answers': '<h1>Answers</h1><p>the key</p>',
    'bank/one/a': '<h1>Bank</h1><p>the key</p>',
    authoring: '<h1>Guide</h1><p>an example with its key</p>',
    glossary: '<h1>Glossary</h1><p>a term</p>',
  });
  expect(await indexSite(folder, new Map())).toBe(2);
  const pages = readIndexedPages(folder);
  expect(pages.map(({ url }) => url).sort()).toEqual(['/glossary/', '/lessons/one/']);
  const lesson = pages.find(({ url }) => url === '/lessons/one/');
  expect(lesson?.meta.title).toBe('One');
  expect(lesson?.anchors.map(({ id }) => id)).toContain('s');
  expect(lesson?.content).toContain('words');
  expect(lesson?.content).not.toMatch(/option|menu/);
});
