import { describe, expect, it } from 'vitest';
import { elsewhere, kinds, offline, openSession } from '../support/open-session.ts';
import { gradeByName, half, promised, right, settle, wrong } from '../support/player.ts';

describe('what is typed', () => {
  it('loads what grading it takes before its check, once the learner has turned to the question, and is no fault where that cannot be had', async () => {
    const asked: unknown[] = [];
    const equip = (raw: unknown) => {
      asked.push(raw);
      return Promise.reject(new Error('offline'));
    };
    const { session } = openSession({ opened: { equip } });
    await session.wake();
    session.edit('4^');
    await settle();
    expect(asked).toEqual([]);
    session.turnTo();
    await settle();
    session.edit('4^2');
    await settle();
    expect(asked).toEqual(['4^', '4^2']);
    expect(session.state.value).toMatchObject({ hasFailed: false, isBusy: false, opened: null });
  });
});

describe('a check', () => {
  it('grades what the field holds, puts it on record, and tells what came of it', async () => {
    const { session, memory, answer, clock } = openSession({ sitting: { id: 'sitting', since: '' } });
    await session.wake();
    session.turnTo();
    clock.time = 3500;
    await answer('half');
    expect(session.state.value).toMatchObject({
      checked: { grade: half, response: 'half', number: 1 },
      attempts: 1,
      isBusy: false,
      problem: null,
    });
    const expected = {
      kind: 'answered',
      question: 'lesson/question',
      version: 1,
      seed: 0,
      hash: 'abcdef012345',
      response: 'half',
      verdict: 'partial',
      score: 0.5,
      feedback: ['partial'],
      misconceptions: [],
      grader: 3,
      hintsOpened: 0,
      solutionShown: false,
      durationMs: 2500,
      confidence: null,
      sitting: 'sitting',
    };
    expect(memory.appends).toEqual([[expected]]);
  });

  it('tells the record which misconceptions an answer shows', async () => {
    const grade = () => Promise.resolve({ ...wrong, misconceptions: ['uniform-stretch'] });
    const { memory, answer } = openSession({ opened: { grade } });
    await answer('4');
    expect(memory.log).toMatchObject([{ kind: 'answered', misconceptions: ['uniform-stretch'] }]);
  });

  it('times the next answer from the one before, and never backwards', async () => {
    const { memory, answer, clock } = openSession();
    await answer('half');
    clock.time += 700;
    await answer('wrong');
    clock.time -= 5000;
    await answer('right');
    const durations = memory.log.map((event) => event.kind === 'answered' && event.durationMs);
    expect(durations).toEqual([0, 700, 0]);
  });

  it('is timed from the first thing that is done to the question', async () => {
    const { session, memory, clock } = openSession();
    session.edit('half');
    clock.time += 2000;
    await session.check();
    expect(memory.log).toMatchObject([{ kind: 'answered', durationMs: 2000 }]);
    const untouched = openSession({ opened: { isSlow: true, grade: () => Promise.resolve(half) } });
    await untouched.session.check();
    expect(untouched.memory.log).toMatchObject([{ kind: 'answered', durationMs: 0 }]);
  });

  it('waits for what is remembered, and grades that', async () => {
    const { session, memory } = openSession();
    memory.drafts.set('lesson/question', { version: 1, seed: 0, response: 'right' });
    await session.check();
    expect(session.state.value).toMatchObject({ checked: { grade: right, response: 'right' } });
  });

  it('tells nothing before the record has it', async () => {
    const { session, memory, answer } = openSession();
    const kept = promised();
    memory.whenKept = kept.promise;
    const done = answer('right');
    await settle();
    expect(memory.appends).toHaveLength(1);
    expect(session.state.value).toMatchObject({ checked: null, marked: null, attempts: 0, isBusy: true });
    kept.keep();
    await done;
    expect(session.state.value).toMatchObject({ checked: { grade: right }, attempts: 1, isBusy: false });
  });

  it('tells what came of it where the record takes nothing, and says so', async () => {
    const { session, memory, answer } = openSession();
    memory.problem = 'full';
    await answer('right');
    expect(session.state.value).toMatchObject({ checked: { grade: right }, attempts: 1, problem: 'full' });
    memory.problem = null;
    await answer('wrong');
    expect(session.state.value.problem).toBeNull();
  });

  it('puts on record nothing that was sent back, or marked just before', async () => {
    const { session, memory, answer } = openSession();
    await answer('?');
    await answer('wrong');
    await answer('wrong');
    expect(memory.appends).toHaveLength(1);
    expect(session.state.value).toMatchObject({ attempts: 1, checked: { number: 3 } });
  });

  it('is done once for a second click, and anew after that', async () => {
    const { session, memory } = openSession();
    session.edit('wrong');
    await Promise.all([session.check(), session.check()]);
    expect(session.state.value.checked?.number).toBe(1);
    session.edit('wrong 2');
    const first = session.check();
    session.edit('wrong 3');
    await Promise.all([first, session.check()]);
    expect(memory.log.map((event) => event.kind === 'answered' && event.response)).toEqual([
      'wrong',
      'wrong 2',
      'wrong 3',
    ]);
  });

  it('grades an untouched field as an empty text, and an untouched program as nothing', async () => {
    const seen: unknown[] = [];
    const grade = (raw: unknown) => {
      seen.push(raw);
      return Promise.resolve(gradeByName(raw));
    };
    await openSession({ opened: { grade } }).session.check();
    await openSession({ opened: { grade, isSlow: true } }).session.check();
    expect(seen).toEqual(['', null]);
  });

  it('is refused when the tries are used up', async () => {
    const { session, memory, answer } = openSession({ terms: { tries: 1 } });
    await answer('wrong');
    await answer('right');
    expect(memory.appends).toHaveLength(1);
    expect(session.state.value).toMatchObject({ response: 'wrong', attempts: 1 });
  });

  it('is refused before the end of an exam', async () => {
    const { session, memory, answer } = openSession({ terms: { feedback: 'end' } });
    await answer('right');
    expect(memory.appends).toEqual([]);
    expect(session.state.value.checked).toBeNull();
  });

  it('reports a fault of ours, and can be asked for again', async () => {
    let broken = true;
    const grade = (raw: unknown) =>
      broken ? Promise.reject(new Error('broken')) : Promise.resolve(gradeByName(raw));
    const { session, reported, answer } = openSession({ opened: { grade } });
    await answer('right');
    expect(session.state.value).toMatchObject({ hasFailed: true, checked: null, response: 'right' });
    expect(reported).toEqual([new Error('broken')]);
    broken = false;
    await session.check();
    expect(session.state.value).toMatchObject({ hasFailed: false, checked: { grade: right } });
  });
});

