import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Memory from '../../../src/components/question/question-memory.ts';
import type { Grade } from '../../../src/quiz/kernel/grade.ts';

const variant = { id: 'lesson/question', version: 1, seed: 0 };
const help = { hintsOpened: 1, solutionShown: false };
const reasons = { feedback: ['incorrect'], misconceptions: [], understood: '4' };
const wrong = { verdict: 'incorrect', score: 0, ...reasons } as const;
const ungraded = { verdict: 'ungraded', score: null, ...reasons } as const;

let memory: typeof Memory;

beforeEach(async () => {
  const texts = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => texts.set(key, text),
    removeItem: (key: string) => texts.delete(key),
  });
  vi.stubGlobal('window', new EventTarget());
  vi.resetModules();
  memory = await import('../../../src/components/question/question-memory.ts');
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('what a device remembers of a question', () => {
  it('is nothing at first', () => {
    expect(memory.recall(variant)).toMatchObject({
      last: undefined,
      state: { seed: 0, response: null, attempts: 0, hintsOpened: 0 },
    });
  });

  it('is the last attempt and its variant, and the newest draft', () => {
    memory.keepAttempt({ ...variant, seed: 5 }, '4', wrong, help);
    expect(memory.recall(variant).state).toMatchObject({
      seed: 5,
      response: '4',
      attempts: 1,
      hintsOpened: 1,
    });
    memory.keepDraft({ ...variant, seed: 5 }, '4.0', help);
    const { last, state } = memory.recall(variant);
    expect(last?.response).toBe('4');
    expect(state).toMatchObject({ seed: 5, response: '4.0', attempts: 1 });
  });

  it('counts no attempt that waits for the learner’s own comparison', () => {
    memory.keepAttempt(variant, 'A text', ungraded, help);
    expect(memory.recall(variant)).toMatchObject({ last: { verdict: 'ungraded' }, state: { attempts: 0 } });
    memory.keepAttempt(variant, 'A text', wrong, help);
    expect(memory.recall(variant).state.attempts).toBe(1);
  });

  it('is the draft alone where it is asked for', () => {
    memory.keepAttempt(variant, '4', wrong, help);
    expect(memory.recall(variant, { isDraftAlone: true })).toMatchObject({
      last: undefined,
      state: { response: null, attempts: 0, hintsOpened: 0 },
    });
    memory.keepDraft(variant, '4.0', { ...help, hintsOpened: 0 });
    expect(memory.recall(variant, { isDraftAlone: true }).state.response).toBe('4.0');
  });

  it.each<Exclude<Grade, { verdict: 'invalid' }>>([wrong, ungraded])(
    'holds what came of an attempt: %j',
    (grade) => {
      memory.keepAttempt(variant, '4', grade, help);
      const { last } = memory.recall(variant);
      expect(last && memory.gradeOf(last)).toEqual({ ...grade, understood: '' });
    },
  );
});
