import { describe, expect, it } from 'vitest';
import { openSession } from '../support/open-session.ts';
import { settle } from '../support/player.ts';

describe('a session', () => {
  it('reads and loads nothing before it is woken, and loads nothing where nothing is remembered', async () => {
    const { session, countLoads, memory } = openSession();
    expect(session.state.value).toMatchObject({ seed: 0, response: null, opened: null, isBusy: false });
    expect(memory.listening).toBe(0);
    await session.wake();
    expect(countLoads()).toBe(0);
  });

  it('begins to load when the learner turns to the question, once', async () => {
    const { session, countLoads } = openSession();
    session.turnTo();
    session.turnTo();
    await settle();
    expect(countLoads()).toBe(1);
    expect(session.state.value.hasFailed).toBe(false);
  });

  it('loads ahead what is then there when the learner turns to the question', async () => {
    const { session, countLoads } = openSession();
    session.prefetch();
    session.turnTo();
    await settle();
    expect(countLoads()).toBe(1);
    expect(session.state.value).toMatchObject({ opened: null, hasFailed: false });
  });

  it('keeps its terms for whoever draws it', () => {
    expect(openSession({ terms: { tries: 3 } }).session.terms.tries).toBe(3);
  });
});
