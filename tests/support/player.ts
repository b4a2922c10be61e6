/** A question, a record and a clock for tests of the player: each does what the test tells it. */
import type {
  Answered,
  Draft,
  Happening,
  LearnerEvent,
  QuestionEvent,
  StorageProblem,
} from '../../src/progress/events.ts';
import type { OpenQuestion, QuestionBook } from '../../src/player/open-question.ts';
import type { Memory } from '../../src/player/ports.ts';
import type { QuestionTerms } from '../../src/player/terms.ts';
import { lessonTerms } from '../../src/player/terms.ts';
import { engineWords } from '../../src/player/words.ts';
import type { Grade } from '../../src/quiz/kernel/grade.ts';
import { sendBack } from '../../src/quiz/kernel/grading.ts';
import type { HintTerms } from '../../src/quiz/kernel/shown-question.ts';
import { numeric } from '../../src/quiz/types/numeric/score.ts';

const reasons = { misconceptions: [], understood: 'a' };

export const right: Grade = { verdict: 'correct', score: 1, feedback: ['correct'], ...reasons };
export const half: Grade = { verdict: 'partial', score: 0.5, feedback: ['partial'], ...reasons };
export const wrong: Grade = { verdict: 'incorrect', score: 0, feedback: ['incorrect'], ...reasons };
export const ungraded: Grade = { verdict: 'ungraded', score: null, feedback: [], ...reasons };
export const unread: Grade = sendBack({ code: 'invalid.empty', span: null }, null);

/** The first is free, the second costs a tenth, the third waits for an attempt. */
export const hints: readonly HintTerms[] = [
  { cost: 0, afterAttempts: 0 },
  { cost: 0.1, afterAttempts: 0 },
  { cost: 0.25, afterAttempts: 1 },
];

export function questionTerms(changes: Partial<QuestionTerms> = {}): QuestionTerms {
  return { ...lessonTerms, hints, ...changes };
}

/** What a response is given by the test's question: its own name. */
const grades: Readonly<Record<string, Grade>> = { right, half, wrong, ungraded };

/** Grades a response by its name: `right`, `half 2`, `wrong`; anything else cannot be read. */
export function gradeByName(raw: unknown): Grade {
  const [name = ''] = String(raw).split(' ');
  return grades[name] ?? unread;
}

export function openTestQuestion(seed: number, changes: Partial<OpenQuestion> = {}): OpenQuestion {
  return {
    seed,
    shown: {
      id: 'lesson/question',
      title: 'A question',
      version: 1,
      type: 'numeric',
      seed,
      texts: {},
      hints,
      canVary: true,
      view: null,
    },
    hash: 'abcdef012345',
    graderVersion: 3,
    hiddenTexts: {},
    hints: hints.map((terms, index) => ({ ...terms, html: `hint ${String(index + 1)}` })),
    explanation: '',
    feedback: {},
    words: engineWords(numeric.words),
    equip: () => Promise.resolve(),
    grade: (raw) => Promise.resolve(gradeByName(raw)),
    isSlow: false,
    numberOf: () => null,
    values: new Map(),
    ...changes,
  };
}

/** A book with a variant for every seed below ten, each different from the others. */
export function testBook(changes: Partial<OpenQuestion> = {}): QuestionBook {
  return {
    open: (seed) => openTestQuestion(seed, changes),
    another: (seed) => (seed < 9 ? seed + 1 : null),
  };
}

let events = 0;

/** An event of which a test spells out only what matters to it. */
export function answeredWith(changes: Partial<Answered> = {}): Answered {
  events += 1;
  return {
    kind: 'answered',
    id: `event ${String(events)}`,
    at: '2026-03-02T09:15:00.000Z',
    v: 1,
    question: 'lesson/question',
    version: 1,
    seed: 0,
    hash: null,
    response: 'wrong',
    verdict: 'incorrect',
    score: 0,
    feedback: ['incorrect'],
    misconceptions: [],
    grader: null,
    hintsOpened: 0,
    solutionShown: false,
    durationMs: null,
    confidence: null,
    sitting: null,
    ...changes,
  };
}

/** A record that a test can look into, hold up, break, and share between tabs. */
export class TestMemory implements Memory {
  readonly log: LearnerEvent[] = [];
  readonly drafts = new Map<string, Draft>();
  /** What was typed last in another tab, after what is in `drafts`. */
  draftElsewhere: Draft | null = null;
  /** Each call of `append`, as one group. */
  readonly appends: (readonly Happening[])[] = [];
  problem: StorageProblem | null = null;
  /** Resolves when what is appended is on record; a test can hold it up. */
  whenKept: Promise<void> = Promise.resolve();
  /** Resolves when the record can be read. */
  whenRead: Promise<void> = Promise.resolve();
  at = '2026-03-02T09:15:00.000Z';
  readonly #listeners = new Map<string, Set<() => void>>();

  readonly recall: Memory['recall'] = async (question, { ofAnyTab = false } = {}) => {
    await this.whenRead;
    const ofQuestion = this.log.filter((event): event is QuestionEvent => 'question' in event);
    return {
      events: ofQuestion.filter((event) => event.question === question),
      draft: (ofAnyTab ? this.draftElsewhere : null) ?? this.drafts.get(question) ?? null,
      problem: this.problem,
    };
  };

  readonly keepDraft = (question: string, draft: Draft | null) => {
    if (draft === null) this.drafts.delete(question);
    else this.drafts.set(question, draft);
  };

  readonly append: Memory['append'] = async (happenings, { checked } = {}) => {
    this.appends.push(happenings);
    await this.whenKept;
    if (this.problem === null) this.add(...happenings);
    if (checked !== undefined && this.drafts.get(checked.question)?.response === checked.response) {
      this.drafts.delete(checked.question);
    }
    return this.problem;
  };

  readonly onChange = (question: string, listener: () => void) => {
    const listeners = this.#listeners.get(question) ?? new Set();
    this.#listeners.set(question, listeners.add(listener));
    return () => listeners.delete(listener);
  };

  /** Puts on record what happened, without telling anyone. */
  add(...happenings: readonly Happening[]): void {
    for (const happening of happenings) {
      this.log.push({ ...happening, id: `kept ${String(this.log.length + 1)}`, at: this.at, v: 1 });
    }
  }

  /** Another tab adds to the record, and says so. */
  addElsewhere(...happenings: readonly Happening[]): void {
    this.add(...happenings);
    for (const listeners of this.#listeners.values()) listeners.forEach((listener) => listener());
  }

  /** How many listen. */
  get listening(): number {
    return [...this.#listeners.values()].reduce((sum, { size }) => sum + size, 0);
  }
}

/** A promise that a test keeps. */
export function promised(): { readonly promise: Promise<void>; readonly keep: () => void } {
  let keep: () => void = () => undefined;
  const promise = new Promise<void>((resolve) => {
    keep = resolve;
  });
  return { promise, keep: () => keep() };
}

/** Lets everything that is under way go on to its end. */
export const settle = () => new Promise<void>((resolve) => setTimeout(resolve));
