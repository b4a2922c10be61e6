import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  answeredCorrectly,
  attemptsAt,
  emptyRecord,
  readRecord,
  RECORD_VERSION,
  withAttempt,
  withDraft,
} from '../../src/progress/record.ts';
import { attemptAt, draftOf } from '../support/attempts.ts';

const frozenSaves = globSync('tests/fixtures/progress/*.json').sort();
const readSave = (version: number) => readFileSync(`tests/fixtures/progress/record-v${version}.json`, 'utf8');

describe('frozen saves', () => {
  it('exist for every version up to the newest', () => {
    const versions = Array.from({ length: RECORD_VERSION }, (_, index) => index + 1);
    for (const version of versions) expect(readSave(version)).toContain(`"version": ${version}`);
    expect(frozenSaves.length).toBeGreaterThanOrEqual(RECORD_VERSION);
  });

  it.each(frozenSaves)('%s loads, with all its events and drafts', (file) => {
    const text = readFileSync(file, 'utf8');
    const saved = JSON.parse(text) as { readonly events: readonly unknown[]; readonly drafts: object };
    const reading = readRecord(text);
    expect(reading).toMatchObject({ ok: true, record: { version: RECORD_VERSION } });
    const record = reading.ok ? reading.record : emptyRecord();
    expect(record.events).toHaveLength(saved.events.length);
    expect(Object.keys(record.drafts)).toEqual(Object.keys(saved.drafts));
  });

  it('of version 1 loses nothing', () => {
    const text = readSave(1);
    expect(readRecord(text)).toEqual({ ok: true, damaged: 0, record: JSON.parse(text) as unknown });
  });
});

describe('readRecord', () => {
  it('leaves out an entry that is damaged, and keeps all the others', () => {
    const good = attemptAt('one/a');
    const stored = {
      ...emptyRecord(),
      events: [good, { ...good, verdict: 'maybe' }, good],
      drafts: { 'one/a': draftOf('4'), 'one/b': { response: '4' } },
    };
    expect(readRecord(JSON.stringify(stored))).toEqual({
      ok: true,
      damaged: 2,
      record: { ...emptyRecord(), events: [good, good], drafts: { 'one/a': draftOf('4') } },
    });
  });

  it('reads a record whose response was nothing', () => {
    const record = withDraft(withAttempt(emptyRecord(), attemptAt('a/a', { response: undefined })), 'a/b', {
      ...draftOf(null),
      response: undefined,
    });
    expect(readRecord(JSON.stringify(record))).toMatchObject({
      ok: true,
      record: { events: [{ response: null }] },
    });
  });

  it('reads back what was written', () => {
    const record = withDraft(
      withAttempt(emptyRecord(), attemptAt('one/a', { response: { order: [2, 1] } })),
      'one/b',
      draftOf(null),
    );
    expect(readRecord(JSON.stringify(record))).toEqual({ ok: true, damaged: 0, record });
  });

  it.each([
    ['nothing', ''],
    ['half a record', JSON.stringify(emptyRecord()).slice(0, 30)],
    ['JSON of another kind', '[1, 2]'],
    ['null', 'null'],
    ['a record of another program', '{"format":"other","version":1,"events":[],"drafts":{}}'],
    ['a record of another program in a newer version', '{"format":"other","version":99}'],
    ['a record without drafts', '{"format":"wavelength-record","version":1,"events":[]}'],
    ['a version that is no number', '{"format":"wavelength-record","version":"2","events":[],"drafts":{}}'],
    ['events that are no list', JSON.stringify({ ...emptyRecord(), events: {} })],
  ])('calls unreadable: %s', (_, text) => {
    expect(readRecord(text)).toEqual({ ok: false, reason: 'unreadable' });
  });

  it('tells a record of a newer version apart, whatever it holds', () => {
    const newer = { format: 'wavelength-record', version: RECORD_VERSION + 1, history: 'of another form' };
    expect(readRecord(JSON.stringify(newer))).toEqual({ ok: false, reason: 'newer' });
  });
});

describe('withAttempt', () => {
  it('adds the attempt at the end, and leaves the record it was given as it was', () => {
    const before = withAttempt(emptyRecord(), attemptAt('one/a'));
    const after = withAttempt(before, attemptAt('one/b'));
    expect(after.events.map(({ question }) => question)).toEqual(['one/a', 'one/b']);
    expect(before.events).toHaveLength(1);
  });

  it('removes the draft of that question alone', () => {
    const drafted = withDraft(withDraft(emptyRecord(), 'one/a', draftOf('4')), 'one/b', draftOf('5'));
    expect(withAttempt(drafted, attemptAt('one/a')).drafts).toEqual({ 'one/b': draftOf('5') });
  });
});

describe('withDraft', () => {
  it('replaces the draft of that question', () => {
    const once = withDraft(emptyRecord(), 'one/a', draftOf('4'));
    expect(withDraft(once, 'one/a', draftOf('4.0')).drafts).toEqual({ 'one/a': draftOf('4.0') });
  });

  it('removes it for null', () => {
    const once = withDraft(emptyRecord(), 'one/a', draftOf('4'));
    expect(withDraft(once, 'one/a', null).drafts).toEqual({});
    expect(once.drafts).toEqual({ 'one/a': draftOf('4') });
  });
});

describe('attemptsAt', () => {
  it('gives one question’s attempts, oldest first', () => {
    const events = [attemptAt('one/a', { seed: 1 }), attemptAt('one/b'), attemptAt('one/a', { seed: 2 })];
    expect(attemptsAt(events, 'one/a').map(({ seed }) => seed)).toEqual([1, 2]);
    expect(attemptsAt(events, 'one/c')).toEqual([]);
  });
});

describe('answeredCorrectly', () => {
  const events = [
    attemptAt('one/a', { verdict: 'incorrect', score: 0 }),
    attemptAt('one/b'),
    attemptAt('one/b', { verdict: 'incorrect', score: 0 }),
    attemptAt('one/c', { verdict: 'partial', score: 0.9 }),
    attemptAt('one/d', { verdict: 'ungraded', score: null }),
    attemptAt('two/a'),
  ];

  const inVersion = (version: number, ...ids: string[]) => ids.map((id) => ({ id, version }));

  it('names those that were right once, even if not the last time', () => {
    const asked = inVersion(1, 'one/a', 'one/b', 'one/c', 'one/d');
    expect(answeredCorrectly(events, asked)).toEqual(inVersion(1, 'one/b'));
  });

  it('counts each question once', () => {
    const asked = inVersion(1, 'one/b', 'two/a');
    expect(answeredCorrectly([...events, ...events], asked)).toEqual(asked);
  });

  it('does not count an answer to another version of the question', () => {
    expect(answeredCorrectly(events, inVersion(2, 'one/b'))).toEqual([]);
  });

  it('does not count an answer given after the worked answer was shown', () => {
    const copied = [attemptAt('one/b', { solutionShown: true })];
    expect(answeredCorrectly(copied, inVersion(1, 'one/b'))).toEqual([]);
  });
});
