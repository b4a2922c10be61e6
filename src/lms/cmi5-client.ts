/** The requests of a cmi5 unit to the record store that its launch names. */
import type { JsonObject, Statement } from './cmi5-statements.ts';

/** What the address of a launch holds. */
export interface LaunchAddress {
  /** With a slash at its end. */
  readonly endpoint: string;
  /** Gives the token of this launch, once. */
  readonly fetchUrl: string;
  readonly actor: JsonObject;
  readonly registration: string;
  readonly activityId: string;
}

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/** What came of a request: done, refused for good, or to be tried again; with what to tell of it. */
export type Sent = { readonly kind: 'done' } | { readonly kind: 'refused' | 'later'; readonly why: string };

/** Reads a launch from a page's address; null where it is none. */
export function readLaunch(search: string): LaunchAddress | null {
  const given = new URLSearchParams(search);
  const [endpoint, fetchUrl, actor, registration, activityId] = [
    'endpoint',
    'fetch',
    'actor',
    'registration',
    'activityId',
  ].map((name) => given.get(name) ?? '') as [string, string, string, string, string];
  if (![endpoint, fetchUrl, activityId].every((url) => URL.canParse(url)) || registration === '') return null;
  try {
    const read: unknown = JSON.parse(actor);
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return null;
    const base = endpoint.endsWith('/') ? endpoint : `${endpoint}/`;
    return { endpoint: base, fetchUrl, actor: read as JsonObject, registration, activityId };
  } catch {
    return null;
  }
}

/** Asks for the token of a launch; null where it is not given, as for one that was used before. */
export async function fetchToken(fetch: Fetch, { fetchUrl }: LaunchAddress): Promise<string | null> {
  try {
    const response = await fetch(fetchUrl, { method: 'POST' });
    const read: unknown = response.ok ? await response.json() : null;
    const token = (read as Readonly<Record<string, unknown>> | null)?.['auth-token'];
    return typeof token === 'string' && token !== '' ? token : null;
  } catch {
    return null;
  }
}

/** Requests in the name of one launch. None rejects. */
export class StoreClient {
  readonly #fetch: Fetch;
  readonly #launch: LaunchAddress;
  readonly #token: string;

  constructor(fetch: Fetch, launch: LaunchAddress, token: string) {
    this.#fetch = fetch;
    this.#launch = launch;
    this.#token = token;
  }

  /** A document that is kept of this registration; null where there is none, or it cannot be had. */
  async readState(name: string): Promise<string | null> {
    try {
      const response = await this.#request('GET', this.#stateUrl(name));
      return response.ok ? await response.text() : null;
    } catch {
      return null;
    }
  }

  /** @param isLast - whether the page may be gone before it is answered */
  writeState(name: string, text: string, isLast: boolean): Promise<Sent> {
    return this.#send(() => this.#request('PUT', this.#stateUrl(name), text, isLast));
  }

  writeStatements(statements: readonly Statement[], isLast: boolean): Promise<Sent> {
    const url = `${this.#launch.endpoint}statements`;
    return this.#send(() => this.#request('POST', url, JSON.stringify(statements), isLast));
  }

  #stateUrl(name: string): string {
    const { endpoint, activityId, actor, registration } = this.#launch;
    const asked = { stateId: name, activityId, agent: JSON.stringify(actor), registration };
    return `${endpoint}activities/state?${new URLSearchParams(asked).toString()}`;
  }

  #request(method: string, url: string, body?: string, isLast = false): Promise<Response> {
    return this.#fetch(url, {
      method,
      headers: {
        authorization: `Basic ${this.#token}`,
        'x-experience-api-version': '1.0.3',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body }),
      // A browser lets at most 64 kB outlive a page.
      keepalive: isLast && (body?.length ?? 0) < 60_000,
    });
  }

  async #send(request: () => Promise<Response>): Promise<Sent> {
    try {
      const { ok, status } = await request();
      // A statement that was stored before, by its id, is stored.
      if (ok || status === 409) return { kind: 'done' };
      const mayChange = status >= 500 || status === 401 || status === 403 || status === 408 || status === 429;
      return { kind: mayChange ? 'later' : 'refused', why: `status ${String(status)}` };
    } catch {
      return { kind: 'later', why: 'it cannot be reached' };
    }
  }
}
