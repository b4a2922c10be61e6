import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { QuizPlan } from '../../../src/components/question/quiz-plan.ts';

const item = { version: 1, hash: 'abcdef012345', types: ['numeric'], hints: [], recordUrl: '/q.json' };

const plan: QuizPlan = {
  name: 'lesson what-you-know',
  title: 'What you know',
  tries: 2,
  items: [
    { ...item, id: 'lesson/one', seed: 0 },
    { ...item, id: 'lesson/two', seed: 7 },
  ],
};

const other: QuizPlan = {
  ...plan,
  name: 'lesson another',
  items: [{ ...item, id: 'lesson/three', seed: 0 }],
};

/** The module as a page with these quizzes has it. */
async function openPage(...plans: readonly QuizPlan[]) {
  vi.resetModules();
  vi.stubGlobal('document', {
    querySelectorAll: () => plans.map((each) => ({ dataset: { quiz: JSON.stringify(each) } })),
  });
  const { pageSitting } = await import('../../../src/components/question/page-sittings.ts');
  return pageSitting;
}

beforeEach(() => {
  vi.stubGlobal('reportError', () => undefined);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the sitting of a quiz on a page', () => {
  it('holds the questions of its plan, each in its variant, under the terms of a quiz', async () => {
    const sitting = (await openPage(other, plan))(plan.name);
    expect(sitting).toMatchObject({ title: 'What you know', count: 2 });
    const session = sitting.sessionOf('lesson/two');
    expect(session?.state.value).toMatchObject({ seed: 7, attempts: 0, opened: null });
    expect(session?.terms).toMatchObject({ tries: 2, feedback: 'end', mayVary: false, keeps: true });
    expect(session).toBe(sitting.at(1));
  });

  it('holds no other question', async () => {
    expect((await openPage(other, plan))(plan.name).sessionOf('lesson/three')).toBeUndefined();
  });

  it('is one for all who ask on this visit, and another on the next', async () => {
    const first = await openPage(plan);
    expect(first(plan.name)).toBe(first(plan.name));
    const next = await openPage(plan);
    expect(next(plan.name).id).not.toBe(first(plan.name).id);
    expect(next(plan.name).id).toMatch(/^[\da-f]{24}$/);
  });

  it('cannot be had where the page has no such quiz', async () => {
    const pageSitting = await openPage(plan);
    expect(() => pageSitting('lesson unheard-of')).toThrow('The page has no quiz "lesson unheard-of".');
  });
});
