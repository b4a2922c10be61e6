import { chooseDraft, readDraft } from './choose-draft.ts';
import { atMost } from './connector.ts';
import type { Connector } from './connector.ts';
import type { DigestSource, KeptDigest } from './digest.ts';
import { DraftDesk } from './draft-desk.ts';
import type { Draft, Happening, LearnerEvent, QuestionEvent, StorageProblem } from './events.ts';
import { isLogEntry, mergeEntries } from './merge.ts';
import type { LogEntry } from './merge.ts';
import { compareEvents, readEvent, readEvents } from './read-event.ts';
import type { Stamp } from './stamp.ts';
import { problemOf, Unreachable } from './storage-problem.ts';
import type { Checked, KeptDraft, Store } from './store.ts';

/** How long an answer waits for the database, in milliseconds, before the learner is told that it may not last. */
const PATIENCE = 5000;
/** How often a page tries again to write what could not be written. */
const RETRY_EVERY = 10_000;

/** What the ledger works with. */
export interface LedgerParts {
  readonly connector: Connector;
  readonly stamp: Stamp;
  readonly tab: string;
  readonly now: () => number;
  /** Called when the learner should know something else than before. */
  readonly onProblem: (problem: StorageProblem | null) => void;
  /** Called once on a device, when something is stored that could be lost. */
  readonly onFirstKept?: () => void;
}

/** What is known of a question. */
export interface Recollection {
  /** Oldest first, of every version and variant. */
  readonly events: readonly QuestionEvent[];
  /** What was typed last and not yet checked: in this tab, or if there is nothing of it, in another. */
  readonly draft: Draft | null;
  readonly problem: StorageProblem | null;
}

/**
 * The record as one page sees it: what is stored, and what it could not store yet. Nothing here rejects, except where
 * it says so.
 */
export class Ledger {
  readonly #parts: LedgerParts;
  readonly #desk: DraftDesk;
  /** Events that are not known to be stored, by id. */
  readonly #unsaved = new Map<string, LearnerEvent>();
  #problem: StorageProblem | null = null;
  /** Something was set aside, or is of a newer version, among what this page has read. */
  #finding: StorageProblem | null = null;
  #hasKept = false;
  #hasDrafts = false;
  #retry: ReturnType<typeof setTimeout> | null = null;

  constructor(parts: LedgerParts) {
    this.#parts = parts;
    this.#desk = new DraftDesk({ ...parts, flush: () => void this.flush() });
  }

  /** What the learner should know. */
  get problem(): StorageProblem | null {
    return this.#problem ?? this.#finding;
  }

