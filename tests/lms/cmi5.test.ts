import { describe, expect, test } from 'vitest';
import { readLaunch } from '../../src/lms/cmi5-client.ts';
import { connectCmi5 } from '../../src/lms/cmi5.ts';
import { newUuid } from '../../src/lms/connect.ts';
import { interactionOf } from '../../src/lms/interaction.ts';
import type { Report } from '../../src/lms/lms.ts';
import { answerEvent } from '../support/events.ts';
import { RecordStoreDouble } from '../support/record-store.ts';
import { unitOf } from './units.ts';

const unit = unitOf({ kind: 'cmi5', pass: 0.7 });
const origin = 'https://store.example.org';
const item = {
  question: 'a-lesson/one',
  version: 3,
  hash: 'c0ffee',
  seed: 0,
  type: 'numeric',
  title: 'A title',
};

/** The ports of a page; a further call is a reload of it, or with another `search` another launch. */
function pagePorts(store: RecordStoreDouble) {
  const kept = new Map<string, string>();
  let number = 0;
  return (search: string) => ({
    search,
    fetch: store.fetch,
    session: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => kept.set(key, text),
    },
    newId: () => newUuid((bytes) => bytes.fill((number += 1))),
    now: () => Date.UTC(2026, 2, 1),
  });
}

const reportOf = (tally: Partial<Report['tally']> = {}, rest: Partial<Report> = {}): Report => ({
  tally: {
    answered: 1,
    count: 3,
    score: 1 / 3,
    isScored: true,
    isComplete: false,
    hasPassed: null,
    ...tally,
  },
  answers: [],
  kept: '[1]',
  seconds: 62.5,
  ...rest,
});

const answers = (['4.0890', { a: '4,09' }, 'true'] as const).map((response, at) =>
  interactionOf(
    { ...item, type: at === 2 ? 'true-false' : 'numeric' },
    answerEvent('a-lesson/one', at, {
      response,
      seed: 17,
      version: 3,
      verdict: at === 0 ? 'partial' : at === 1 ? 'ungraded' : 'correct',
      score: at === 0 ? 0.5 : at === 1 ? null : 1,
      feedback: ['almost'],
      misconceptions: ['the-base-grows-like-the-text'],
    }),
  ),
);

