import { describe, expect, it } from 'vitest';
import { replayAnswers } from '../../src/player/replay.ts';
import type { ReplayPlan, ReplayQuestion } from '../../src/player/replay.ts';
import type { Answered } from '../../src/progress/events.ts';
import { answerEvent } from '../support/events.ts';
import type { Grade } from '../../src/quiz/kernel/grade.ts';
import { sendBack } from '../../src/quiz/kernel/grading.ts';
import { gradeByName, hints } from '../support/player.ts';

const today: ReplayQuestion = {
  version: 1,
  hash: 'c0ffee',
  graderVersion: 1,
  hints,
  grade: (_, response) => Promise.resolve(gradeByName(response)),
};

let serial = 0;
const answer = (changes: Parameters<typeof answerEvent>[2]) => {
  serial += 1;
  return answerEvent('a/one', serial, { response: 'right', ...changes });
};

async function replay(
  answers: readonly Answered[],
  question: ReplayQuestion | null = today,
  plan: Partial<ReplayPlan> = {},
) {
  const report = await replayAnswers(answers, {
    open: () => Promise.resolve(question),
    isWhole: true,
    ...plan,
  });
  if (report === null) throw new Error('It was ended.');
  return report;
}

describe('a replay', () => {
  it('finds nothing where everything is as it was, the price of hints included', async () => {
    const priced = answer({ hintsOpened: 2, score: 0.9 });
    expect(await replay([answer({}), priced])).toMatchObject({ differences: [], same: 2 });
    expect((await replay([{ ...priced, score: 1 }])).differences).toHaveLength(1);
  });

  it.each([
    ['question', { ...today, hash: 'd0d0' }],
    ['grader', { ...today, graderVersion: 2 }],
    ['neither', today],
  ] as const)('lists an answer whose mark differs, because of: %s', async (cause, question) => {
    const marked = answer({ response: 'half', verdict: 'incorrect', score: 0 });
    expect((await replay([marked], question)).differences).toEqual([
      { answer: marked, verdict: 'partial', score: 0.5, cause },
    ]);
  });

  it('takes scores for the same that differ by the rounding of a sum, and lists another verdict at the same score', async () => {
    const almostThird: Grade = {
      verdict: 'partial',
      score: 0.1 + 0.2,
      feedback: ['partial'],
      misconceptions: [],
      understood: 'a',
    };
    const rounded: ReplayQuestion = {
      ...today,
      grade: () => Promise.resolve(almostThird),
    };
    const marked = answer({ verdict: 'partial', score: 0.3 });
    expect(await replay([marked], rounded)).toMatchObject({ same: 1, differences: [] });
    const asRight = answer({ verdict: 'correct', score: 0.3 });
    expect((await replay([asRight], rounded)).differences).toMatchObject([{ verdict: 'partial' }]);
  });

  it('lists what would wait for the learner’s own levels today, without a score', async () => {
    const waiting = answer({ response: 'ungraded', verdict: 'ungraded', score: null });
    expect(await replay([waiting])).toMatchObject({ same: 1, differences: [] });
    const marked = answer({ response: 'ungraded' });
    expect((await replay([marked])).differences).toMatchObject([{ verdict: 'ungraded', score: null }]);
  });

  it('lists what would be sent back today, but not what a fault of ours sends back', async () => {
    expect((await replay([answer({ response: 'unreadable' })])).differences).toMatchObject([
      { verdict: 'invalid', score: null },
    ]);
    const broken: ReplayQuestion = {
      ...today,
      grade: () => Promise.resolve(sendBack({ code: 'invalid.internal', span: null }, null)),
    };
    expect(await replay([answer({})], broken)).toMatchObject({ differences: [], failed: [{}] });
  });

  it('takes the price of hints off a score, and no more than there is', async () => {
    const marked = answer({ response: 'wrong', verdict: 'incorrect', score: 0, hintsOpened: 2 });
    expect(await replay([marked])).toMatchObject({ same: 1, differences: [] });
  });

  it('leaves alone what cannot have changed, where that is enough', async () => {
    const wrongOnRecord = answer({ verdict: 'incorrect', score: 0 });
    expect(await replay([wrongOnRecord], today, { isWhole: false })).toMatchObject({
      unchanged: 1,
      differences: [],
    });
    const old = { ...wrongOnRecord, hash: null, grader: null };
    expect((await replay([old], today, { isWhole: false })).differences).toHaveLength(1);
  });

  it('tells apart what is gone, of another version, or fails', async () => {
    expect((await replay([answer({})], null)).gone).toHaveLength(1);
    expect((await replay([answer({ version: 2 })])).otherVersion).toHaveLength(1);
    const failing = { ...today, grade: () => Promise.reject(new Error('no variant')) };
    expect((await replay([answer({})], failing)).failed).toHaveLength(1);
  });

  it('counts each answer once, for what came of it', async () => {
    const [same, other, gone] = [answer({}), answer({ version: 2 }), { ...answer({}), question: 'a/gone' }];
    const open = (question: string) => Promise.resolve(question === 'a/gone' ? null : today);
    expect(await replay([same, other, gone, same], today, { open })).toEqual({
      differences: [],
      same: 2,
      unchanged: 0,
      gone: [gone],
      otherVersion: [other],
      failed: [],
    });
  });

  it('opens each question once', async () => {
    const opened: string[] = [];
    const open = (question: string) => {
      opened.push(question);
      return Promise.resolve(today);
    };
    await replay([answer({}), answer({ seed: 2 }), { ...answer({}), question: 'a/two' }], today, { open });
    expect(opened).toEqual(['a/one', 'a/two']);
  });

  it('tells how far it is now and then, not after every answer', async () => {
    const told: number[] = [];
    const onProgress = (done: number) => {
      told.push(done);
      return Promise.resolve(true);
    };
    await replay(
      Array.from({ length: 101 }, () => answer({})),
      today,
      { onProgress },
    );
    expect(told).toEqual([0, 50, 100]);
  });

  it('grades what was answered twice once', async () => {
    let graded = 0;
    const counting: ReplayQuestion = {
      ...today,
      grade: (_, response) => {
        graded += 1;
        return Promise.resolve(gradeByName(response));
      },
    };
    await replay([answer({ seed: 1 }), answer({ seed: 1 }), answer({ seed: 2 })], counting);
    expect(graded).toBe(2);
  });

  it('ends when it is told to', async () => {
    const plan = { open: () => Promise.resolve(today), isWhole: true };
    expect(
      await replayAnswers([answer({})], { ...plan, onProgress: () => Promise.resolve(false) }),
    ).toBeNull();
  });
});
