import { readTrial } from './evaluate.ts';
import { meanAccuracy, readsTo, segmentWidth } from './jobs.ts';
import type { LabJob, LabNews, Reach, SearchJob, TrialJob } from './jobs.ts';
import { rotationOf } from './methods.ts';
import { asTrained } from './placement.ts';
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
  const { sequences, length, scaling } = job;
  const counter = countBySegment(evenBounds(length, segmentWidth));
  const rotation = scaling === null ? asTrained : rotationOf(scaling);
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
  const counter = countBySegment(evenBounds(job.length, segmentWidth));
  const rotation = rotationOf({ method: 'base-scaling', targetLength: job.length, lambda });
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

/**
 * Runs a job and tells its news as they come. Once it is cancelled it tells nothing more.
 *
 * @throws RangeError for a scaling that the core refuses
 */
export async function runJob(weights: Weights, job: LabJob, host: JobHost): Promise<void> {
  await (job.kind === 'trial' ? runTrial(weights, job, host) : runSearch(weights, job, host));
}
