/** A cmi5 launch: what is found in the address, and from then on statements and one kept document. */
import { fetchToken, readLaunch, StoreClient } from './cmi5-client.ts';
import type { Fetch, LaunchAddress } from './cmi5-client.ts';
import { answered, completed, initialized, judged, objectIn, terminated } from './cmi5-statements.ts';
import type { Launch, Stamps, Statement } from './cmi5-statements.ts';
import type { Lms, Report } from './lms.ts';
import type { Unit } from './unit.ts';

/** What a launch is connected by. */
export interface Cmi5Ports extends Stamps {
  /** Of the page's address. */
  readonly search: string;
  readonly fetch: Fetch;
  /** Lasts as long as the tab: a token is given once, and a page may be reloaded. */
  readonly session: Pick<Storage, 'getItem' | 'setItem'>;
}

/** The document that is kept between launches. */
const STATE = 'wavelength';
/** No store is known to take less. */
const LIMIT = 64_000;

/** What one launch remembers over a reload of its page. */
interface Launched {
  readonly token: string;
  readonly isOver: boolean;
}

/** What is kept between launches: the unit's text, and what may be said once only. */
interface Saved {
  readonly kept: string;
  readonly isCompleted: boolean;
  readonly isPassed: boolean;
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

function readSaved(text: string | null): Saved {
  const { kept, isCompleted, isPassed } = objectIn({ saved: parse(text) }, 'saved');
  return {
    kept: typeof kept === 'string' ? kept : '',
    isCompleted: isCompleted === true,
    isPassed: isPassed === true,
  };
}

function recall({ session }: Cmi5Ports, key: string): Launched | null {
  try {
    const { token, isOver } = objectIn({ launched: parse(session.getItem(key)) }, 'launched');
    return typeof token === 'string' ? { token, isOver: isOver === true } : null;
  } catch {
    return null;
  }
}

function remember({ session }: Cmi5Ports, key: string, launched: Launched): void {
  try {
    session.setItem(key, JSON.stringify(launched));
  } catch {
    // A reload then finds no token, and says that the launch is over.
  }
}

/** One launch at work. */
class Cmi5 implements Lms {
  readonly name = 'cmi5';
  readonly limit = LIMIT;
  readonly kept: string;
  readonly takesReports: boolean;
  readonly pass: number | null;
  readonly returnUrl: string | null;
  readonly #client: StoreClient;
  readonly #stamps: Stamps;
  readonly #launch: Launch;
  readonly #iri: string;
  readonly #onOver: () => void;
  #saved: Saved;
  #isOver = false;
  #hasFailed: number | null = null;
  /** Statements that are not known to be stored, oldest first. */
  #waiting: readonly Statement[] = [];

  constructor(given: {
    readonly client: StoreClient;
    readonly stamps: Stamps;
    readonly launch: Launch;
    readonly iri: string;
    readonly saved: Saved;
    readonly mode: unknown;
    readonly returnUrl: unknown;
    readonly onOver: () => void;
  }) {
    this.#client = given.client;
    this.#stamps = given.stamps;
    this.#launch = given.launch;
    this.#iri = given.iri;
    this.#saved = given.saved;
    this.#onOver = given.onOver;
    this.kept = given.saved.kept;
    this.takesReports = given.mode !== 'Browse' && given.mode !== 'Review';
    this.pass = given.launch.masteryScore;
    this.returnUrl = safeUrl(given.returnUrl);
  }