/** Requests run beside one another; this waits for all of them. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('a cmi5 unit', () => {
  test('tells of its beginning, answers as they were typed, one pass, one completion, and its end', async () => {
    const store = new RecordStoreDouble({ masteryScore: 0.8, returnURL: 'https://lms.example.org/back' });
    const ports = pagePorts(store);
    const lms = await connectCmi5(unit, ports(store.launch(origin)));
    expect(lms).toMatchObject({
      kept: '',
      pass: 0.8,
      takesReports: true,
      returnUrl: 'https://lms.example.org/back',
    });
    expect(await lms?.report(reportOf({}, { answers }))).toBeNull();
    const done = { isComplete: true, score: 2 / 3, hasPassed: false };
    await lms?.report(reportOf(done));
    await lms?.report(reportOf(done));
    await lms?.report(reportOf({ ...done, score: 0.9, hasPassed: true }));
    await lms?.report(reportOf({ ...done, score: 1, hasPassed: true }));
    lms?.finish(reportOf(done));
    lms?.pause(reportOf(done));
    await settle();
    expect(store.faults).toEqual([]);
    expect(store.verbs()).toEqual([
      'initialized',
      'answered',
      'answered',
      'answered',
      'failed',
      'completed',
      'passed',
      'terminated',
    ]);
    const [, first, second] = store.statements;
    expect(first?.object).toMatchObject({
      id: 'https://example.org/units/monday/a-lesson.one.v3.s17',
      definition: { interactionType: 'numeric' },
    });
    expect(first?.result).toEqual({
      response: '4.0890',
      success: false,
      score: { scaled: 0.5 },
      duration: 'PT1.2S',
      extensions: {
        'urn:wavelength:xapi:verdict': 'partial',
        'urn:wavelength:xapi:feedback': ['almost'],
        'urn:wavelength:xapi:misconceptions': ['the-base-grows-like-the-text'],
        'urn:wavelength:xapi:seed': 17,
        'urn:wavelength:xapi:item-version': 3,
        'urn:wavelength:xapi:hints-opened': 0,
        'urn:wavelength:xapi:solution-shown': false,
      },
    });
    expect(JSON.stringify(store.statements)).not.toContain('correctResponsesPattern');
    expect(second?.result).not.toHaveProperty('success');
    expect(store.statements.find(({ verb }) => verb.id.endsWith('failed'))?.context.extensions).toMatchObject(
      {
        'https://w3id.org/xapi/cmi5/context/extensions/masteryscore': 0.8,
      },
    );
  });

  test('goes on over a reload with its one token, and in a further launch where the last one ended', async () => {
    const store = new RecordStoreDouble();
    const ports = pagePorts(store);
    const search = store.launch(origin);
    const first = await connectCmi5(unit, ports(search));
    await first?.report(reportOf({ isComplete: true }, { kept: '[1,2]' }));
    first?.pause(reportOf({ isComplete: true }, { kept: '[1,2]' }));
    const reloaded = await connectCmi5(unit, ports(search));
    expect(reloaded?.kept).toBe('[1,2]');
    reloaded?.finish(reportOf({ isComplete: true }));
    await settle();
    expect(await connectCmi5(unit, ports(search))).toBeNull();
    const again = await connectCmi5(unit, ports(store.launch(origin)));
    await again?.report(reportOf({ isComplete: true }));
    expect(store.faults).toEqual([]);
    expect(store.verbs()).toEqual(['initialized', 'completed', 'terminated', 'initialized']);
  });

  test('keeps what a store that is down did not take, and says so', async () => {
    const store = new RecordStoreDouble();
    const lms = await connectCmi5(unit, pagePorts(store)(store.launch(origin)));
    store.isDown = true;
    expect(await lms?.report(reportOf({}, { answers }))).toBe('status 503; it will be tried again');
    store.isDown = false;
    expect(await lms?.report(reportOf())).toBeNull();
    expect(store.verbs()).toEqual(['initialized', 'answered', 'answered', 'answered']);
  });

  test('reports nothing but its beginning and end where an attempt is only looked at', async () => {
    const store = new RecordStoreDouble({ launchMode: 'Review' });
    const lms = await connectCmi5(unit, pagePorts(store)(store.launch(origin)));
    await lms?.report(reportOf({ isComplete: true }, { answers }));
    lms?.finish(reportOf());
    await settle();
    expect(lms?.takesReports).toBe(false);
    expect(store.verbs()).toEqual(['initialized', 'terminated']);
  });
});

test('an address that launches nothing is no launch', async () => {
  const store = new RecordStoreDouble();
  const search = store.launch(origin);
  const spoilt = (name: string, text: string) => {
    const given = new URLSearchParams(search);
    given.set(name, text);
    return `?${given.toString()}`;
  };
  for (const bad of [
    '',
    '?endpoint=x',
    spoilt('actor', '[1]'),
    spoilt('actor', '{'),
    spoilt('fetch', ''),
    spoilt('registration', ''),
  ])
    expect(readLaunch(bad)).toBeNull();
  expect(readLaunch(spoilt('endpoint', 'https://a.example/x'))?.endpoint).toBe('https://a.example/x/');
  // A token that was given away before, and a store that cannot be reached.
  const used = pagePorts(store);
  await connectCmi5(unit, used(search));
  expect(await connectCmi5(unit, pagePorts(store)(search))).toBeNull();
  const lost = { ...used(search), fetch: () => Promise.reject(new TypeError('Failed to fetch')) };
  expect(
    await connectCmi5(unit, { ...lost, session: { getItem: () => null, setItem: () => undefined } }),
  ).toBeNull();
});

test('no return address but one of the web is followed', async () => {
  for (const returnURL of ['javascript:alert(1)', 'file:///etc', 7, '']) {
    const store = new RecordStoreDouble({ returnURL });
    expect((await connectCmi5(unit, pagePorts(store)(store.launch(origin))))?.returnUrl).toBeNull();
  }
});
