import { describe, expect, it, vi } from 'vitest';
import { createTaskQueue } from '../../src/player/task-queue.ts';

/** A task that ends when it is told to. */
function task() {
  let end: () => void = () => undefined;
  const work = vi.fn(() => new Promise<void>((resolve) => (end = resolve)));
  return { work, end: () => end() };
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('a queue of tasks', () => {
  it('does one after another, in the order in which they were asked for', async () => {
    const queue = createTaskQueue(() => undefined);
    const [first, second] = [task(), task()];
    void queue('hint', first.work);
    const done = queue('check', second.work);
    await turn();
    expect(first.work).toHaveBeenCalledTimes(1);
    expect(second.work).not.toHaveBeenCalled();
    first.end();
    await turn();
    expect(second.work).toHaveBeenCalledTimes(1);
    second.end();
    await done;
  });

  it('does once what is asked for again before it is done, and anew after that', async () => {
    const queue = createTaskQueue(() => undefined);
    const { work, end } = task();
    const done = queue('check', work);
    expect(queue('check', work)).toBe(done);
    await turn();
    end();
    await done;
    expect(work).toHaveBeenCalledTimes(1);
    void queue('check', work);
    await turn();
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('is held up by no task that fails', async () => {
    const queue = createTaskQueue(() => undefined);
    const work = vi.fn(() => Promise.resolve());
    const failed = queue('restore', () => Promise.reject(new Error('no such variant')));
    const done = queue('check', work);
    await expect(failed).rejects.toThrow('no such variant');
    await done;
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('is busy while anything is left to do', async () => {
    const heard: boolean[] = [];
    const queue = createTaskQueue((isBusy) => heard.push(isBusy));
    await Promise.all([queue('hint', () => Promise.resolve()), queue('check', () => Promise.resolve())]);
    expect(heard).toEqual([true, true, true, false]);
  });
});
