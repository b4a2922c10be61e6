import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_CHARACTERS, readFile, writeFile } from '../../src/progress/exchange.ts';
import { answerEvent } from '../support/events.ts';
import { logs } from '../support/arbitrary-events.ts';

const now = Date.UTC(2026, 2, 2);
const event = answerEvent('matching-periods/lambda', 1);
const fileOf = (events: readonly unknown[], changes: object = {}) =>
  JSON.stringify({
    format: 'wavelength-log',
    version: 1,
    exported: '2026-03-02T00:00:00.000Z',
    events,
    ...changes,
  });
const reasonOf = (text: string) => {
  const reading = readFile(text);
  return reading.ok ? 'It is read.' : reading.reason;
};

describe('a file that was written', () => {
  it('is read again, event by event, whatever was answered', () => {
    fc.assert(
      fc.property(logs(1), ([log = []]) => {
        const sorted = [...log].sort((one, other) => (one.id < other.id ? -1 : 1));
        // JSON knows no −0.
        const expected: unknown = JSON.parse(JSON.stringify(sorted));
        expect(readFile(writeFile(log, now))).toEqual({ ok: true, entries: expected });
      }),
    );
  });

  it('is the same for the same log, in whatever order it is given', () => {
    const events = [1, 2, 3].map((number) => answerEvent('a/b', number));
    expect(writeFile([...events].reverse(), now)).toBe(writeFile(events, now));
  });

  it('carries along what a newer version wrote', () => {
    const newer = { id: 'n1', at: event.at, kind: 'dreamt', v: 1, of: 'λ' };
    expect(readFile(writeFile([event, newer], now))).toEqual({ ok: true, entries: [event, newer] });
  });
});

describe('a file from anywhere', () => {
  const deep = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));

  it.each([
    ['no JSON', '{"format":', 'It is not JSON, or only a part of a file.'],
    ['HTML', '<script>alert(1)</script>', 'It is not JSON, or only a part of a file.'],
    ['nothing', '', 'It is not JSON, or only a part of a file.'],
    ['another file', '{"name":"wavelength"}', 'It is not a record that was downloaded from this course.'],
    ['a list', '[]', 'It is not a record that was downloaded from this course.'],
    ['null', 'null', 'It is not a record that was downloaded from this course.'],
    ['no events', fileOf([], { events: {} }), 'It is not a record that was downloaded from this course.'],
    [
      'a newer version',
      fileOf([], { version: 2 }),
      'It was written by a newer version of this course. Reload this page, or download it anew from there.',
    ],
    [
      'half a version',
      fileOf([], { version: 0.5 }),
      'It is not a record that was downloaded from this course.',
    ],
    ['no event', fileOf([event, 7]), 'Its event 2 is not an event of a record.'],
    ['a wrong type', fileOf([{ ...event, seed: '7' }]), 'Its event 1 is not an event of a record.'],
    ['a score above 1', fileOf([{ ...event, score: 1.5 }]), 'Its event 1 is not an event of a record.'],
    ['a time that is none', fileOf([{ ...event, at: 'noon' }]), 'Its event 1 is not an event of a record.'],
    [
      'a time of another zone',
      fileOf([{ ...event, at: '2026-03-01T00:00:00.000+02:00' }]),
      'Its event 1 is not an event of a record.',
    ],
    [
      'an id without end',
      fileOf([{ ...event, id: 'x'.repeat(65) }]),
      'Its event 1 is not an event of a record.',
    ],
    [
      'markup for a name',
      fileOf([{ ...event, question: '<img src=x onerror=alert(1)>/b' }]),
      'Its event 1 names a question “<img src=x onerror=alert(1)>/b”, which cannot be one.',
    ],
    [
      'a long name',
      fileOf([{ ...event, question: 'A'.repeat(1000) }]),
      `Its event 1 names a question “${'A'.repeat(40)}…”, which cannot be one.`,
    ],
    [
      'a prototype',
      fileOf([event]).replace('"seed":0', '"seed":0,"__proto__":{"isAdmin":true}'),
      'It has a part named “__proto__”, which no record has.',
    ],
    [
      'a prototype inside a response',
      fileOf([event]).replace('"4.089"', '[{"a":{"__proto__":{}}}]'),
      'It has a part named “__proto__”, which no record has.',
    ],
    [
      'a deep response',
      fileOf([{ ...event, response: deep(40) }]),
      'It has groups more than 32 levels deep, which no record has.',
    ],
    [
      'an abyss',
      `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
      'It has groups more than 32 levels deep, which no record has.',
    ],
    ['more than any record', ' '.repeat(MOST_CHARACTERS + 1), 'It is larger than 64 MB, which no record is.'],
  ])('is refused for %s', (_, text, reason) => {
    expect(reasonOf(text)).toBe(reason);
  });

  it('keeps markup in what was typed as the text it is', () => {
    const typed = { ...event, response: '<b>x</b>' };
    expect(readFile(fileOf([typed]))).toEqual({ ok: true, entries: [typed] });
  });

  it('leaves no trace on other objects', () => {
    readFile(fileOf([event]).replace('"seed":0', '"seed":0,"__proto__":{"isAdmin":true}'));
    expect('isAdmin' in {}).toBe(false);
  });

  it('is read or refused with a reason, never thrown at', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.array(fc.jsonValue()).map((events) => fileOf(events)),
        ),
        (text) => {
          const reading = readFile(text);
          expect(reading.ok || reading.reason.length > 0).toBe(true);
        },
      ),
    );
  });
});