  /** See `Memory.recall` of the player. */
  async recall(question: string, { ofAnyTab = false } = {}): Promise<Recollection> {
    const stored = await this.#reading((store) => store.read(question), { events: [], drafts: [] });
    const events = [...(await this.#sift(stored.events)), ...this.#unsaved.values()].filter(
      (event): event is QuestionEvent => 'question' in event && event.question === question,
    );
    const drafts = [...this.#desk.of(question), ...(await this.#siftDrafts(stored.drafts))];
    return {
      events: inOrder(events),
      draft: chooseDraft(drafts, events, ofAnyTab ? null : this.#parts.tab),
      problem: this.problem,
    };
  }

  /** See {@link DigestSource}. */
  async readWhole(): ReturnType<DigestSource['readWhole']> {
    const stored = await this.#reading((store) => store.readAll(), []);
    const events = await this.#sift(stored);
    // What is stored has one event of an id, and is in order.
    return this.#unsaved.size === 0
      ? { events, isStored: events.length === stored.length }
      : { events: inOrder([...events, ...this.#unsaved.values()]), isStored: false };
  }

  /** See {@link DigestSource}. */
  async readDigest(): ReturnType<DigestSource['readDigest']> {
    const nothing = { kept: null, later: [], stored: 0 };
    const { later, ...found } = await this.#reading((store) => store.readDigest(), nothing);
    const { events } = readEvents(later);
    return {
      ...found,
      later: events.length === later.length ? events : null,
      unsaved: inOrder([...this.#unsaved.values()]),
    };
  }

  /** See {@link DigestSource}. */
  async keepDigest(kept: KeptDigest, taken: ReadonlySet<string>): Promise<void> {
    await this.#reading((store) => store.keepDigest(kept, taken), undefined);
  }

  /** Every event of a kind, oldest first. */
  async readKind<Kind extends LearnerEvent['kind']>(
    kind: Kind,
  ): Promise<readonly Extract<LearnerEvent, { readonly kind: Kind }>[]> {
    const stored = await this.#sift(await this.#reading((store) => store.readKind(kind), []));
    return inOrder(
      [...stored, ...this.#unsaved.values()].filter(
        (event): event is Extract<LearnerEvent, { readonly kind: Kind }> => event.kind === kind,
      ),
    );
  }

  /** Every event of a sitting that was opened, oldest first. */
  async readSitting(sitting: string): Promise<readonly LearnerEvent[]> {
    const kinds = ['sitting-opened', 'item-flagged', 'sitting-submitted'] as const;
    const found = await Promise.all(kinds.map((kind) => this.readKind(kind)));
    const events: LearnerEvent[] = found.flat().filter((event) => event.sitting === sitting);
    const dealt = events.flatMap((event) => (event.kind === 'sitting-opened' ? event.items : []));
    const asked = [...new Set(dealt.map(({ question }) => question))];
    const recalled = await Promise.all(asked.map((question) => this.recall(question)));
    const answers = recalled
      .flatMap((of) => of.events)
      .filter((event) => event.kind === 'answered' && event.sitting === sitting);
    return inOrder([...events, ...answers]);
  }

  /** Every entry that is not damaged, in the order of ids: newer versions' as they are. */
  async readEntries(): Promise<readonly LogEntry[]> {
    const stored = await this.#reading((store) => store.readAll(), []);
    await this.#sift(stored);
    const sound = stored.filter((entry) => readEvent(entry).state !== 'damaged').filter(isLogEntry);
    return mergeEntries(sound, [...this.#unsaved.values()]);
  }

  /** See `Memory.keepDraft` of the player. */
  keepDraft(question: string, draft: Draft | null): void {
    this.#desk.keep(question, draft);
    if (this.#hasDrafts) return;
    this.#hasDrafts = true;
    // The database opens while the draft waits for what is typed next.
    void this.#parts.connector.connect();
  }

  /** See `Memory.append` of the player. */
  async append(
    happenings: readonly Happening[],
    checked?: Omit<Checked, 'tab'>,
  ): Promise<StorageProblem | null> {
    for (const happening of happenings) {
      const event = this.#parts.stamp(happening);
      this.#unsaved.set(event.id, event);
    }
    return this.#save(checked === undefined ? undefined : { ...checked, tab: this.#parts.tab });
  }

  /** Writes what is not written yet. */
  async flush(): Promise<StorageProblem | null> {
    return this.#save(undefined);
  }

  /**
   * Runs something on the store, after all that this page has to write.
   * @throws why there is no store, or why the step failed; `problemOf` reads it
   */
  async withStore<Value>(run: (store: Store) => Promise<Value>): Promise<Value> {
    await this.flush();
    return this.#use(run);
  }

  /** Removes everything, of every tab. @throws as {@link withStore} does, and then nothing is removed */
  async erase(): Promise<void> {
    await this.#use((store) => store.erase());
    this.#unsaved.clear();
    this.#desk.erase();
    this.#finding = null;
  }

  async #save(checked: Checked | undefined): Promise<StorageProblem | null> {
    const events = [...this.#unsaved.values()];
    const drafts = [...this.#desk.pending];
    // What was checked is written with the rest: the store then finds it to be the newest, and removes it.
    if (checked !== undefined) this.#desk.withdraw(checked);
    if (events.length === 0 && drafts.length === 0 && checked === undefined) return this.#tell(null);
    const saving = this.#use((store) => store.write({ events, drafts, checked })).then(
      () => {
        for (const { id } of events) this.#unsaved.delete(id);
        this.#desk.settle(drafts);
        if (events.length > 0) void this.#tellFirst();
        return this.#tell(null);
      },
      (reason: unknown) => this.#tell(problemOf(reason)),
    );
    return atMost(saving, PATIENCE, 'unavailable');
  }

  /** One step on the store; on a connection that has been closed under it, once more. */
  async #use<Value>(run: (store: Store) => Promise<Value>, mayRepeat = true): Promise<Value> {
    const connection = await this.#parts.connector.connect();
    if ('problem' in connection) throw new Unreachable(connection.problem);
    try {
      return await run(connection.store);
    } catch (reason) {
      if (problemOf(reason) !== 'unavailable') throw reason;
      this.#parts.connector.close();
      if (mayRepeat) return this.#use(run, false);
      throw reason;
    }
  }

  /** Takes note of how the last step went, and tries again later where it failed. */
  #tell(problem: StorageProblem | null): StorageProblem | null {
    this.#note(() => (this.#problem = problem));
    if (problem !== null && problem !== 'newer') {
      this.#retry ??= setTimeout(() => {
        this.#retry = null;
        void this.flush();
      }, RETRY_EVERY);
    }
    return problem;
  }

  async #tellFirst(): Promise<void> {
    const { onFirstKept } = this.#parts;
    if (onFirstKept === undefined || this.#hasKept) return;
    this.#hasKept = true;
    if (await this.#reading((store) => store.beginAsking(), false)) onFirstKept();
  }

  /** Takes note of something that was found while opening the store. */
  find(finding: StorageProblem): void {
    this.#note(() => (this.#finding ??= finding));
  }

  #note(change: () => void): void {
    const before = this.problem;
    change();
    if (this.problem !== before) this.#parts.onProblem(this.problem);
  }

  async #reading<Value>(read: (store: Store) => Promise<Value>, otherwise: Value): Promise<Value> {
    try {
      return await this.#use(read);
    } catch (reason) {
      this.#tell(problemOf(reason));
      return otherwise;
    }
  }

  /** The events among stored entries; damaged ones are set aside. */
  async #sift(stored: readonly unknown[]): Promise<readonly LearnerEvent[]> {
    const { events, damaged, hasNewer } = readEvents(stored);
    if (hasNewer) this.find('newer');
    await this.#setAside(damaged, 'events');
    return events;
  }

  async #siftDrafts(stored: readonly unknown[]): Promise<readonly KeptDraft[]> {
    const read = stored.map(readDraft);
    await this.#setAside(
      stored.filter((_, at) => read[at] === null),
      'drafts',
    );
    return read.filter((kept) => kept !== null);
  }

  async #setAside(damaged: readonly unknown[], from: 'events' | 'drafts'): Promise<void> {
    if (damaged.length === 0) return;
    this.#note(() => (this.#finding = 'set-aside'));
    const at = new Date(this.#parts.now()).toISOString();
    const was = from === 'events' ? 'event' : 'draft';
    const entries = damaged.map((content) => ({ at, was, content }) as const);
    await this.#reading((store) => store.setAside(entries, from), undefined);
  }
}

/** Events in the order they happened, each once. */
function inOrder<Event extends LearnerEvent>(events: readonly Event[]): readonly Event[] {
  return [...new Map(events.map((event) => [event.id, event])).values()].sort(compareEvents);
}
