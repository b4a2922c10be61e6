import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { watchContent } from '../../../tools/questions/watch.ts';
import { makeCourse, writeIn } from './support.ts';

let root: string;

beforeEach(() => {
  root = makeCourse();
});

afterEach(() => rmSync(root, { recursive: true }));

it('calls back once for a burst of changes, and ends when told', async () => {
  const ending = new AbortController();
  let calls = 0;
  const heard = new Promise<void>((resolve) => {
    void watchContent(
      root,
      () => {
        calls += 1;
        resolve();
        return Promise.resolve();
      },
      ending.signal,
    );
  });
  // The watcher needs a moment before it hears anything.
  const writing = setInterval(() => {
    writeIn(root, 'content/lessons/one/questions/new.yaml', 'a: 1\n');
    writeIn(root, 'content/lessons/one/questions/new.yaml', 'a: 2\n');
  }, 400);
  await heard;
  clearInterval(writing);
  expect(calls).toBe(1);
  ending.abort();
});