describe('help', () => {
  it('is on record before it shows, and once for a double click', async () => {
    const { session, memory } = openSession();
    const kept = promised();
    memory.whenKept = kept.promise;
    const done = Promise.all([session.hint(), session.hint()]);
    await settle();
    expect(session.state.value.hintsOpened).toBe(0);
    kept.keep();
    await done;
    expect(session.state.value.hintsOpened).toBe(1);
    expect(memory.log).toMatchObject([
      { kind: 'hint-opened', number: 1, question: 'lesson/question', version: 1, seed: 0 },
    ]);
  });

  it('takes its price off the answers after it, and they say what helped', async () => {
    const { session, memory, answer } = openSession();
    await session.hint();
    await session.hint();
    await session.hint();
    expect(session.state.value.hintsOpened).toBe(2);
    await answer('wrong');
    await session.solve();
    await session.solve();
    await answer('right');
    expect(kinds(memory)).toEqual(['hint-opened', 'hint-opened', 'answered', 'solution-shown', 'answered']);
    expect(memory.log.at(-1)).toMatchObject({ score: 0.9, hintsOpened: 2, solutionShown: true });
    expect(memory.log.at(-2)).toMatchObject({ question: 'lesson/question', version: 1, seed: 0 });
    await session.hint();
    expect(session.state.value.hintsOpened).toBe(2);
  });

  it('is none before an attempt, for the worked answer', async () => {
    const { session, memory } = openSession();
    await session.solve();
    expect(memory.appends).toEqual([]);
  });

  it('is done in turn with a check while the grader is on its way', async () => {
    const loaded = promised();
    const { session, memory } = openSession({ loads: [() => loaded.promise] });
    session.edit('right');
    const done = Promise.all([session.hint(), session.hint(), session.check()]);
    await settle();
    expect(session.state.value).toMatchObject({ isBusy: true, hintsOpened: 0 });
    loaded.keep();
    await done;
    expect(kinds(memory)).toEqual(['hint-opened', 'answered']);
  });
});

describe('a hand-in', () => {
  it('of an exam grades the field, and shows nothing before it is taken', async () => {
    const { session, memory } = openSession({ terms: { feedback: 'end' } });
    session.edit('half');
    const { grade, happenings, take } = await session.handIn();
    expect(grade).toEqual(half);
    expect(happenings).toMatchObject([{ kind: 'answered', response: 'half', score: 0.5 }]);
    expect(memory.appends).toEqual([]);
    expect(session.state.value).toMatchObject({ checked: null, isOver: false });
    take();
    expect(session.state.value).toMatchObject({ checked: { grade: half }, attempts: 1, isOver: true });
  });

  it('has nothing for the record where nothing was given', async () => {
    const { session } = openSession({ terms: { feedback: 'end' } });
    const { grade, happenings, take } = await session.handIn();
    expect(grade?.verdict).toBe('invalid');
    expect(happenings).toEqual([]);
    take();
    expect(session.state.value).toMatchObject({ attempts: 0, isOver: true });
  });

  it('fails where it cannot be graded', async () => {
    const { session } = openSession({ terms: { feedback: 'end' }, loads: [offline] });
    await expect(session.handIn()).rejects.toThrow('lesson/question could not be checked');
  });

  it('of practice is what was marked last, on record already', async () => {
    const { session, memory, answer } = openSession();
    memory.add(elsewhere({ verdict: 'correct', score: 1 }));
    const { grade, happenings, take } = await session.handIn();
    expect([grade?.verdict, happenings]).toEqual(['correct', []]);
    take();
    expect(session.state.value.isOver).toBe(true);
    await answer('?');
    const nothing = await openSession().session.handIn();
    expect(nothing.grade).toBeNull();
  });

  it('is over for a question that is closed without one', () => {
    const { session } = openSession();
    session.close();
    expect(session.state.value.isOver).toBe(true);
  });
});

describe('how sure the learner is', () => {
  it('goes on record with the next answer, and with no other', async () => {
    const { session, memory, answer } = openSession();
    session.rate('guess');
    await answer('wrong');
    await answer('half');
    expect(memory.log).toMatchObject([{ confidence: 'guess' }, { confidence: null }]);
  });
});
