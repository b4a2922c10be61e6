import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { liftRecord } from '../../src/progress/lift-record.ts';
import type { LiftedRecord } from '../../src/progress/lift-record.ts';
import { readEvent } from '../../src/progress/read-event.ts';

const folder = 'tests/fixtures/progress';

const attempt = {
  kind: 'attempt',
  question: 'some-lesson/some-question',
  version: 2,
  seed: 7,
  response: { order: ['b', 'a'] },
  verdict: 'incorrect',
  score: 0,
  feedback: ['too-large'],
  misconceptions: ['lambda-is-the-stretch'],
  hintsOpened: 1,
  solutionShown: false,
  at: '2026-03-02T09:15:00.000Z',
};
const draft = { version: 2, seed: 7, response: 'half', hintsOpened: 1, solutionShown: false };

const recordOf = (events: readonly unknown[], drafts: Record<string, unknown> = {}) =>
  JSON.stringify({ format: 'wavelength-record', version: 1, events, drafts });

function lift(text: string): LiftedRecord {
  const lifted = liftRecord(text);
  if (lifted === 'newer') throw new Error('It is of a newer version.');
  return lifted;
}

describe('a frozen save of the old form', () => {
  const saves = readdirSync(folder).filter((name) => name.startsWith('record-v'));

  it.each(saves)('%s loses no attempt and no draft', (name) => {
    const text = readFileSync(`${folder}/${name}`, 'utf8');
    const old = JSON.parse(text) as { events: { at: string; response: unknown }[]; drafts: object };
    const { events, drafts, damaged } = lift(text);
    const answers = events.filter((event) => event.kind === 'answered');
    expect(answers.map(({ at, response }) => ({ at, response }))).toEqual(
      old.events.map(({ at, response }) => ({ at, response })),
    );
    expect(damaged).toEqual([]);
    expect(
      new Set(
        [...drafts, ...events.filter(({ kind }) => kind !== 'answered')].map(
          (kept) => 'question' in kept && kept.question,
        ),
      ),
    ).toEqual(new Set(Object.keys(old.drafts)));
  });
});

describe('an attempt', () => {
  it('is an answer with all that was known of it', () => {
    const [event] = lift(recordOf([attempt])).events;
    const { kind, ...known } = attempt;
    expect(kind).toBe('attempt');
    expect(event).toMatchObject({
      ...known,
      kind: 'answered',
      v: 1,
      hash: null,
      grader: null,
      durationMs: null,
      confidence: null,
      sitting: null,
    });
  });

  it('that occurs twice, to the letter, is two events', () => {
    const { events } = lift(recordOf([attempt, attempt]));
    expect(new Set(events.map(({ id }) => id)).size).toBe(2);
  });

  it('keeps its id where others stand before it, so that a record that grew can be carried over again', () => {
    const alone = lift(recordOf([attempt])).events[0];
    expect(lift(recordOf([{ ...attempt, seed: 8 }, attempt])).events).toContainEqual(alone);
  });

  it.each([
    ['at no time', { at: 'yesterday' }],
    ['of half a version', { version: 0.5 }],
    ['with a score above 1', { score: 7 }],
    ['without a question', { question: undefined }],
  ])('%s is set aside alone', (_, change) => {
    const { events, damaged } = lift(recordOf([attempt, { ...attempt, ...change }]));
    expect(events).toHaveLength(1);
    expect(damaged).toEqual([JSON.parse(JSON.stringify({ ...attempt, ...change }))]);
  });
});

describe('a draft', () => {
  it('comes after the last attempt at its question, and belongs to no open tab', () => {
    const { drafts } = lift(recordOf([attempt], { [attempt.question]: draft }));
    expect(drafts).toEqual([
      {
        question: attempt.question,
        tab: 'before-the-log',
        at: Date.parse(attempt.at) + 1,
        draft: { version: 2, seed: 7, response: 'half' },
      },
    ]);
  });

  it('tells of the hints and the worked answer that were opened since the last attempt', () => {
    const helped = { ...draft, hintsOpened: 3, solutionShown: true };
    const { events } = lift(recordOf([attempt], { [attempt.question]: helped }));
    expect(events.slice(1)).toMatchObject([
      { kind: 'hint-opened', number: 2, seed: 7 },
      { kind: 'hint-opened', number: 3, seed: 7 },
      { kind: 'solution-shown', seed: 7 },
    ]);
  });

  it('with a count of hints that no question has is set aside, and makes no flood of events', () => {
    const flooded = { ...draft, hintsOpened: 1e15 };
    const { events, damaged } = lift(recordOf([attempt], { [attempt.question]: flooded }));
    expect(events.length).toBeLessThan(200);
    expect(damaged).toEqual([{ question: attempt.question, draft: flooded }]);
  });

  it('that only tells of help leaves nothing typed', () => {
    const { drafts, events } = lift(
      recordOf([], { 'some-lesson/only-a-hint': { ...draft, response: null } }),
    );
    expect(drafts).toEqual([]);
    expect(events).toMatchObject([{ kind: 'hint-opened', number: 1 }]);
  });

  it('that cannot be read is set aside alone', () => {
    const { drafts, damaged } = lift(recordOf([], { 'a/b': draft, 'a/c': { ...draft, seed: 'seven' } }));
    expect(drafts).toHaveLength(1);
    expect(damaged).toEqual([{ question: 'a/c', draft: { ...draft, seed: 'seven' } }]);
  });
});

it('sets the whole text aside where it is no record', () => {
  for (const text of [
    '',
    '{',
    '[]',
    '{"format":"wavelength-record","version":1}',
    recordOf([]).slice(0, -4),
  ]) {
    expect(liftRecord(text)).toEqual({ events: [], drafts: [], damaged: [text] });
  }
});

it('reads a draft after an attempt at the end of all time', () => {
  const { drafts, damaged } = lift(
    recordOf([{ ...attempt, at: '+275760-09-13T00:00:00.000Z' }], { [attempt.question]: draft }),
  );
  expect(damaged).toHaveLength(1);
  expect(drafts).toHaveLength(1);
});

it('tells a record of a newer version apart', () => {
  expect(liftRecord('{"format":"wavelength-record","version":2,"anything":[]}')).toBe('newer');
});

it('yields readable events, the same ones each time, from whatever a text holds', () => {
  const entry = fc.record(
    {
      ...Object.fromEntries(
        Object.entries(attempt).map(([key, value]) => [
          key,
          fc.oneof(
            fc.constant(value),
            fc.json().map((text) => JSON.parse(text) as unknown),
          ),
        ]),
      ),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(entry), fc.dictionary(fc.string(), entry), (events, drafts) => {
      const text = recordOf(events, drafts);
      const lifted = lift(text);
      expect(lift(text)).toEqual(lifted);
      expect(lifted.events.every((event) => readEvent(event).state === 'read')).toBe(true);
      expect(
        lifted.events.filter(({ kind }) => kind === 'answered').length + lifted.damaged.length,
      ).toBeGreaterThanOrEqual(events.length);
    }),
  );
});
