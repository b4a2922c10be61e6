import { expect, test } from 'vitest';
import { noteReading, typedIsRead } from '../../src/ui/pending-reads.ts';

test('a check waits for what is still being read, also for what fails and what is typed meanwhile', async () => {
  const ended: string[] = [];
  const first = Promise.withResolvers<null>();
  const second = Promise.withResolvers<null>();
  noteReading(first.promise);
  const waiting = typedIsRead().then(() => ended.push('all'));
  noteReading(second.promise);
  first.reject(new Error('not loaded'));
  await first.promise.catch(() => ended.push('first'));
  await new Promise((resolve) => setTimeout(resolve));
  expect(ended).toEqual(['first']);
  second.resolve(null);
  await waiting;
  expect(ended).toEqual(['first', 'all']);
});

test('a check waits for nothing where nothing is being read', async () => {
  await expect(typedIsRead()).resolves.toBeUndefined();
});
