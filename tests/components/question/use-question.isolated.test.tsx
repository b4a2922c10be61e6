import { signal } from '@preact/signals-core';
import { renderToString } from 'preact-render-to-string';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useQuestion } from '../../../src/components/question/use-question.ts';
import type { QuestionPlace } from '../../../src/components/question/use-question.ts';
import { firstState } from '../../../src/player/session.ts';
import type { Session, SessionState } from '../../../src/player/session.ts';
import { lessonTerms } from '../../../src/player/terms.ts';
import type { StorageProblem } from '../../../src/progress/events.ts';
import { runHook } from '../../support/hook.tsx';
import { openTestQuestion } from '../../support/player.ts';

const page = vi.hoisted(() => ({
  loadViews: vi.fn<() => Promise<void>>(),
  showRecordNotice: vi.fn<(problem: unknown) => void>(),
  sessionOf: vi.fn<(id: string) => unknown>(),
}));

vi.mock('../../../src/components/question/views.ts', () => ({ loadViews: page.loadViews }));
vi.mock('../../../src/components/chrome/record-notice.ts', () => ({
  showRecordNotice: page.showRecordNotice,
}));
vi.mock('../../../src/components/question/page-sittings.ts', () => ({
  pageSitting: (name: string) => ({ sessionOf: (id: string) => page.sessionOf(`${name}: ${id}`) }),
}));
vi.mock('../../../src/components/question/page-ports.ts', () => ({
  pagePorts: () => ({
    loadBook: () => new Promise(() => undefined),
    memory: {
      recall: () => Promise.resolve({ events: [], draft: null, problem: null }),
      keepDraft: () => undefined,
      append: () => Promise.resolve(null),
      onChange: () => () => undefined,
    },
    clock: { now: () => 0 },
    report: () => undefined,
  }),
}));

/** A session that does nothing and notes what is asked of it. */
function fakeSession(changes: Partial<SessionState> = {}) {
  const state = signal<SessionState>({ ...firstState(7), ...changes });
  const asked: string[] = [];
  const note = (name: string) => () => {
    asked.push(name);
    return Promise.resolve();
  };
  const session: Session = {
    state,
    terms: lessonTerms,
    wake: note('wake'),
    prefetch: () => undefined,
    turnTo: () => undefined,
    edit: () => undefined,
    rate: () => undefined,
    check: note('check'),
    hint: note('hint'),
    solve: note('solve'),
    vary: note('vary'),
    retry: note('retry'),
    handIn: () => Promise.reject(new Error('not handed in here')),
    close: () => undefined,
    dispose: () => asked.push('dispose'),
  };
  return { session, state, asked };
}

const placeOf = (changes: Partial<QuestionPlace> = {}): QuestionPlace => ({
  shown: openTestQuestion(7).shown,
  recordUrl: '/questions/lesson/question.json',
  tries: null,
  sitting: null,
  isKept: true,
  session: null,
  ...changes,
});

beforeEach(() => {
  page.loadViews.mockResolvedValue(undefined);
  vi.stubGlobal('document', {});
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

describe('useQuestion', () => {
  it('draws first what the build drew, whatever the session holds, and then follows the session', async () => {
    const { session, state } = fakeSession({ attempts: 2 });
    const hook = await runHook(() => useQuestion(placeOf({ session })));
    expect(hook.results[0]?.state).toEqual(firstState(7));
    expect(hook.current().state.attempts).toBe(2);
    await hook.settle(() => (state.value = { ...state.value, attempts: 3 }));
    expect(hook.current().state.attempts).toBe(3);
  });

  it('wakes the session once the fields are drawn, and lets it go with the page’s part', async () => {
    let draw = (): void => undefined;
    page.loadViews.mockReturnValue(new Promise((resolve) => (draw = resolve)));
    const { session, state, asked } = fakeSession();
    const hook = await runHook(() => useQuestion(placeOf({ session })));
    expect(asked).toEqual([]);
    await hook.settle(() => draw());
    expect(asked).toEqual(['wake']);
    await hook.unmount();
    const drawings = hook.results.length;
    await hook.settle(() => (state.value = { ...state.value, attempts: 9 }));
    expect(asked).toEqual(['wake', 'dispose']);
    expect(hook.results).toHaveLength(drawings);
  });

  it('checks after the fields have told what was given before they were at work', async () => {
    let draw = (): void => undefined;
    page.loadViews.mockReturnValue(new Promise((resolve) => (draw = resolve)));
    const { session, asked } = fakeSession();
    const hook = await runHook(() => useQuestion(placeOf({ session })));
    await hook.settle(() => void hook.current().check());
    expect(asked).toEqual([]);
    await hook.settle(() => draw());
    expect(asked).toEqual(['wake', 'check']);
  });

  it('loads the fields again at a check, where they could not be loaded', async () => {
    page.loadViews.mockRejectedValueOnce(new Error('offline'));
    const { session, asked } = fakeSession();
    const hook = await runHook(() => useQuestion(placeOf({ session })));
    expect([page.loadViews.mock.calls.length, asked]).toEqual([1, ['wake']]);
    await hook.settle(() => hook.current().check());
    await hook.settle(() => hook.current().check());
    expect([page.loadViews.mock.calls.length, asked]).toEqual([2, ['wake', 'check', 'check']]);
  });

  it.each<[StorageProblem, readonly unknown[]]>([
    ['full', ['full', null]],
    ['unavailable', ['unavailable', null]],
    ['damaged', ['damaged']],
    ['newer', ['newer']],
  ])('has the page say that the record is %s, and take back what may pass', async (problem, told) => {
    const { session, state } = fakeSession();
    const hook = await runHook(() => useQuestion(placeOf({ session })));
    expect(page.showRecordNotice).not.toHaveBeenCalled();
    await hook.settle(() => (state.value = { ...state.value, problem }));
    await hook.settle(() => (state.value = { ...state.value, problem: null }));
    await hook.settle();
    expect(page.showRecordNotice.mock.calls.map(([said]) => said)).toEqual(told);
  });
});

describe('the terms of a question on a page', () => {
  const termsAt = async (changes: Partial<QuestionPlace>) =>
    (await runHook(() => useQuestion(placeOf(changes)))).current().session.terms;

  it('are a lesson’s, with the tries of the place', async () => {
    expect(await termsAt({ tries: 3 })).toEqual({ ...lessonTerms, tries: 3 });
  });

  it('keep nothing where an author tries a question out', async () => {
    expect(await termsAt({ isKept: false })).toMatchObject({ keeps: false, help: true, feedback: 'each' });
  });

  it('tell nothing before its end in a quiz that the build draws', () => {
    vi.unstubAllGlobals();
    const Host = () => (
      <p>{JSON.stringify(useQuestion(placeOf({ sitting: 'quiz', tries: 2 })).session.terms)}</p>
    );
    const html = renderToString(<Host />).replaceAll('&quot;', '"');
    expect(html).toContain('"tries":2');
    expect(html).toContain('"feedback":"end"');
    expect(page.sessionOf).not.toHaveBeenCalled();
  });

  it('are those of the quiz’s own session on a page', async () => {
    const { session } = fakeSession();
    page.sessionOf.mockReturnValue(session);
    const hook = await runHook(() => useQuestion(placeOf({ sitting: 'quiz' })));
    expect(hook.current().session).toBe(session);
    expect(page.sessionOf).toHaveBeenCalledWith('quiz: lesson/question');
  });
});
