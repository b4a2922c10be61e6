import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SandboxJob } from '../../src/quiz/kernel/question-type.ts';
import type { WorkerJob, WorkerMessage } from '../../src/sandbox/messages.ts';
import { superviseWorker } from '../../src/sandbox/supervise.ts';

const job: SandboxJob = { code: 'const a = 1', calls: ['a', 'a + 1'], timeoutMs: 500 };

/** Workers that do nothing but what the test lets them say. */
function workers() {
  const started: {
    jobs: WorkerJob[];
    isEnded: boolean;
    say: (message: WorkerMessage) => void;
    fail: (reason: string) => void;
  }[] = [];
  const sandbox = superviseWorker(() => {
    const worker: (typeof started)[number] = {
      jobs: [],
      isEnded: false,
      say: () => undefined,
      fail: () => undefined,
    };
    started.push(worker);
    return {
      run: (given, hear, fail) => {
        worker.jobs.push(given);
        Object.assign(worker, { say: hear, fail });
      },
      terminate: () => {
        worker.isEnded = true;
      },
    };
  });
  return { sandbox, started };
}

const value = (given: number): WorkerMessage => ({ kind: 'call', result: { kind: 'value', value: given } });
const done: WorkerMessage = { kind: 'done', result: { ok: true, calls: [] } };

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a supervised worker', () => {
  test('is started on the first job, and kept for the next', async () => {
    const { sandbox, started } = workers();
    expect(started).toHaveLength(0);
    for (let count = 1; count <= 2; count += 1) {
      const result = sandbox.run(job);
      await vi.advanceTimersByTimeAsync(0);
      started[0]?.say({ kind: 'started' });
      started[0]?.say(done);
      expect(await result).toEqual({ ok: true, calls: [] });
    }
    expect(started).toHaveLength(1);
    expect(started[0]?.jobs).toEqual([job, job]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(started[0]?.isEnded).toBe(false);
  });

  test('gets the next job when the one before is done', async () => {
    const { sandbox, started } = workers();
    const first = sandbox.run(job);
    const second = sandbox.run({ ...job, code: 'const a = 2' });
    await vi.advanceTimersByTimeAsync(100);
    expect(started[0]?.jobs).toHaveLength(1);
    started[0]?.say(done);
    await first;
    await vi.advanceTimersByTimeAsync(0);
    expect(started[0]?.jobs[1]?.code).toBe('const a = 2');
    started[0]?.say(done);
    expect(await second).toMatchObject({ ok: true });
  });

  test('is ended a second after its job’s time, with the results until then', async () => {
    const { sandbox, started } = workers();
    const result = sandbox.run(job);
    await vi.advanceTimersByTimeAsync(5000);
    started[0]?.say({ kind: 'started' });
    await vi.advanceTimersByTimeAsync(1000);
    started[0]?.say(value(1));
    await vi.advanceTimersByTimeAsync(499);
    expect(started[0]?.isEnded).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(started[0]?.isEnded).toBe(true);
    expect(await result).toEqual({ ok: true, calls: [{ kind: 'value', value: 1 }, { kind: 'timeout' }] });
    void sandbox.run(job);
    await vi.advanceTimersByTimeAsync(0);
    expect(started).toHaveLength(2);
  });

  test('is given half a minute to load', async () => {
    const { sandbox, started } = workers();
    const result = sandbox.run(job);
    await vi.advanceTimersByTimeAsync(29_999);
    expect(started[0]?.isEnded).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(started[0]?.isEnded).toBe(true);
    expect(await result).toMatchObject({ ok: false, kind: 'unavailable' });
  });

  test('that fails is replaced, and the job answered', async () => {
    const { sandbox, started } = workers();
    const result = sandbox.run(job);
    await vi.advanceTimersByTimeAsync(0);
    started[0]?.fail('no such file');
    expect(await result).toEqual({ ok: false, kind: 'unavailable', message: 'no such file' });
    void sandbox.run(job);
    await vi.advanceTimersByTimeAsync(0);
    expect(started).toHaveLength(2);
  });

  test('that cannot be started is no exception', async () => {
    const sandbox = superviseWorker(() => {
      throw new Error('no workers here');
    });
    expect(await sandbox.run(job)).toEqual({
      ok: false,
      kind: 'unavailable',
      message: 'Error: no workers here',
    });
  });
});
