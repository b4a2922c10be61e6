import { describe, expect, it } from 'vitest';
import { elsewhere, kinds, openSession } from '../support/open-session.ts';
import { TestMemory } from '../support/player.ts';

describe('another variant', () => {
  it('is on record, empty, and ready to be answered', async () => {
    const { session, memory, answer } = openSession();
    await answer('wrong');
    session.edit('draft');
    await session.vary();
    expect(session.state.value).toMatchObject({
      seed: 1,
      response: null,
      attempts: 0,
      checked: null,
      opened: { seed: 1 },
    });
    expect(memory.log.at(-1)).toMatchObject({ kind: 'variant-drawn', seed: 1, question: 'lesson/question' });
    expect(memory.drafts.size).toBe(0);
    await answer('right');
    expect(memory.log.at(-1)).toMatchObject({ kind: 'answered', seed: 1 });
  });

  it('is one that was not used before', async () => {
    const memory = new TestMemory();
    memory.add(elsewhere({ seed: 1 }), elsewhere({ seed: 2 }), elsewhere({ seed: 0 }));
    const { session } = openSession({ memory });
    await session.wake();
    await session.vary();
    expect(session.state.value.seed).toBe(3);
  });

  it('is none where there is none, or the terms want the same numbers', async () => {
    const memory = new TestMemory();
    memory.add(elsewhere({ seed: 9 }));
    const last = openSession({ memory });
    await last.session.wake();
    await last.session.vary();
    expect(last.session.state.value.seed).toBe(9);
    const fixed = openSession({ terms: { mayVary: false } });
    await fixed.answer('wrong');
    await fixed.session.vary();
    expect(fixed.session.state.value.seed).toBe(0);
    expect(kinds(fixed.memory)).toEqual(['answered']);
  });

  it('is another one all the same where every one was used', async () => {
    const memory = new TestMemory();
    memory.add(elsewhere({ seed: 1 }), elsewhere({ seed: 2 }), elsewhere({ seed: 0 }));
    const { session } = openSession({ memory, another: (seed) => (seed + 1) % 3 });
    await session.wake();
    await session.vary();
    expect([1, 2]).toContain(session.state.value.seed);
  });

  it('is not checked for what was typed into the one before', async () => {
    const { session, answer, memory } = openSession();
    await answer('wrong');
    session.edit('right');
    await Promise.all([session.vary(), session.check()]);
    expect(session.state.value).toMatchObject({ seed: 1, checked: null });
    expect(kinds(memory)).toEqual(['answered', 'variant-drawn']);
  });
});
