/** Does a task, or waits for the one of that name that was asked for and is not done yet. */
export type TaskQueue = (name: string, work: () => Promise<void>) => Promise<void>;

/**
 * Does one task after another. What is asked for again before it is done, by a second click, is done once; a task
 * that fails holds up none after it.
 * @param onBusy - hears whether there is anything left to do
 */
export function createTaskQueue(onBusy: (isBusy: boolean) => void): TaskQueue {
  const tasks = new Map<string, Promise<void>>();
  return (name, work) => {
    const asked = tasks.get(name);
    if (asked !== undefined) return asked;
    const before = [...tasks.values()].at(-1) ?? Promise.resolve();
    const done = before.then(work, work).finally(() => {
      tasks.delete(name);
      onBusy(tasks.size > 0);
    });
    tasks.set(name, done);
    onBusy(true);
    return done;
  };
}
