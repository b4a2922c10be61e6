import { describe, expect, it } from 'vitest';
import { readTrial } from '../../src/lab/evaluate.ts';
import { readsTo } from '../../src/lab/jobs.ts';
import type { LabNews, TrialJob } from '../../src/lab/jobs.ts';
import { asTrained } from '../../src/lab/placement.ts';
import { runJob, triedLambdas } from '../../src/lab/run-job.ts';
import { inventWeights } from '../support/lab.ts';

const weights = inventWeights('rope');
const job: TrialJob = {
  kind: 'trial',
  model: 'rope',
  scaling: { method: 'none', targetLength: 96 },
  seed: 3,
  sequences: 2,
  length: 96,
};

/** Runs a job that is cancelled after so many news. */
async function newsOf(one: Parameters<typeof runJob>[1], cancelAfter = Infinity) {
  const news: LabNews[] = [];
  let pauses = 0;
  await runJob(weights, one, {
    tell: (item) => news.push(item),
    isCancelled: () => news.length >= cancelAfter,
    pause: () => {
      pauses += 1;
      return Promise.resolve();
    },
  });
  return { news, pauses };
}

describe('a trial', () => {
  it('tells the first text in small parts, and at the end all', async () => {
    const { news } = await newsOf(job);
    const parts = news.flatMap((item) => (item.kind === 'trial' ? [item] : []));
    expect(parts.slice(0, 3).map(({ predicted }) => predicted.length)).toEqual([16, 32, 48]);
    expect(parts.at(-1)?.predicted).toHaveLength(95);
    expect(parts.at(-1)?.share).toBe(1);
    expect(parts.map(({ share }) => share)).toEqual(
      parts.map(({ share }) => share).toSorted((a, b) => a - b),
    );
  });

  it('tells what reading the texts by itself gives', async () => {
    const { news } = await newsOf(job);
    const steps = [...readTrial(weights, { ...job, rotation: asTrained })];
    const last = news.at(-1);
    const predicted = steps.filter(({ sequence }) => sequence === 0).map((step) => step.predicted);
    const repeated = steps.filter(({ position, period }) => position >= period);
    if (last?.kind !== 'trial') throw new Error('no trial');
    expect(last.predicted).toEqual(predicted);
    expect(last.segments.reduce((sum, { letters }) => sum + letters, 0)).toBe(repeated.length);
  });

  it('tells nothing more once it is cancelled', async () => {
    expect((await newsOf(job, 2)).news).toHaveLength(2);
  });

  it('refuses what the core refuses', async () => {
    const bad = { ...job, scaling: { method: 'base-scaling', targetLength: 0 } as const };
    await expect(newsOf(bad)).rejects.toThrow(RangeError);
  });
});

describe('a search', () => {
  const search = { kind: 'search', model: 'rope', seed: 3, sequences: 1, length: 64 } as const;

  it('tries every λ and tells the best so far', async () => {
    const { news } = await newsOf(search);
    expect(news).toHaveLength(triedLambdas.length);
    const found = news.at(-1);
    if (found?.kind !== 'search') throw new Error('no search');
    expect(triedLambdas).toContain(found.best?.lambda);
    const reaches = news.map((item) => (item.kind === 'search' ? (item.best?.readsTo ?? 0) : 0));
    expect(reaches).toEqual(reaches.toSorted((a, b) => a - b));
  });

  it('stops when it is cancelled', async () => {
    expect((await newsOf({ ...search, length: 200 }, 1)).news).toHaveLength(1);
  });
});

describe('readsTo', () => {
  const range = (from: number, accuracy: number | null) => ({ from, to: from + 32, accuracy });

  it('is the beginning of the first range that is predicted less than half the time', () => {
    expect(readsTo([range(0, null), range(32, 0.5), range(64, 0.49), range(96, 1)])).toBe(64);
  });

  it('is the end where all are read', () => {
    expect(readsTo([range(0, 1), range(32, 0.9)])).toBe(64);
  });
});
