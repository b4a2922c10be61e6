/**
 * What a learner's answers say about what they know. Every variant of a question is one piece of evidence, however often
 * it was answered: its value is the best of score ÷ number of the answer, over the answers that were marked before the worked
 * answer was shown. So a right answer counts 1 at the first try, a half at the second, a third at the third; a score is
 * less the price of the hints.
 */
import type { Answered, Confidence, LearnerEvent } from '../progress/events.ts';
import type { Fold } from '../progress/fold.ts';

/** How an answer went, as the schedule of reviews takes it; the worst first. */
export const recalls = ['missed', 'unsure', 'recalled'] as const;
export type Recall = (typeof recalls)[number];

/** One variant of a question, answered in one place: in lessons, or in one sitting. */
export interface Evidence {
  readonly question: string;
  readonly version: number;
  readonly seed: number;
  /** The sitting's id; null in a lesson. */
  readonly sitting: string | null;
  /** In [0, 1]. */
  readonly value: number;
  /** How many answers were marked. */
  readonly answers: number;
  /** When the first of them was given; milliseconds since the epoch. */
  readonly at: number;
  /** Of the first answer: whether it was right, how sure the learner was, and what it means for the schedule. */
  readonly isRight: boolean;
  readonly confidence: Confidence | null;
  readonly recall: Recall;
}

/** Evidence at work: in the order of first answers, and by its variant once that is asked for. */
export interface EvidenceState {
  readonly pieces: Evidence[];
  byVariant: Map<string, number> | null;
}

function recallOf({ verdict, solutionShown, hintsOpened, confidence }: Answered): Recall {
  if (solutionShown || verdict === 'incorrect') return 'missed';
  const isUnsure = verdict !== 'correct' || hintsOpened > 0 || confidence === 'guess';
  return isUnsure ? 'unsure' : 'recalled';
}

function variantOf({ question, version, seed, sitting }: Answered | Evidence): string {
  return `${question} ${String(version)} ${String(seed)} ${sitting ?? ''}`;
}

/** The piece that a first answer begins. */
function pieceOf(first: Answered): Evidence {
  const { question, version, seed, sitting, verdict, confidence } = first;
  return {
    ...{ question, version, seed, sitting, confidence },
    ...{ value: 0, answers: 0, at: Date.parse(first.at) },
    ...{ isRight: verdict === 'correct', recall: recallOf(first) },
  };
}

/** A piece after one more answer. */
function after(piece: Evidence, { score, solutionShown }: Answered): Evidence {
  const answers = piece.answers + 1;
  const value = solutionShown ? 0 : (score ?? 0) / answers;
  return { ...piece, answers, value: Math.max(piece.value, value) };
}

const confidences: readonly (Confidence | null)[] = [null, 'sure', 'think-so', 'guess'];

/** The numbers of a written piece: question and sitting by their places in two lists, the first answer as one number. */
const WIDTH = 8;

function writePieces(pieces: readonly Evidence[]) {
  const [questions, sittings] = [new Map<string, number>(), new Map<string | null, number>()];
  const place = <Name>(names: Map<Name, number>, name: Name) => {
    const at = names.get(name) ?? names.size;
    names.set(name, at);
    return at;
  };
  const numbers = pieces.flatMap((piece) => [
    place(questions, piece.question),
    ...[piece.version, piece.seed],
    place(sittings, piece.sitting),
    ...[piece.at, piece.answers, piece.value],
    Number(piece.isRight) + 2 * confidences.indexOf(piece.confidence) + 8 * recalls.indexOf(piece.recall),
  ]);
  return { questions: [...questions.keys()], sittings: [...sittings.keys()], numbers };
}

function readPieces({ questions, sittings, numbers }: ReturnType<typeof writePieces>): Evidence[] {
  const pieces: Evidence[] = [];
  const numberAt = (at: number) => numbers[at] ?? 0;
  for (let at = 0; at < numbers.length; at += WIDTH) {
    const first = numberAt(at + 7);
    pieces.push({
      question: questions[numberAt(at)] ?? '',
      version: numberAt(at + 1),
      seed: numberAt(at + 2),
      sitting: sittings[numberAt(at + 3)] ?? null,
      at: numberAt(at + 4),
      answers: numberAt(at + 5),
      value: numberAt(at + 6),
      isRight: first % 2 === 1,
      confidence: confidences[Math.floor(first / 2) % 4] ?? null,
      recall: recalls[Math.floor(first / 8)] ?? 'missed',
    });
  }
  return pieces;
}

/** The evidence of a log. */
export const evidenceFold: Fold<EvidenceState> = {
  version: 1,
  begin: () => ({ pieces: [], byVariant: null }),
  take: (state, event) => {
    if (event.kind !== 'answered' || event.score === null) return;
    state.byVariant ??= new Map(state.pieces.map((piece, at) => [variantOf(piece), at]));
    const variant = variantOf(event);
    const at = state.byVariant.get(variant) ?? state.pieces.length;
    state.byVariant.set(variant, at);
    state.pieces[at] = after(state.pieces[at] ?? pieceOf(event), event);
  },
  write: ({ pieces }) => writePieces(pieces),
  read: (written) => ({ pieces: readPieces(written as ReturnType<typeof writePieces>), byVariant: null }),
};

function isAfter(one: LearnerEvent, other: LearnerEvent): boolean {
  return one.at === other.at ? one.id > other.id : one.at > other.at;
}

/** The evidence in a log, the oldest first. The order in which the events come does not matter. */
export function evidenceIn(events: readonly LearnerEvent[]): readonly Evidence[] {
  const state = evidenceFold.begin();
  const inOrder = [...events].sort((one, other) => (isAfter(one, other) ? 1 : -1));
  for (const event of inOrder) evidenceFold.take(state, event);
  return state.pieces;
}
