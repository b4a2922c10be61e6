import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { drawBeside } from '../../../tools/social/draw-beside.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'wavelength-social-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const page = '<title>A page · Wavelength</title><main><p>No figure.</p></main>';

it('has written every picture when it is done', async () => {
  const target = path.join(folder, 'social');
  await drawBeside({ folder: target, pages: new Map([['one', page]]) });
  expect(readFileSync(path.join(target, 'one.png')).subarray(1, 4).toString()).toBe('PNG');
});

it('rejects where a picture cannot be written, and leaves the rest', async () => {
  const pages = new Map([
    ['missing/one', page],
    ['two', page],
  ]);
  await expect(drawBeside({ folder, pages })).rejects.toThrow(/ENOENT.*missing/);
  expect(existsSync(path.join(folder, 'two.png'))).toBe(false);
});
