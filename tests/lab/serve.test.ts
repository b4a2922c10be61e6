import { describe, expect, it } from 'vitest';
import { connectLab } from '../../src/lab/client.ts';
import type { LabPort } from '../../src/lab/client.ts';
import type { LabNews, TrialJob } from '../../src/lab/jobs.ts';
import { WeightsError } from '../../src/lab/manifest.ts';
import type { FromWorker, ToWorker } from '../../src/lab/messages.ts';
import { serveJobs } from '../../src/lab/serve.ts';
import { inventWeights } from '../support/lab.ts';

const job = (seed: number): TrialJob => ({
  kind: 'trial',
  model: 'alibi',
  scaling: { method: 'none', targetLength: 80 },
  task: 'repeat',
  seed,
  sequences: 1,
  length: 80,
});
const weights = inventWeights('alibi');

describe('serveJobs', () => {
  it('tells the news of a job, and that it is done', async () => {
    const told: FromWorker[] = [];
    await serveJobs(
      () => Promise.resolve(weights),
      (message) => told.push(message),
    )({ id: 1, job: job(1) });
    expect(told.map(({ kind }) => kind)).toEqual(['news', 'news', 'news', 'news', 'news', 'done']);
  });

  it('ends a job when the next one comes', async () => {
    const told: FromWorker[] = [];
    const serve = serveJobs(
      () => Promise.resolve(weights),
      (message) => told.push(message),
    );
    await Promise.all([serve({ id: 1, job: job(1) }), serve({ id: 2, job: job(2) })]);
    expect(new Set(told.map(({ id }) => id))).toEqual(new Set([2]));
    expect(told.at(-1)?.kind).toBe('done');
  });

  it('tells in words why weights are refused, and nothing of other faults', async () => {
    const told: FromWorker[] = [];
    const failWith = (error: Error) =>
      serveJobs(
        () => Promise.reject(error),
        (message) => told.push(message),
      )({ id: 1, job: job(1) });
    await failWith(new WeightsError('Not the ones.'));
    await failWith(new TypeError('x is undefined'));
    expect(told).toEqual([
      { id: 1, kind: 'failed', message: 'Not the ones.' },
      { id: 1, kind: 'failed', message: 'The model could not be run.' },
    ]);
  });
});

describe('connectLab', () => {
  /** A lab whose worker is this process. */
  function openLab(load = () => Promise.resolve(weights)) {
    let hear: (message: FromWorker) => void = () => undefined;
    let fail: () => void = () => undefined;
    const posted: ToWorker[] = [];
    const serve = serveJobs(load, (message) => {
      hear(message);
    });
    let started = 0;
    const start = (): LabPort => {
      started += 1;
      return {
        post: (message) => {
          posted.push(message);
          void serve(message);
        },
        listen: (nextHear, nextFail) => {
          [hear, fail] = [nextHear, nextFail];
        },
      };
    };
    return { run: connectLab(start), posted, breakDown: () => fail(), countStarts: () => started };
  }

  it('runs one job after the other in one worker', async () => {
    const { run, countStarts } = openLab();
    const news: LabNews[] = [];
    await run(job(1), (item) => news.push(item), new AbortController().signal);
    await run(job(2), (item) => news.push(item), new AbortController().signal);
    expect(news).toHaveLength(10);
    expect(countStarts()).toBe(1);
  });

  it('tells nothing after it was aborted, and ends the work', async () => {
    const { run, posted } = openLab();
    const abort = new AbortController();
    const news: LabNews[] = [];
    await run(
      job(1),
      (item) => {
        news.push(item);
        abort.abort();
      },
      abort.signal,
    );
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(news).toHaveLength(1);
    expect(posted.at(-1)?.job).toBeNull();
  });

  it('rejects with the words of the worker', async () => {
    const { run } = openLab(() => Promise.reject(new WeightsError('Not the ones.')));
    await expect(run(job(1), () => undefined, new AbortController().signal)).rejects.toThrow('Not the ones.');
  });

  it('starts anew after the worker broke down', async () => {
    const { run, breakDown, countStarts } = openLab(() => new Promise(() => undefined));
    const broken = run(job(1), () => undefined, new AbortController().signal);
    breakDown();
    await expect(broken).rejects.toThrow('could not be loaded');
    void run(job(2), () => undefined, new AbortController().signal);
    expect(countStarts()).toBe(2);
  });
});
