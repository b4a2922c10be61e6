import { expect, test } from 'vitest';
import { holdExamLock, isExamUnderWay } from '../../src/offline/exam-lock.ts';

/** Locks as a browser has them, as far as they are used. */
function createLocks(): Pick<LockManager, 'request' | 'query'> {
  const held = new Set<{ name: string }>();
  const request = async (name: string, _: unknown, work: () => Promise<unknown>) => {
    const lock = { name };
    held.add(lock);
    await work();
    held.delete(lock);
  };
  return {
    request: request as LockManager['request'],
    query: () => Promise.resolve({ held: [...held], pending: [] }),
  };
}

test('an exam is under way as long as any page holds the lock', async () => {
  const locks = createLocks();
  expect(await isExamUnderWay(locks)).toBe(false);
  const release = [holdExamLock(locks), holdExamLock(locks)];
  release[0]?.();
  expect(await isExamUnderWay(locks)).toBe(true);
  release[1]?.();
  await Promise.resolve();
  await Promise.resolve();
  expect(await isExamUnderWay(locks)).toBe(false);
});
