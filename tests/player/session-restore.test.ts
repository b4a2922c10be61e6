import { describe, expect, it } from 'vitest';
import { elsewhere, openSession } from '../support/open-session.ts';
import { half, promised, settle, TestMemory, wrong } from '../support/player.ts';

describe('what is remembered', () => {
  it('is shown with the reasons of the last answer, at the score that it got', async () => {
    const memory = new TestMemory();
    memory.add(elsewhere({ response: 'half', verdict: 'partial', score: 0.4, hintsOpened: 2 }));
    const { session } = openSession({ memory });
    await session.wake();
    expect(session.state.value).toMatchObject({
      response: 'half',
      attempts: 1,
      hintsOpened: 2,
      checked: { grade: { ...half, score: 0.4 }, number: 0 },
    });
    expect(memory.appends).toEqual([]);
  });

  it('is shown without running a program', async () => {
    const memory = new TestMemory();
    memory.add(elsewhere());
    const grade = () => Promise.reject(new Error('No program is run unasked.'));
    const { session } = openSession({ memory, opened: { isSlow: true, grade } });
    await session.wake();
    expect(session.state.value.checked?.grade).toEqual({ ...wrong, understood: '' });
  });

  it('is a hint, or the worked answer, without any answer', async () => {
    for (const kind of ['hint-opened', 'solution-shown'] as const) {
      const memory = new TestMemory();
      memory.add({ kind, question: 'lesson/question', version: 1, seed: 0, number: 1 });
      const { session, reported } = openSession({ memory });
      await session.wake();
      expect(session.state.value).toMatchObject({ checked: null, opened: { seed: 0 }, hasFailed: false });
      expect(reported).toEqual([]);
    }
  });

  it('is the same as what was done: the record alone leads to the same state', async () => {
    const { session, memory, answer } = openSession();
    await session.hint();
    await answer('wrong');
    await answer('wrong 2');
    await session.solve();
    await answer('half');
    const again = openSession({ memory });
    await again.session.wake();
    const essence = ({
      attempts,
      hintsOpened,
      solutionShown,
      response,
      seed,
      checked,
    }: typeof session.state.value) => ({
      attempts,
      hintsOpened,
      solutionShown,
      response,
      seed,
      grade: checked?.grade,
    });
    expect(essence(again.session.state.value)).toEqual(essence(session.state.value));
  });

  it('says what is the matter with the record', async () => {
    const memory = new TestMemory();
    memory.problem = 'newer';
    const { session } = openSession({ memory });
    await session.wake();
    expect(session.state.value.problem).toBe('newer');
  });
});

describe('another tab', () => {
  it('is heard from the waking to the end', async () => {
    const { session, memory } = openSession();
    await session.wake();
    await session.wake();
    expect(memory.listening).toBe(1);
    session.dispose();
    session.dispose();
    expect(memory.listening).toBe(0);
  });

  it('brings its answer, with what came of it', async () => {
    const { session, memory } = openSession({ terms: { tries: 1 } });
    await session.wake();
    memory.addElsewhere(elsewhere());
    await settle();
    expect(session.state.value).toMatchObject({
      attempts: 1,
      response: 'wrong 9',
      checked: { response: 'wrong 9', grade: wrong, number: 0 },
      hintsOpened: 0,
      solutionShown: false,
    });
    expect(memory.appends).toEqual([]);
  });

  it('leaves what is typed here alone', async () => {
    const { session, memory, answer } = openSession();
    await session.wake();
    await answer('wrong');
    session.edit('draft');
    memory.addElsewhere(elsewhere());
    await settle();
    expect(session.state.value).toMatchObject({
      response: 'draft',
      attempts: 2,
      checked: { response: 'wrong 9' },
    });
  });

  it('replaces an answer that was checked here', async () => {
    const { session, memory, answer } = openSession();
    await session.wake();
    await answer('wrong');
    memory.addElsewhere(elsewhere());
    await settle();
    expect(session.state.value).toMatchObject({ response: 'wrong 9', marked: { response: 'wrong 9' } });
  });

  it('brings its help, and takes none away', async () => {
    const { session, memory } = openSession();
    await session.wake();
    await session.hint();
    memory.addElsewhere({ kind: 'solution-shown', question: 'lesson/question', version: 1, seed: 0 });
    await settle();
    expect(session.state.value).toMatchObject({ hintsOpened: 1, solutionShown: true, attempts: 0 });
    memory.addElsewhere({ kind: 'hint-opened', question: 'lesson/question', version: 1, seed: 0, number: 2 });
    await settle();
    expect(session.state.value).toMatchObject({ hintsOpened: 2, solutionShown: true });
  });

  it('keeps the words of an answer that is the same as here', async () => {
    const { session, memory, answer } = openSession();
    await session.wake();
    await answer('wrong');
    memory.addElsewhere(elsewhere({ response: 'wrong' }));
    await settle();
    expect(session.state.value).toMatchObject({
      attempts: 1,
      checked: { number: 1 },
      marked: { grade: wrong },
    });
  });

  it('brings another mark of the same answer', async () => {
    const { session, memory, answer } = openSession();
    await session.wake();
    await answer('half');
    memory.addElsewhere(elsewhere({ response: 'half', verdict: 'correct', score: 1 }));
    await settle();
    expect(session.state.value).toMatchObject({ marked: { grade: { verdict: 'correct', score: 1 } } });
  });

  it('takes back nothing that the record has not kept', async () => {
    const { session, memory, answer } = openSession();
    await session.wake();
    memory.problem = 'full';
    await answer('wrong');
    await answer('wrong 2');
    memory.addElsewhere(elsewhere());
    await settle();
    expect(session.state.value).toMatchObject({ attempts: 2, marked: { response: 'wrong 2' } });
  });

  it('does not change the variant that is open here', async () => {
    const { session, memory } = openSession();
    await session.wake();
    memory.addElsewhere(elsewhere({ seed: 4 }));
    await settle();
    expect(session.state.value).toMatchObject({ seed: 0, attempts: 0 });
  });

  it('waits for what is under way here', async () => {
    const { session, memory } = openSession();
    await session.wake();
    const kept = promised();
    memory.whenKept = kept.promise;
    session.edit('right');
    const done = session.check();
    await settle();
    memory.addElsewhere(elsewhere());
    await settle();
    expect(session.state.value.marked).toBeNull();
    kept.keep();
    await done;
    await settle();
    expect(session.state.value.attempts).toBe(2);
  });
});
