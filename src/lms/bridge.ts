/** Between the learner's record of one attempt and the system that launched it: restores at the start, reports from then on. */
import type { Draft, LearnerEvent } from '../progress/events.ts';
import { writeFile } from '../progress/exchange.ts';
import { interactionOf } from './interaction.ts';
import type { Interaction } from './interaction.ts';
import { writeKept } from './kept.ts';
import type { Kept } from './kept.ts';
import type { Lms, Report } from './lms.ts';
import { countsFor, isHandedIn, scoreItems, tallyUp } from './tally.ts';
import type { Tally } from './tally.ts';
import type { Unit } from './unit.ts';

/** The record, as far as a bridge needs it. `progress/journal` satisfies it. */
export interface AttemptRecord {
  readonly readAll: () => Promise<readonly LearnerEvent[]>;
  readonly importLog: (text: string) => Promise<{ readonly ok: boolean }>;
  readonly erase: () => Promise<void>;
  readonly recall: (
    question: string,
    options?: { readonly ofAnyTab?: boolean },
  ) => Promise<{ readonly draft: Draft | null }>;
  readonly keepDraft: (question: string, draft: Draft | null) => void;
}

/** What came of a step, for the learner. */
export interface BridgeNews {
  readonly tally: Tally;
  /** What the system refused, in words; null where it took everything. */
  readonly refusal: string | null;
  /** How many of the oldest answers it has no room for. */
  readonly dropped: number;
}

export interface Bridge {
  /** Reads the record again and reports what is new in it. Steps follow one another. */
  readonly update: () => Promise<BridgeNews>;
  /** The page goes, perhaps to come again. It is done at once. */
  readonly pause: () => void;
  /** The learner leaves for good. It is done at once. */
  readonly finish: () => void;
}

/** What a bridge stands between. */
export interface BridgePorts {
  readonly unit: Unit;
  readonly lms: Lms;
  readonly record: AttemptRecord;
  /** The attempt's name. */
  readonly token: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Kept events as a record writes them, with ids of their own. */
function withIds({ token, events }: Kept): readonly LearnerEvent[] {
  return events.map(({ at, happening }, index) => ({
    id: `${at.toString(36).padStart(9, '0')}-${(index + 1).toString(36).padStart(5, '0')}-${token}`,
    at: new Date(at).toISOString(),
    v: 1,
    ...happening,
  }));
}

/** Gives the record what the system kept, where this device knows less. */
async function restore({ record, unit }: BridgePorts, kept: Kept | null): Promise<void> {
  if (kept === null) return;
  const known = await record.readAll();
  const last = Math.max(0, ...known.map(({ at }) => Date.parse(at)));
  if (last < kept.last) {
    if (known.length > 0) await record.erase().catch(() => undefined);
    await record.importLog(writeFile(withIds(kept), kept.last));
  }
  for (const [question, draft] of kept.drafts) {
    const { draft: here } = await record.recall(question, { ofAnyTab: true });
    if (here === null && unit.isExam) record.keepDraft(question, draft);
  }
}

class OpenBridge implements Bridge {
  readonly #ports: BridgePorts;
  readonly #unit: Unit;
  readonly #kept: Kept | null;
  readonly #begun: number;
  readonly #reported = new Set<string>();
  #last: Report | null = null;
  #refusal: string | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(ports: BridgePorts, kept: Kept | null) {
    this.#ports = ports;
    this.#unit = { ...ports.unit, pass: ports.lms.pass ?? ports.unit.pass };
    this.#kept = kept;
    this.#begun = ports.now();
  }

  update(): Promise<BridgeNews> {
    const next = this.#queue.then(() => this.#step());
    this.#queue = next.catch(() => undefined);
    return next;
  }

  pause(): void {
    if (this.#last !== null) this.#ports.lms.pause({ ...this.#last, seconds: this.#seconds() });
  }

  finish(): void {
    if (this.#last !== null) this.#ports.lms.finish({ ...this.#last, seconds: this.#seconds() });
  }

  #seconds(): number {
    return (this.#ports.now() - this.#begun) / 1000;
  }

  async #step(): Promise<BridgeNews> {
    const { lms, record, token } = this.#ports;
    const unit = this.#unit;
    const before = this.#kept?.scores ?? new Map();
    const events = await record.readAll();
    const handedIn = isHandedIn(unit, events);
    const tally = tallyUp(unit, scoreItems(unit, before, events), handedIn);
    const drafts = await this.#readDrafts(handedIn);
    const { text, dropped } = writeKept(unit, { token, before, events, drafts }, lms.limit);
    const answers = this.#newAnswers(events);
    const report: Report = { tally, answers, kept: text, seconds: this.#seconds() };
    // What was refused is tried again with the next step, whether or not it brings news.
    const hasNews = answers.length > 0 || this.#last?.kept !== text || this.#refusal !== null;
    this.#last = { ...report, answers: [] };
    if (hasNews) this.#refusal = await lms.report(report);
    return { tally, refusal: this.#refusal, dropped };
  }

  /** Answers that were reported neither at this visit nor, as far as the system kept its text, at one before. */
  #newAnswers(events: readonly LearnerEvent[]): readonly Interaction[] {
    const since = this.#kept?.last ?? 0;
    const items = new Map(this.#unit.items.map((item) => [item.question, item]));
    return events.filter(countsFor(this.#unit)).flatMap((event) => {
      const item = items.get(event.question);
      if (item === undefined || Date.parse(event.at) <= since || this.#reported.has(event.id)) return [];
      this.#reported.add(event.id);
      return [interactionOf(item, event)];
    });
  }

  /** What is typed in an exam counts once it is handed in, and lives on another device until then. */
  async #readDrafts(isOver: boolean): Promise<ReadonlyMap<string, Draft>> {
    const drafts = new Map<string, Draft>();
    if (!this.#unit.isExam || isOver) return drafts;
    for (const { question } of this.#unit.items) {
      const { draft } = await this.#ports.record.recall(question, { ofAnyTab: true });
      if (draft !== null) drafts.set(question, draft);
    }
    return drafts;
  }
}

/** Opens a bridge, with everything that was there before in its place. */
export async function openBridge(ports: BridgePorts, kept: Kept | null): Promise<Bridge> {
  await restore(ports, kept);
  return new OpenBridge(ports, kept);
}
