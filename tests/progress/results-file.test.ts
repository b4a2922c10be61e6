import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFile, writeFile } from '../../src/progress/exchange.ts';
import { readHandedIn, tidyName, writeResults } from '../../src/progress/results-file.ts';
import { logs } from '../support/arbitrary-events.ts';
import { answerEvent, eventOf } from '../support/events.ts';

const now = Date.UTC(2026, 2, 2);
const events = [
  answerEvent('a/one', 1, { sitting: 's1' }),
  eventOf({ kind: 'sitting-submitted', sitting: 's1' }, 2),
];
const text = writeResults({ events, sitting: 's1', name: 'Ada' }, now);

describe('a file of results', () => {
  it('is read again, with the name', () => {
    expect(readHandedIn(text)).toEqual({ ok: true, handedIn: { name: 'Ada', events } });
    const nameless = writeResults({ events, sitting: 's1', name: null }, now);
    expect(readHandedIn(nameless)).toEqual({ ok: true, handedIn: { name: null, events } });
  });

  it('is no record: the page of the record says so', () => {
    expect(readFile(text)).toEqual({
      ok: false,
      reason: 'It holds the results of one set, for an instructor, and not a record.',
    });
  });
});

it('a downloaded record can be handed in as well, without a name', () => {
  expect(readHandedIn(writeFile(events, now))).toEqual({ ok: true, handedIn: { name: null, events } });
});

it.each([
  ['no JSON', '{', 'It is not JSON, or only a part of a file.'],
  ['another file', '{"name": "wavelength"}', 'It is not a record that was downloaded from this course.'],
  ['no answer', writeResults({ events: [], sitting: 's', name: null }, now), 'It holds no answer.'],
  ['a damaged event', text.replace('"score": 1', '"score": 7'), 'Its event 1 is not an event of a record.'],
  ['a newer form', text.replace('"version": 1', '"version": 2'), 'It was written by a newer version'],
  ['a prototype', text.replace('"seed": 0', '"__proto__": {}'), 'It has a part named “__proto__”'],
])('a file with %s is refused in words', (_, hostile, reason) => {
  const reading = readHandedIn(hostile);
  expect(reading.ok ? '' : reading.reason).toContain(reason);
});

it('a file from anywhere is read or refused, never thrown at', () => {
  const broken = fc.tuple(fc.nat(text.length), fc.string({ maxLength: 6 }), fc.nat(20));
  const mutated = broken.map(([at, with_, cut]) => text.slice(0, at) + with_ + text.slice(at + cut));
  const foreign = logs(1).map(([log = []]) =>
    writeResults({ events: log, sitting: 's1', name: '\u202E<b>' }, now),
  );
  fc.assert(
    fc.property(fc.oneof(fc.json(), mutated, foreign), (file) => {
      const reading = readHandedIn(file);
      if (!reading.ok) expect(reading.reason).toMatch(/\.$/);
      else expect(reading.handedIn.name ?? '').not.toMatch(/\p{C}/u);
    }),
    { numRuns: 500 },
  );
});

it.each([
  ['  Ada \n Lovelace\u0007 ', 'Ada Lovelace'],
  ['\u202E\u200B', null],
  ['x'.repeat(200), 'x'.repeat(80)],
])('the name %j is tidied', (name, tidy) => {
  expect(tidyName(name)).toBe(tidy);
});
