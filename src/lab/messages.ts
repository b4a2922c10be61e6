import type { LabJob, LabNews } from './jobs.ts';

/** What a page tells the worker. A job ends the one before it; null only ends it. */
export interface ToWorker {
  readonly id: number;
  readonly job: LabJob | null;
}

/** What the worker tells the page of a job. */
export type FromWorker =
  | { readonly id: number; readonly kind: 'news'; readonly news: LabNews }
  | { readonly id: number; readonly kind: 'done' }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string };