  async begin(): Promise<boolean> {
    this.#waiting = [initialized(this.#stamps, this.#launch)];
    return (await this.#send(false)) === null;
  }

  async report(report: Report): Promise<string | null> {
    if (this.#isOver || !this.takesReports) return null;
    this.#take(report);
    return this.#send(false);
  }

  pause(report: Report): void {
    if (this.#isOver || !this.takesReports) return;
    this.#take(report);
    void this.#send(true);
  }

  finish(report: Report): void {
    if (this.#isOver) return;
    if (this.takesReports) this.#take(report);
    this.#waiting = [...this.#waiting, terminated(this.#stamps, this.#launch, report.seconds)];
    this.#isOver = true;
    this.#onOver();
    void this.#send(true);
  }

  /** What a report gives to say. A unit is completed once and passed once, whatever comes later. */
  #take({ answers, tally, kept, seconds }: Report): void {
    const stamps = this.#stamps;
    const launch = this.#launch;
    const next = answers.map((one) => answered(stamps, launch, this.#iri, one));
    let { isCompleted, isPassed } = this.#saved;
    if (!isPassed && tally.hasPassed !== null && (tally.hasPassed || tally.score !== this.#hasFailed)) {
      next.push(judged(stamps, launch, tally, seconds));
      isPassed = tally.hasPassed;
      this.#hasFailed = tally.score;
    }
    if (!isCompleted && tally.isComplete) {
      next.push(completed(stamps, launch, seconds));
      isCompleted = true;
    }
    this.#saved = { kept, isCompleted, isPassed };
    this.#waiting = [...this.#waiting, ...next];
  }

  /** Statements first: what they say must not be taken for said before it is. */
  async #send(isLast: boolean): Promise<string | null> {
    const sending = this.#waiting;
    const writeState = () =>
      this.takesReports
        ? this.#client.writeState(STATE, JSON.stringify(this.#saved), isLast)
        : Promise.resolve({ kind: 'done' } as const);
    const writeStatements = () =>
      sending.length === 0
        ? Promise.resolve({ kind: 'done' } as const)
        : this.#client.writeStatements(sending, isLast);
    // A page that goes cannot wait for one before it asks the other.
    const early = isLast ? writeState() : null;
    const sent = await writeStatements();
    if (sent.kind === 'later') return `${sent.why}; it will be tried again`;
    this.#waiting = this.#waiting.filter((one) => !sending.includes(one));
    const state = await (early ?? writeState());
    if (sent.kind === 'refused') return sent.why;
    return state.kind === 'done' ? null : state.why;
  }
}

/** Where a system wants its learner back, if a browser may go there. */
function safeUrl(url: unknown): string | null {
  return typeof url === 'string' && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null;
}

function launchOf({ actor, registration, activityId }: LaunchAddress, data: unknown): Launch {
  const { masteryScore } = objectIn({ data }, 'data');
  return {
    actor,
    registration,
    activityId,
    contextTemplate: objectIn(objectIn({ data }, 'data'), 'contextTemplate'),
    masteryScore:
      typeof masteryScore === 'number' && masteryScore >= 0 && masteryScore <= 1 ? masteryScore : null,
  };
}

/** Connects to the store that a launch names; null where the page was not launched, or the launch is over. */
export async function connectCmi5({ iri }: Unit, ports: Cmi5Ports): Promise<Lms | null> {
  const address = readLaunch(ports.search);
  if (address === null) return null;
  const key = `wavelength:cmi5:${address.fetchUrl}`;
  const before = recall(ports, key);
  const token = before?.token ?? (await fetchToken(ports.fetch, address));
  if (token === null || before?.isOver === true) return null;
  const client = new StoreClient(ports.fetch, address, token);
  const [data, saved] = await Promise.all([client.readState('LMS.LaunchData'), client.readState(STATE)]);
  const launchData = parse(data);
  const { launchMode, returnURL } = objectIn({ data: launchData }, 'data');
  const lms = new Cmi5({
    client,
    stamps: ports,
    launch: launchOf(address, launchData),
    iri,
    saved: readSaved(saved),
    mode: launchMode,
    returnUrl: returnURL,
    onOver: () => remember(ports, key, { token, isOver: true }),
  });
  if (before === null) await lms.begin();
  remember(ports, key, { token, isOver: false });
  return lms;
}
