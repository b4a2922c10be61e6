import { describe, expect, it } from 'vitest';
import { runSteps } from '../../tools/step-runner.ts';
import type { Step } from '../../tools/step-runner.ts';

/** Runs steps that end when they are told to, and writes down what happens. */
function rehearse(steps: readonly Step[], lanes: number) {
  const told: string[] = [];
  const ends = new Map<string, (succeeded: boolean) => void>();
  const outcome = runSteps(steps, {
    lanes,
    start: ({ name }) => {
      told.push(`start ${name}`);
      const { promise, resolve } = Promise.withResolvers<boolean>();
      ends.set(name, resolve);
      return {
        ended: promise,
        stop: () => {
          told.push(`stop ${name}`);
          resolve(false);
        },
      };
    },
    onEnd: ({ name }, succeeded) => told.push(`${succeeded ? 'end' : 'fail'} ${name}`),
  });
  const end = async (name: string, succeeded = true) => {
    ends.get(name)?.(succeeded);
    await new Promise((resolve) => setImmediate(resolve));
    return told.splice(0);
  };
  return { told: () => told.splice(0), end, outcome };
}

describe('runSteps', () => {
  it('fills its lanes in the order of the steps', async () => {
    const { told, end, outcome } = rehearse([{ name: 'a' }, { name: 'b' }, { name: 'c' }], 2);
    expect(told()).toEqual(['start a', 'start b']);
    expect(await end('b')).toEqual(['end b', 'start c']);
    await end('a');
    expect(await end('c')).toEqual(['end c']);
    expect(await outcome).toBe(true);
  });

  it('lets a step wait for what it needs, and a later one go before it', async () => {
    const steps = [{ name: 'a' }, { name: 'b', after: ['a'] }, { name: 'c' }];
    const { told, end, outcome } = rehearse(steps, 2);
    expect(told()).toEqual(['start a', 'start c']);
    expect(await end('c')).toEqual(['end c']);
    expect(await end('a')).toEqual(['end a', 'start b']);
    await end('b');
    expect(await outcome).toBe(true);
  });

  it('does not wait for a step that is not chosen', () => {
    expect(rehearse([{ name: 'b', after: ['a'] }], 1).told()).toEqual(['start b']);
  });

  it('runs alone what has to be alone', async () => {
    const steps = [{ name: 'a' }, { name: 'b', isAlone: true }, { name: 'c' }];
    const { told, end } = rehearse(steps, 2);
    expect(told()).toEqual(['start a']);
    expect(await end('a')).toEqual(['end a', 'start b']);
    expect(await end('b')).toEqual(['end b', 'start c']);
  });

  it('begins nothing after a failure, stops what is at work, and does not report what it stopped', async () => {
    const steps = [{ name: 'a' }, { name: 'b' }, { name: 'c' }];
    const { told, end, outcome } = rehearse(steps, 2);
    told();
    expect(await end('a', false)).toEqual(['fail a', 'stop b']);
    expect(await outcome).toBe(false);
  });

  it('refuses steps that wait for one another', async () => {
    const steps = [
      { name: 'a', after: ['b'] },
      { name: 'b', after: ['a'] },
    ];
    await expect(rehearse(steps, 2).outcome).rejects.toThrow('a, b');
  });
});
