import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markOf, readKept, writeKept } from '../../src/lms/kept.ts';
import { scoreItems } from '../../src/lms/tally.ts';
import type { LearnerEvent } from '../../src/progress/events.ts';
import { logs } from '../support/arbitrary-events.ts';
import { answerEvent, eventOf } from '../support/events.ts';
import { unitOf } from './units.ts';

const nothing = { token: 'abcd1234', before: new Map(), drafts: new Map() };
const unit = unitOf();

/** What counts for the unit, without what a record gives anew. */
function essence(events: readonly LearnerEvent[]): readonly unknown[] {
  return events.flatMap((event) =>
    event.kind === 'answered' && event.version === 1
      ? [[event.question, event.seed, event.verdict, event.score, event.response, event.solutionShown]]
      : [],
  );
}

describe('what a system keeps', () => {
  test('brings every answer and score of any log back, in plain ASCII', () => {
    fc.assert(
      fc.property(logs(1), ([events = []]) => {
        const { text, dropped } = writeKept(unit, { ...nothing, events }, 64_000);
        expect(text).toMatch(/^[ -~]*$/);
        expect(dropped).toBe(0);
        const kept = readKept(unit, text);
        expect(kept?.token).toBe('abcd1234');
        const stamped = (kept?.events ?? []).map(({ happening }, index) => eventOf(happening, index));
        expect(JSON.stringify(essence(stamped))).toBe(JSON.stringify(essence(events)));
        expect(kept?.scores).toEqual(scoreItems(unit, new Map(), events));
      }),
    );
  });

  test('never is longer than the system takes: the oldest texts go, and no score', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 900, size: 'max' }), { minLength: 1, maxLength: 40, size: 'max' }),
        (texts) => {
          const events = texts.map((response, at) =>
            answerEvent(unit.items[at % 3]?.question ?? '', at, {
              response,
              verdict: 'partial',
              score: 1 / 3,
            }),
          );
          const { text, dropped } = writeKept(unit, { ...nothing, events }, 4096);
          expect(text.length).toBeLessThanOrEqual(4096);
          const kept = readKept(unit, text);
          expect(kept?.events).toHaveLength(events.length - dropped);
          const newest = events.slice(dropped).map(({ response }) => response);
          expect(kept?.events.map(({ happening }) => 'response' in happening && happening.response)).toEqual(
            newest,
          );
          expect([...(kept?.scores ?? [])]).toEqual([...scoreItems(unit, new Map(), events)]);
        },
      ),
      // To shrink forty long texts takes minutes and shows no more.
      { endOnFailure: true },
    );
  });

  test('keeps the beginning and the end of an exam, and what is typed in it', () => {
    const exam = unitOf({ sitting: 's1', isExam: true });
    const terms = { feedback: 'end', limitMs: 60_000 };
    const opened = eventOf({ kind: 'sitting-opened', sitting: 's1', title: 'Monday', items: [], terms }, 1);
    const long = answerEvent('a-lesson/one', 2, { response: 'x'.repeat(5000), sitting: 's1' });
    const submitted = eventOf({ kind: 'sitting-submitted', sitting: 's1' }, 3);
    const drafts = new Map([['a-lesson/two', { version: 1, seed: 9, response: { a: '4,09' } }]]);
    const { text, dropped } = writeKept(
      exam,
      { ...nothing, events: [opened, long, submitted], drafts },
      4096,
    );
    const kept = readKept(exam, text);
    expect(dropped).toBe(1);
    expect(kept?.events.map(({ happening }) => happening.kind)).toEqual([
      'sitting-opened',
      'sitting-submitted',
    ]);
    expect(kept?.events[0]?.happening).toMatchObject({
      terms,
      items: exam.items.map(({ question, seed, hash }) => ({ question, seed, hash })),
    });
    expect(kept?.drafts).toEqual(drafts);
    expect(kept?.scores.get('a-lesson/one')).toEqual({ verdict: 'correct', score: 1 });
  });

  test('refuses a unit whose scores alone are too long', () => {
    const item = { version: 1, hash: 'c0ffee', seed: 0, type: 'numeric', title: '' };
    const many = unitOf({
      items: Array.from({ length: 40 }, (_, at) => ({ ...item, question: `a/q${String(at)}` })),
    });
    const events = many.items.map(({ question }, at) => answerEvent(question, at));
    expect(() => writeKept(many, { ...nothing, events }, 100)).toThrow(RangeError);
  });
});

describe('reading what a system kept', () => {
  test('takes anything, and makes nothing of what is not its own', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readKept(unit, text)).toBeNull();
      }),
    );
  });

  test('passes over damaged rows and those of other versions of a question', () => {
    const rows = [
      ['a', 0, 1, 5, 'c', 1200, 0, 0, 'kept', 3],
      ['a', 0, 2, 5, 'c', 1200, 0, 0, 'another version', 3],
      ['a', 9, 1, 5, 'c', 1200, 0, 0, 'no such item', 3],
      ['a', 0, 1, -1, 'c', 1200, 0, 0, 'no seed', 3],
      ['a', 0, 1, 5, 'x', 1200, 0, 0, 'no verdict', 3],
      ['a', 0, 1, 5, 'c', 1201, 0, 0, 'too many points', 3],
      ['h', 0, 1, 5, 0, 3],
      ['z'],
      'nonsense',
    ];
    const kept = readKept(unit, JSON.stringify([1, 'abcd1234', 1000_000, markOf(unit), 'cxc-izz', rows]));
    expect(
      kept?.events.map(({ at, happening }) => [at, 'response' in happening && happening.response]),
    ).toEqual([[997_000, 'kept']]);
    expect(kept?.scores.get('b-lesson/three')).toEqual({ verdict: 'incorrect', score: 1 });
  });

  test('gives nothing of it to other items in a package that replaced it, but goes on under its name', () => {
    const events = [answerEvent('a-lesson/one', 1)];
    const { text } = writeKept(unit, { ...nothing, events }, 4096);
    for (const items of [
      unit.items.slice(1),
      [...unit.items].reverse(),
      unit.items.map((item) => ({ ...item, version: 2 })),
    ]) {
      const kept = readKept(unitOf({ items }), text);
      expect(kept).toMatchObject({ token: 'abcd1234', events: [] });
      expect(kept?.last).toBeGreaterThan(0);
      expect(kept?.scores.size).toBe(0);
    }
  });
});
