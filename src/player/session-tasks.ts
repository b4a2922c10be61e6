/** What a learner can do to a question at work. */
import type { Confidence, Happening } from '../progress/events.ts';
import { canonicalJson } from '../quiz/kernel/canonical-json.ts';
import type { Grade } from '../quiz/kernel/grade.ts';
import type { OpenQuestion, QuestionBook } from './open-question.ts';
import { eventsThatCount } from './restore.ts';
import {
  append,
  can,
  dispatch,
  equip,
  keepDraft,
  ofVariant,
  perform,
  recalled,
  termsOf,
  turnTo,
  update,
} from './session-work.ts';
import type { Work } from './session-work.ts';
import { hasNextHint, toKeep } from './state.ts';
import type { ReadGrade } from './state.ts';

/** What a question contributes as its sitting is handed in. */
export interface HandIn {
  /** Null where nothing was checked. */
  readonly grade: Grade | null;
  /** What is new for the record. */
  readonly happenings: readonly Happening[];
  /** Takes the grade in, and ends the question. Called when the record has it. */
  readonly take: () => void;
}

/** The grade of a response, the price of hints not counted. */
export function gradeWith(opened: OpenQuestion, response: unknown): Promise<Grade> {
  // A program that nobody has touched is the one it starts from; every other untouched field is empty.
  return opened.grade(response ?? (opened.isSlow ? null : ''));
}

/** Takes what the field holds. It is kept as a draft, once it is known what was kept before. */
export function edit(work: Work, response: unknown): void {
  turnTo(work);
  if (can(work).isClosed) return;
  dispatch(work, { kind: 'edited', response });
  void equip(work);
  if (work.isRecalled) keepDraft(work);
  else work.early = { seed: work.state.value.seed, response };
}

/** Grades what the field holds; what comes of it enters the state once the record has it. */
export async function check(work: Work): Promise<void> {
  turnTo(work);
  // What the field holds at the press is checked, whatever is typed while it waits for its turn.
  if (!work.isRecalled) await recalled(work);
  const { seed, response } = work.state.value;
  await perform(work, `check ${canonicalJson(response)}`, async (opened) => {
    // Another variant may have been asked for before.
    if (opened.seed !== seed || !can(work).canCheck) return;
    const grade = await gradeWith(opened, response);
    const kept = toKeep(work.state.value, response, grade, termsOf(work));
    if (kept !== null) await append(work, answered(work, opened, response, kept), { response });
    dispatch(work, { kind: 'graded', response, grade });
  });
}

/** What the record is told of a response. */
function answered(work: Work, opened: OpenQuestion, response: unknown, grade: ReadGrade): Happening {
  const { hintsOpened, solutionShown } = work.state.value;
  const now = work.ports.clock.now();
  const durationMs = work.since === null ? null : Math.max(0, now - work.since);
  work.since = now;
  return {
    kind: 'answered',
    ...ofVariant(work),
    hash: opened.hash,
    response,
    verdict: grade.verdict,
    score: grade.score,
    feedback: [...grade.feedback],
    misconceptions: [...grade.misconceptions],
    grader: opened.graderVersion,
    hintsOpened,
    solutionShown,
    durationMs,
    confidence: takeConfidence(work),
    sitting: work.sitting?.id ?? null,
  };
}

/** What was said goes with one answer: the next one is another. */
function takeConfidence(work: Work): Confidence | null {
  const { confidence } = work;
  work.confidence = null;
  return confidence;
}

/** Opens the next hint. */
export function hint(work: Work): Promise<void> {
  return perform(work, 'hint', async () => {
    if (!can(work).canHint || !hasNextHint(work.state.value, termsOf(work))) return;
    const number = work.state.value.hintsOpened + 1;
    await append(work, { kind: 'hint-opened', ...ofVariant(work), number });
    dispatch(work, { kind: 'hint-opened' });
  });
}

/** Shows the worked answer. */
export function solve(work: Work): Promise<void> {
  return perform(work, 'solve', async () => {
    if (!can(work).canSolve || work.state.value.solutionShown) return;
    await append(work, { kind: 'solution-shown', ...ofVariant(work) });
    dispatch(work, { kind: 'solution-shown' });
  });
}

/** Draws a variant that was not used before. */
export function vary(work: Work): Promise<void> {
  return perform(work, 'vary', async (opened, book) => {
    if (!can(work).canVary) return;
    const seed = await findUnused(work, book, opened.seed);
    if (seed === null) return;
    const next = await book.open(seed);
    await append(work, { kind: 'variant-drawn', ...ofVariant(work), seed });
    work.ports.memory.keepDraft(work.placed.id, null);
    dispatch(work, { kind: 'variant-drawn', seed });
    update(work, { opened: next });
  });
}

/** A seed whose variant looks different and was not used before; null if there is none. */
async function findUnused(work: Work, book: QuestionBook, start: number): Promise<number | null> {
  const { events } = await work.ports.memory.recall(work.placed.id);
  const used = new Set(eventsThatCount(events, work.placed, null).map(({ seed }) => seed));
  let seed = await book.another(start);
  for (let skipped = 0; skipped < used.size && seed !== null && used.has(seed); skipped += 1) {
    seed = await book.another(seed);
  }
  return seed;
}

/** Grades what is to be handed in: where answers are told of one by one, what was marked last. */
export async function handIn(work: Work): Promise<HandIn> {
  if (work.terms.feedback === 'end') return gradeForEnd(work);
  await recalled(work);
  return {
    grade: work.state.value.marked?.grade ?? null,
    happenings: [],
    take: () => dispatch(work, { kind: 'ended' }),
  };
}

async function gradeForEnd(work: Work): Promise<HandIn> {
  const prepared: HandIn[] = [];
  await perform(work, 'hand in', async (opened) => {
    const { response } = work.state.value;
    const grade = await gradeWith(opened, response);
    const kept = toKeep(work.state.value, response, grade, termsOf(work));
    prepared.push({
      grade,
      happenings: kept === null ? [] : [answered(work, opened, response, kept)],
      take: () => {
        dispatch(work, { kind: 'graded', response, grade });
        dispatch(work, { kind: 'ended' });
      },
    });
  });
  const [handedIn] = prepared;
  if (handedIn === undefined) throw new Error(`${work.placed.id} could not be checked.`);
  return handedIn;
}
