/** The worker's side of the bench: texts in, problems, a question to draw and a report out. It knows no worker. */
import { beginAuthoredCheck } from '../../quiz/check/check-authored-file.ts';
import type { BegunCheck, CheckTools } from '../../quiz/check/check-question-file.ts';
import { canBeShown } from '../../quiz/check/codes.ts';
import type { Sandbox } from '../../quiz/kernel/question-type.ts';
import { fingerprint } from '../../progress/fingerprint.ts';
import { canonicalJson } from '../../quiz/kernel/canonical-json.ts';
import { createTypesetter } from '../../typeset/typesetter.ts';
import { makeGradingRecord } from '../question/make-record.ts';
import type { RecordSources } from '../question/make-record.ts';
import { authoredFile } from './context.ts';
import type { BenchContext } from './context.ts';
import type { CheckJob, DrawnQuestion, FromWorker, ToWorker } from './messages.ts';

/** How long the variants are gone through before the worker looks whether there is a newer text, in milliseconds. */
const sliceMs = 25;

/** In how many variants the values of the mistakes are told. */
export const valueRows = 200;

/** Ends a check whose text is no longer the newest. */
class Superseded extends Error {
  override readonly name = 'Superseded';
}

interface Surroundings {
  readonly post: (message: FromWorker) => void;
  /** Runs programs; null where there is nothing to run them. */
  readonly sandbox: Sandbox | null;
}

/** Answers each message of the page. A job that a newer one has overtaken gets no further answer. */
export function serveChecks({ post, sandbox }: Surroundings): (message: ToWorker) => Promise<void> {
  const typeset = createTypesetter();
  let context: BenchContext | null = null;
  let newest = -1;
  return async (message) => {
    if (message.kind === 'course') {
      context = message.context;
      return;
    }
    if (context === null) throw new Error('A text came before the course did.');
    const { number } = message;
    newest = number;
    const pause = pauseWhile(() => newest === number);
    try {
      await check(message, context, { typeset, sandbox, pause, valueRows }, post);
    } catch (error) {
      if (error instanceof Superseded) return;
      post({ kind: 'failed', number, reason: reasonOf(error) });
    }
  };
}

/** Why a text could not be checked, for its author. */
function reasonOf(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return /call stack|recursion/i.test(words)
    ? 'The text is nested too deeply to be read. Take brackets out, or levels of indentation.'
    : `The checker failed at this text, which is a fault of the site: ${words}`;
}

async function check(
  { number, id, text }: CheckJob,
  context: BenchContext,
  tools: CheckTools & { readonly pause: () => Promise<void> },
  post: (message: FromWorker) => void,
): Promise<void> {
  const begun = await beginAuthoredCheck(authoredFile(context, id, text), tools);
  const drawn = await draw(id, begun, context);
  const hasVariants = begun.finish !== null;
  post({ kind: 'begun', number, problems: begun.problems, drawn, hasVariants });
  if (begun.finish === null) return;
  const { problems, report } = await begun.finish();
  post({ kind: 'finished', number, problems, report });
}

/** The question as a page can show it; null where it cannot be one. */
async function draw(
  id: string,
  { problems, question, finish }: BegunCheck,
  context: BenchContext,
): Promise<DrawnQuestion | null> {
  if (question === null || finish === null || !canBeShown(problems)) return null;
  const { item: data } = question;
  try {
    return {
      record: await makeGradingRecord({ id, data }, sourcesOf(context)),
      objectives: data.objectives,
      bloom: data.bloom,
      difficulty: data.difficulty ?? null,
      pinned: Object.keys(data.variants.pin).map(Number),
    };
  } catch {
    // What keeps its first variant from being computed, the look at the variants tells with its place.
    return null;
  }
}

function sourcesOf({ base, lessons, misconceptions }: BenchContext): RecordSources {
  return {
    base,
    findImage: (lesson, written) => {
      const own = lessons.find(({ slug }) => slug === lesson);
      const image = own?.images[written.replace(/^figures\//, '')];
      return image === undefined || image.fault !== null
        ? null
        : { address: image.address, width: image.width, height: image.height };
    },
    correctionOf: (misconception) => {
      const known = misconceptions.find(({ id }) => id === misconception);
      return known?.correction === undefined
        ? Promise.reject(new RangeError(`There is no misconception "${misconception}".`))
        : Promise.resolve(known.correction);
    },
    // Nothing that the bench shows is kept by its hash; it tells one state of a draft from another.
    hashOf: (data) => fingerprint(canonicalJson(data)).slice(0, 12),
  };
}

/** A pause that lets messages in now and then, and rejects once the job is no longer wanted. */
function pauseWhile(isWanted: () => boolean): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < sliceMs) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    last = performance.now();
    if (!isWanted()) throw new Superseded('A newer text has come.');
  };
}
