import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** The pictures that a worker is to draw. */
export interface PictureOrder {
  /** Where they are written to. */
  readonly folder: string;
  /** The HTML of each page, by its picture's name. */
  readonly pages: ReadonlyMap<string, string>;
}

/** Draws pictures of pages in a thread of its own. Rejects where one cannot be drawn. */
export async function drawBeside(order: PictureOrder): Promise<void> {
  await once(new Worker(new URL('worker.ts', import.meta.url), { workerData: order }), 'exit');
}
