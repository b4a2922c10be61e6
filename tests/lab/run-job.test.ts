import { describe, expect, it } from 'vitest';
import { sharesByDistance } from '../../src/lab/attention.ts';
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
  task: 'repeat',
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
    const repeated = steps.filter(({ countedAt }) => countedAt !== null);
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
  const search = { ...job, kind: 'search', sequences: 1, length: 64 } as const;

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

describe('a look at a head', () => {
  const look = { ...job, kind: 'attention', layer: 2, head: 1, length: 80 } as const;

  it('tells how far it is, and at the end the shares of every query, which add up to 1', async () => {
    const { news } = await newsOf(look);
    const parts = news.flatMap((item) => (item.kind === 'attention' ? [item] : []));
    expect(parts.map(({ share }) => share)).toEqual([0.2, 0.4, 0.6, 0.8, 1]);
    expect(parts.slice(0, -1).every(({ rows }) => rows.length === 0)).toBe(true);
    const rows = parts.at(-1)?.rows ?? new Float32Array();
    for (const query of [0, 1, 40, 79]) {
      const shares = sharesByDistance(rows, query);
      expect(shares).toHaveLength(query + 1);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
    }
  });

  it('sees another head otherwise, and predicts as a trial does', async () => {
    const lastOf = async (head: number) => (await newsOf({ ...look, head })).news.at(-1);
    const [one, other, trial] = [
      await lastOf(1),
      await lastOf(2),
      (await newsOf({ ...job, length: 80 })).news.at(-1),
    ];
    if (one?.kind !== 'attention' || other?.kind !== 'attention') throw new Error('no look');
    expect(one.rows).not.toEqual(other.rows);
    expect(one.predicted).toEqual(trial?.kind === 'trial' ? trial.predicted : null);
  });

  it('stops when it is cancelled', async () => {
    expect((await newsOf(look, 2)).news).toHaveLength(2);
  });
});

describe('readsTo', () => {
  const range = (from: number, accuracy: number | null, letters = 100) => ({
    from,
    to: from + 32,
    accuracy,
    letters,
  });

  it('is the beginning of the first range that is predicted less than half the time', () => {
    expect(readsTo([range(0, null), range(32, 0.5), range(64, 0.49), range(96, 1)])).toBe(64);
  });

  it('is not ended by a range with hardly any letters', () => {
    expect(readsTo([range(0, 1), range(32, 0, 7), range(64, 0, 8)])).toBe(64);
  });

  it('is the end where all are read', () => {
    expect(readsTo([range(0, 1), range(32, 0.9)])).toBe(64);
  });
});
