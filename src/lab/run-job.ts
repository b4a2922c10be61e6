import { readTrial } from './evaluate.ts';
import { readAttention } from './attention.ts';
import { meanAccuracy, rangeWidth, readsTo } from './jobs.ts';
import type { AttentionJob, LabJob, LabNews, Reach, SearchJob, TrialJob } from './jobs.ts';
import { rotationOf } from './methods.ts';
import { countBySegment, evenBounds } from './segments.ts';
import type { Weights } from './weights.ts';

/** What a job needs of whoever runs it. */
export interface JobHost {
  readonly tell: (news: LabNews) => void;
  readonly isCancelled: () => boolean;
  /** Lets other things happen, such as a message that cancels the job. */
  readonly pause: () => Promise<void>;
}

/** The first text is told in parts of this many letters, so that it is seen to be read. */
const lettersAtOnce = 16;
/** The other texts in larger ones. */
const lettersLater = 128;

async function runTrial(weights: Weights, job: TrialJob, host: JobHost): Promise<void> {
  const { task, sequences, length } = job;
  const counter = countBySegment(evenBounds(length, rangeWidth(task, length)));
  const rotation = rotationOf(job.scaling);
  const predicted: number[] = [];
  let done = 0;
  const total = sequences * (length - 1);
  for (const step of readTrial(weights, { ...job, rotation })) {
    counter.add(step);
    done += 1;
    if (step.sequence === 0) predicted.push(step.predicted);
    if (done % (step.sequence === 0 ? lettersAtOnce : lettersLater) !== 0 && done < total) continue;
    host.tell({
      kind: 'trial',
      share: done / total,
      predicted: [...predicted],
      segments: counter.segments(),
    });
    await host.pause();
    if (host.isCancelled()) return;
  }
}

/** The factors that a search tries: 1 to 64, six to each doubling. */
export const triedLambdas: readonly number[] = Array.from({ length: 37 }, (_, index) =>
  Number((2 ** (index / 6)).toPrecision(3)),
);

/** How far a model reads, and how well, with one factor; null once the search is cancelled. */
async function tryLambda(weights: Weights, job: SearchJob, lambda: number, host: JobHost) {
  const counter = countBySegment(evenBounds(job.length, rangeWidth(job.task, job.length)));
  const rotation = rotationOf({ ...job.scaling, method: 'base-scaling', lambda });
  let done = 0;
  for (const step of readTrial(weights, { ...job, rotation })) {
    counter.add(step);
    done += 1;
    if (done % lettersLater !== 0) continue;
    await host.pause();
    if (host.isCancelled()) return null;
  }
  const segments = counter.segments();
  return { lambda, readsTo: readsTo(segments), accuracy: meanAccuracy(segments) };
}

async function runSearch(weights: Weights, job: SearchJob, host: JobHost): Promise<void> {
  let best: (Reach & { readonly accuracy: number }) | null = null;
  for (const [index, lambda] of triedLambdas.entries()) {
    const tried = await tryLambda(weights, job, lambda, host);
    if (tried === null) return;
    const isFurther = best === null || tried.readsTo > best.readsTo;
    const isBetter = best !== null && tried.readsTo === best.readsTo && tried.accuracy > best.accuracy;
    if (isFurther || isBetter) best = tried;
    host.tell({ kind: 'search', share: (index + 1) / triedLambdas.length, best });
  }
}

/** Tells what a head attends to, once all is read; before that how far the reading is. */
async function runAttention(weights: Weights, job: AttentionJob, host: JobHost): Promise<void> {
  for (const { position, rows, predicted } of readAttention(weights, job)) {
    if (position % lettersAtOnce !== 0 && position < job.length) continue;
    const isDone = position === job.length;
    host.tell({
      kind: 'attention',
      share: position / job.length,
      rows: isDone ? rows : new Float32Array(),
      predicted: [...predicted],
    });
    await host.pause();
    if (host.isCancelled()) return;
  }
}

/**
 * Runs a job and tells its news as they come. Once it is cancelled it tells nothing more.
 *
 * @throws RangeError for a scaling that the core refuses
 */
export async function runJob(weights: Weights, job: LabJob, host: JobHost): Promise<void> {
  if (job.kind === 'trial') await runTrial(weights, job, host);
  else if (job.kind === 'search') await runSearch(weights, job, host);
  else await runAttention(weights, job, host);
}
