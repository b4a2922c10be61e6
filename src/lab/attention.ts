import type { AttentionJob } from './jobs.ts';
import { largest } from './kernels.ts';
import { rotationOf } from './methods.ts';
import { placementOf } from './placement.ts';
import { openReader } from './reader.ts';
import { drawText } from './text.ts';
import type { Weights } from './weights.ts';

/** Where the shares of a query begin in the rows of `AttentionNews`. */
export const rowStart = (query: number): number => (query * (query + 1)) / 2;

/** The shares of attention that a query gives to the keys at each distance, from 0 on: itself, the one before, … */
export function sharesByDistance(rows: Float32Array, query: number): readonly number[] {
  const start = rowStart(query);
  return Array.from(rows.subarray(start, start + query + 1)).reverse();
}

/** How far a text was read, what a head attended to, and what was predicted for the letters from the second on. */
interface Seen {
  /** How many letters were read. */
  readonly position: number;
  readonly rows: Float32Array;
  readonly predicted: readonly number[];
}

/** Reads the first text of a job, and gathers what one head attends to. */
export function* readAttention(weights: Weights, job: AttentionJob): Generator<Seen, void> {
  const { length } = job;
  const rows = new Float32Array(rowStart(length));
  const placement = placementOf(weights, length, rotationOf(job.scaling));
  const reader = openReader(weights, placement, length, ({ layer, head, position }, shares) => {
    if (layer + 1 !== job.layer || head + 1 !== job.head) return;
    rows.set(shares.subarray(0, position + 1), rowStart(position));
  });
  const { tokens } = drawText(job, 0, length);
  const predicted: number[] = [];
  for (const [index, token] of tokens.entries()) {
    const next = largest(reader.read(token));
    if (index + 1 < length) predicted.push(next);
    yield { position: index + 1, rows, predicted };
  }
}
