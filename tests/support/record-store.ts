import { createRequire } from 'node:module';

const { default: findFaults } = createRequire(import.meta.url)('@learninglocker/xapi-validation') as {
  readonly default: (statement: unknown) => readonly object[];
};

interface Asked {
  readonly method: string;
  readonly url: string;
  readonly authorization: string | null;
  readonly body: string;
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

export interface StoredStatement {
  readonly id: string;
  readonly verb: { readonly id: string };
  readonly object: { readonly id: string; readonly definition?: { readonly interactionType: string } };
  readonly result?: Readonly<Record<string, unknown>>;
  readonly context: {
    readonly contextActivities: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly extensions: Readonly<Record<string, unknown>>;
  };
}

export const actor = { objectType: 'Agent', account: { homePage: 'https://lms.example.org', name: 'ana' } };
export const registration = '5f2a6d1c-7f2b-4c58-9e2d-0d6a5c1b7e90';

/** A record store with the launch of one unit: it checks every statement as Learning Locker does, and cmi5's own rules. */
export class RecordStoreDouble {
  readonly statements: StoredStatement[] = [];
  /** What was wrong with what it was sent. */
  readonly faults: string[] = [];
  readonly states = new Map<string, string>();
  /** While it is down it answers 503. */
  isDown = false;
  #token = '';
  /** A launch whose session was left open is abandoned by the next one. */
  #isFresh = true;

  constructor(launchData: Readonly<Record<string, unknown>> = {}) {
    const contextTemplate = {
      contextActivities: { grouping: [{ objectType: 'Activity', id: 'https://lms.example.org/course/1' }] },
      extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': 'session-1' },
    };
    const data = { contextTemplate, launchMode: 'Normal', moveOn: 'Completed', ...launchData };
    this.states.set('LMS.LaunchData', JSON.stringify(data));
  }

  /** The query of a new launch. @param origin - where the store is, without a slash at its end */
  launch(origin: string): string {
    this.#token = '';
    this.#isFresh = true;
    const given = {
      endpoint: `${origin}/store/`,
      fetch: `${origin}/token/${String(this.statements.length)}`,
      actor: JSON.stringify(actor),
      registration,
      activityId: 'https://lms.example.org/activities/7',
    };
    return `?${new URLSearchParams(given).toString()}`;
  }

  /** Answers a request, or null for one that is none of its. */
  answer({ method, url, authorization, body }: Asked): Answer | null {
    const { pathname, searchParams } = new URL(url, 'https://store.example.org');
    if (this.isDown && pathname.startsWith('/store/')) return { status: 503, body: '' };
    if (pathname.startsWith('/token/')) return this.#giveToken();
    if (!pathname.startsWith('/store/')) return null;
    if (authorization !== `Basic ${this.#token}`) return { status: 401, body: '' };
    if (pathname.endsWith('/statements') && method === 'POST')
      return this.#take(JSON.parse(body) as unknown[]);
    const name = searchParams.get('stateId') ?? '';
    if (method === 'PUT') {
      this.states.set(name, body);
      return { status: 204, body: '' };
    }
    const state = this.states.get(name);
    return state === undefined ? { status: 404, body: '' } : { status: 200, body: state };
  }

  /** As a page's `fetch`. */
  readonly fetch = (url: string, init: RequestInit = {}): Promise<Response> => {
    const authorization = new Headers(init.headers).get('authorization');
    const body = typeof init.body === 'string' ? init.body : '';
    const answer = this.answer({ method: init.method ?? 'GET', url, authorization, body });
    if (answer === null) return Promise.reject(new TypeError('Failed to fetch'));
    return Promise.resolve(
      new Response(answer.status === 204 ? null : answer.body, { status: answer.status }),
    );
  };

  verbs(): readonly string[] {
    return this.statements.map(({ verb }) => verb.id.slice(verb.id.lastIndexOf('/') + 1));
  }

  #giveToken(): Answer {
    if (this.#token !== '') return { status: 200, body: '{"error-code":"1","error-text":"used"}' };
    this.#token = 'dG9rZW46MQ==';
    return { status: 200, body: JSON.stringify({ 'auth-token': this.#token }) };
  }

  #take(sent: unknown[]): Answer {
    const found = sent.flatMap((one) => [...findFaults(one)]);
    this.faults.push(...found.map((fault) => `${fault.constructor.name}: ${JSON.stringify(fault)}`));
    if (found.length > 0) return { status: 400, body: '' };
    for (const one of sent as StoredStatement[]) this.#store(one);
    return { status: 200, body: '[]' };
  }

  #store(statement: StoredStatement): void {
    if (this.statements.some(({ id }) => id === statement.id)) return;
    const before = this.verbs();
    const verb = statement.verb.id.slice(statement.verb.id.lastIndexOf('/') + 1);
    const complain = (text: string) => this.faults.push(`cmi5: ${verb} ${text}`);
    if ((verb === 'initialized') !== this.#isFresh) complain('is not where a session begins');
    this.#isFresh = false;
    if (before.at(-1) === 'terminated' && verb !== 'initialized') complain('comes after the end');
    if ((verb === 'completed' || verb === 'passed') && before.includes(verb)) complain('comes twice');
    if (verb === 'failed' && before.includes('passed')) complain('comes after passed');
    const session = statement.context.extensions['https://w3id.org/xapi/cmi5/context/extensions/sessionid'];
    if (session !== 'session-1') complain('has no session');
    if (statement.context.contextActivities.grouping?.length !== 1) complain('lost the grouping');
    const categories = (statement.context.contextActivities.category ?? []).map(({ id }) =>
      id.split('/').at(-1),
    );
    const isMove = ['completed', 'passed', 'failed'].includes(verb);
    const wanted = verb === 'answered' ? [] : isMove ? ['cmi5', 'moveon'] : ['cmi5'];
    if (JSON.stringify(categories) !== JSON.stringify(wanted))
      complain(`has categories ${categories.join(', ')}`);
    this.statements.push(statement);
  }
}
