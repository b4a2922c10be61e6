import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createChecker } from '../../../src/components/bench/check-client.ts';
import type { CheckNews, CheckPort } from '../../../src/components/bench/check-client.ts';
import type { BenchContext } from '../../../src/components/bench/context.ts';
import type { FromWorker, ToWorker } from '../../../src/components/bench/messages.ts';

const context = { base: '/' } as BenchContext;
const limits = { first: 1000, begin: 100, finish: 500 };

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** A checker with workers of which the test says what they answer. */
function open() {
  const workers: {
    posted: ToWorker[];
    isEnded: boolean;
    say: (message: FromWorker) => void;
    break: () => void;
  }[] = [];
  const start = (): CheckPort => {
    let [hear, fail]: [(message: FromWorker) => void, () => void] = [() => undefined, () => undefined];
    const worker = {
      posted: [] as ToWorker[],
      isEnded: false,
      say: (message: FromWorker) => hear(message),
      break: () => fail(),
    };
    workers.push(worker);
    return {
      post: (message) => worker.posted.push(message),
      listen: (...listeners) => ([hear, fail] = listeners),
      terminate: () => (worker.isEnded = true),
    };
  };
  const checker = createChecker(context, start, limits);
  const told: CheckNews[] = [];
  const check = (text: string) => checker.check('one/a', text, (news) => told.push(news));
  return { checker, check, told, workers };
}

const begun = (number: number, hasVariants = false): FromWorker => ({
  kind: 'begun',
  number,
  problems: [],
  drawn: null,
  hasVariants,
});

const finished = (number: number): FromWorker => ({ kind: 'finished', number, problems: [], report: null });

describe('the bench’s checker', () => {
  it('starts one worker with the first text, and tells it of the course first', () => {
    const { check, workers } = open();
    expect(workers).toEqual([]);
    check('a');
    check('b');
    expect(workers).toHaveLength(1);
    expect(workers[0]?.posted.map(({ kind }) => kind)).toEqual(['course', 'check', 'check']);
  });

  it('tells of the newest text alone', () => {
    const { check, told, workers } = open();
    check('a');
    check('b');
    workers[0]?.say(begun(1, true));
    workers[0]?.say(finished(1));
    expect(told).toEqual([]);
    workers[0]?.say(begun(2));
    expect(told).toEqual([begun(2)]);
  });

  it('ends a worker that does not come back, says so, and starts another with the next text', () => {
    const { check, told, workers } = open();
    check('a');
    workers[0]?.say(begun(1));
    check('b');
    vi.advanceTimersByTime(limits.begin);
    expect(workers[0]?.isEnded).toBe(true);
    expect(told.at(-1)).toMatchObject({
      kind: 'stopped',
      reason: expect.stringContaining('too long') as string,
    });
    check('c');
    expect(workers).toHaveLength(2);
    expect(workers[1]?.posted.map(({ kind }) => kind)).toEqual(['course', 'check']);
  });

  it('gives the first text time to load, and variants theirs', () => {
    const { check, told, workers } = open();
    check('a');
    vi.advanceTimersByTime(limits.first - 1);
    workers[0]?.say(begun(1, true));
    vi.advanceTimersByTime(limits.finish - 1);
    workers[0]?.say(finished(1));
    vi.advanceTimersByTime(10 * limits.first);
    expect(told).toEqual([begun(1, true), finished(1)]);
    expect(workers[0]?.isEnded).toBe(false);
  });

  it('says why there is no answer: a worker that cannot be loaded, and a fault of the program', () => {
    const { check, told, workers } = open();
    check('a');
    workers[0]?.break();
    expect(told.at(-1)).toMatchObject({
      kind: 'stopped',
      reason: expect.stringContaining('connection') as string,
    });
    check('b');
    workers[1]?.say({ kind: 'failed', number: 2, reason: 'a fault' });
    expect(told.at(-1)).toEqual({ kind: 'stopped', reason: 'a fault' });
    expect(workers[1]?.isEnded).toBe(false);
  });
});
