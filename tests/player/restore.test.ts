import { describe, expect, it } from 'vitest';
import { eventsThatCount, replay, restoreState } from '../../src/player/restore.ts';
import { untouched } from '../../src/player/state.ts';
import { answeredWith, questionTerms } from '../support/player.ts';

const terms = questionTerms();
const placed = { version: 1, seed: 0 };
const sitting = { id: 'sitting', since: '2026-03-02T09:00:00.000Z' };

function restored(
  events: readonly ReturnType<typeof answeredWith>[],
  draft: object | null = null,
  place = placed,
) {
  const kept = draft === null ? null : { version: 1, seed: 0, response: 'draft', ...draft };
  return restoreState(place, { events, draft: kept }, terms);
}

describe('what is remembered of a question', () => {
  it('is nothing at first, in the variant of the place', () => {
    expect(restored([], null, { version: 1, seed: 7 })).toEqual(untouched(7));
  });

  it('is the last answer, in the variant that was used last', () => {
    expect(restored([answeredWith(), answeredWith({ seed: 5, response: 'five' })])).toMatchObject({
      seed: 5,
      response: 'five',
      attempts: 1,
    });
  });

  it('counts all answers to that variant, whatever was done to others between', () => {
    const events = ['a', 'b', 'c'].map((response, index) =>
      answeredWith({ response, seed: index === 1 ? 5 : 0 }),
    );
    expect(restored(events)).toMatchObject({ seed: 0, response: 'c', attempts: 2 });
  });

  it('is a draft before all, in its own variant', () => {
    const events = [answeredWith({ response: 'a' }), answeredWith({ response: 'b', seed: 5 })];
    expect(restored(events, {})).toMatchObject({
      seed: 0,
      response: 'draft',
      attempts: 1,
      marked: { response: 'a' },
    });
  });

  it('is the last answer where the draft holds none', () => {
    expect(restored([answeredWith()], { response: null }).response).toBe('wrong');
  });

  it('is nothing of another version', () => {
    expect(restored([answeredWith({ version: 2 })], { version: 2, seed: 3 })).toEqual(untouched(0));
  });
});

describe('in a sitting', () => {
  const own = answeredWith({ response: 'own', sitting: 'sitting' });
  const hint = { ...answeredWith(), kind: 'hint-opened', number: 1 } as const;

  it('counts what was answered in it, and the help that was had since', () => {
    const events = [
      answeredWith(),
      answeredWith({ sitting: 'other' }),
      own,
      hint,
      { ...hint, at: '2026-03-02T08:59:59.999Z' },
    ];
    expect(eventsThatCount(events, placed, sitting)).toEqual([own, hint]);
    const first = { ...hint, at: sitting.since };
    expect(eventsThatCount([first], placed, sitting)).toEqual([first]);
    expect(eventsThatCount(events, placed, null)).toEqual(events);
  });

  it('keeps to its own variant, drafts of others left aside', () => {
    const draft = { version: 1, seed: 5, response: 'draft' };
    const events = [answeredWith({ seed: 5 })];
    expect(restoreState(placed, { events, draft }, terms, sitting)).toEqual(untouched(0));
    const fitting = { ...draft, seed: 0 };
    expect(restoreState(placed, { events, draft: fitting }, terms, sitting)).toEqual({
      ...untouched(0),
      response: 'draft',
    });
  });
});

it('a log is replayed over a state, oldest first', () => {
  const events = [answeredWith({ response: 'a' }), answeredWith({ response: 'b' })];
  expect(replay(untouched(0), events, terms)).toMatchObject({ attempts: 2, response: 'b' });
  expect(replay(untouched(1), events, terms)).toEqual(untouched(1));
});
