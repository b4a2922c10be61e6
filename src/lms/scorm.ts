/** Both dialects of SCORM over the object that a system offers. Nothing of what it answers is trusted. */
import { dialects } from './scorm-dialects.ts';
import type { Dialect, Element } from './scorm-dialects.ts';
import type { Lms, Report } from './lms.ts';
import type { PackageKind } from './unit.ts';

/** How many windows up or back a system may be. */
const mostWindows = 12;

/** A property of a window. Windows of other origins throw at every look. */
function lookInto(window: unknown, name: string): unknown {
  try {
    return (window as Readonly<Record<string, unknown>>)[name];
  } catch {
    return undefined;
  }
}

function climb(start: unknown, name: string): object | null {
  let window = start;
  for (let steps = 0; steps < mostWindows && typeof window === 'object' && window !== null; steps += 1) {
    const found = lookInto(window, name);
    if (typeof found === 'object' && found !== null) return found;
    const parent = lookInto(window, 'parent');
    if (parent === window) break;
    window = parent;
  }
  return null;
}

/** The top of the windows around one. */
function topOf(start: unknown): unknown {
  let window = start;
  for (let steps = 0; steps < mostWindows; steps += 1) {
    const parent = lookInto(window, 'parent');
    if (typeof parent !== 'object' || parent === null || parent === window) break;
    window = parent;
  }
  return window;
}

/** The object of a system by the name that its standard gives it: in the windows around, then around who opened them. */
export function findApi(window: object, name: string): object | null {
  return climb(window, name) ?? climb(lookInto(topOf(window), 'opener') ?? lookInto(window, 'opener'), name);
}

/** A conversation with the object; what goes wrong is noted, in words. */
class Talk {
  readonly #api: object;
  readonly #dialect: Dialect;
  refusal: string | null = null;

  constructor(api: object, dialect: Dialect) {
    this.#api = api;
    this.#dialect = dialect;
  }

  call(method: keyof Dialect['methods'], ...given: readonly string[]): string {
    const name = this.#dialect.methods[method];
    try {
      const run = (this.#api as Readonly<Record<string, unknown>>)[name];
      const answer: unknown = typeof run === 'function' ? run.apply(this.#api, given) : undefined;
      return typeof answer === 'string' || typeof answer === 'boolean' || typeof answer === 'number'
        ? String(answer)
        : '';
    } catch {
      return '';
    }
  }

  /** Whether it was done. */
  does(method: keyof Dialect['methods'], ...given: readonly string[]): boolean {
    if (this.call(method, ...given) === 'true') return true;
    const code = this.call('error');
    this.refusal ??= `${[method, given[0]].filter(Boolean).join(' ')}${code === '' || code === '0' ? '' : ` (error ${code})`}`;
    return false;
  }

  get(element: string): string {
    return this.call('get', element);
  }

  write(elements: readonly Element[]): void {
    for (const [element, value] of elements) this.does('set', element, value);
  }
}

/** How many answers the system has already: a further one is added behind them. */
function countAnswers(talk: Talk): number {
  const count = Number(talk.get('cmi.interactions._count'));
  return Number.isInteger(count) && count > 0 ? count : 0;
}

/** Finds a SCORM system around a window and begins with it; null where there is none, or it will not begin. */
export function connectScorm(window: object, kind: Exclude<PackageKind, 'cmi5'>): Lms | null {
  const dialect = dialects[kind];
  const api = findApi(window, dialect.api);
  if (api === null) return null;
  const talk = new Talk(api, dialect);
  if (!talk.does('initialize', '')) return null;
  const mode = talk.get(dialect.mode);
  const takesReports = mode !== 'browse' && mode !== 'review';
  let next = countAnswers(talk);
  let isOver = false;

  const write = ({ tally, answers, kept, seconds }: Report, isLast: boolean) => {
    if (isOver || !takesReports) return;
    for (const answer of answers) talk.write(dialect.interaction(next++, answer));
    talk.write([...dialect.summary(tally), [dialect.keptIn, kept], ...dialect.leaving(seconds, isLast)]);
    talk.does('commit', '');
  };
  const finish = (report: Report) => {
    if (isOver) return;
    write(report, true);
    isOver = true;
    talk.does('finish', '');
  };
  return {
    name: dialect.name,
    limit: dialect.limit,
    kept: talk.get(dialect.keptIn),
    takesReports,
    pass: dialect.pass(talk.get(dialect.passIn)),
    report: (report) => {
      talk.refusal = null;
      write(report, false);
      return Promise.resolve(talk.refusal);
    },
    // A page of SCORM that comes again begins again.
    pause: finish,
    finish,
    returnUrl: null,
  };
}
