import { Scorm12API, Scorm2004API } from 'scorm-again';
import { describe, expect, test } from 'vitest';
import { interactionOf } from '../../src/lms/interaction.ts';
import type { Report } from '../../src/lms/lms.ts';
import { connectScorm, findApi } from '../../src/lms/scorm.ts';
import { dialects, isoDuration, timespan } from '../../src/lms/scorm-dialects.ts';
import { answerEvent } from '../support/events.ts';
import { unitOf } from './units.ts';

const quiet = { autocommit: false, logLevel: 5 };
const [item] = unitOf().items as [ReturnType<typeof unitOf>['items'][number]];

const reportOf = (changes: Partial<Report> = {}): Report => ({
  tally: { answered: 1, count: 3, score: 2 / 3, isScored: true, isComplete: false, hasPassed: null },
  answers: [],
  kept: '[1]',
  seconds: 62.5,
  ...changes,
});

/** Answers of every form, as learners and views give them. */
const responses: readonly (readonly [type: string, response: unknown])[] = [
  ['numeric', '4.0890'],
  ['numeric', '16384/4096'],
  ['numeric', '4,09'],
  ['expression', 's^(d/(d-2)) “{}” [,] #;'],
  ['choice', 'the-base'],
  ['choice', ['the-base', 'the-head']],
  ['choice', []],
  ['true-false', true],
  ['true-false', 'false'],
  ['true-false', { answer: true, reason: 'because' }],
  ['order', ['a', 'b', 'c']],
  ['match', { first: 'x', second: 'y', third: null }],
  ['case', { one: '4.09', two: ['a'] }],
  ['essay', 'word '.repeat(2000)],
  ['code', 'const λ = 1;\n'.repeat(30)],
  ['widget', null],
];

const answers = responses.map(([type, response], at) =>
  interactionOf(
    { ...item, type },
    answerEvent('a-lesson/one', at, {
      response,
      seed: 17,
      verdict: (['correct', 'partial', 'incorrect', 'ungraded'] as const)[at % 4] ?? 'correct',
      score: 1 / 3,
      feedback: ['lambda-is-the-stretch'],
      misconceptions: ['the-base-grows-like-the-text'],
      durationMs: at % 2 === 0 ? null : 61_234,
    }),
  ),
);

describe('SCORM 1.2', () => {
  test('takes every form of answer without an error, and is given no key', async () => {
    const api = new Scorm12API(quiet);
    const lms = connectScorm({ API: api }, 'scorm12');
    expect(await lms?.report(reportOf({ answers }))).toBeNull();
    const { interactions } = JSON.parse(JSON.stringify(api.cmi)) as {
      interactions: Record<string, Record<string, unknown>>;
    };
    expect(Object.keys(interactions)).toHaveLength(answers.length);
    expect(interactions[0]).toMatchObject({
      id: 'a-lesson.one.v1.s17',
      type: 'numeric',
      student_response: '4.0890',
      result: 'correct',
      objectives: {
        0: { id: 'feedback:lambda-is-the-stretch' },
        1: { id: 'misconception:the-base-grows-like-the-text' },
      },
      correct_responses: {},
    });
    expect(interactions[1]).toMatchObject({
      type: 'fill-in',
      student_response: '16384/4096',
      result: '0.3333',
    });
    expect(interactions[2]).toMatchObject({ type: 'fill-in', student_response: '4,09', result: 'wrong' });
    expect(interactions[7]).toMatchObject({ type: 'true-false', student_response: 't', result: 'neutral' });
    expect(interactions[11]).toMatchObject({ student_response: 'first[.]x[,]second[.]y' });
  });

  test('is told status, score and time, goes on behind the answers it has, and lets a learner leave once', async () => {
    const api = new Scorm12API(quiet);
    api.loadFromJSON({ suspend_data: 'kept before', student_data: { mastery_score: '80' } }, 'cmi');
    const lms = connectScorm({ parent: { parent: { API: api } } }, 'scorm12');
    expect(lms).toMatchObject({ kept: 'kept before', pass: 0.8, takesReports: true });
    await lms?.report(reportOf({ answers: answers.slice(0, 2) }));
    expect(api.LMSGetValue('cmi.core.lesson_status')).toBe('incomplete');
    expect(api.LMSGetValue('cmi.core.score.raw')).toBe('66.67');
    expect(api.LMSGetValue('cmi.suspend_data')).toBe('[1]');
    const tally = { ...reportOf().tally, isComplete: true, hasPassed: true };
    lms?.finish(reportOf({ tally }));
    lms?.finish(reportOf());
    await lms?.report(reportOf({ answers }));
    expect(api.isTerminated()).toBe(true);
    expect(api.cmi.core.lesson_status).toBe('passed');
    expect(api.cmi.interactions.childArray).toHaveLength(2);
  });
});

describe('SCORM 2004', () => {
  test('takes every form of answer without an error, with seed, version and findings', async () => {
    const api = new Scorm2004API(quiet);
    const lms = connectScorm({ API_1484_11: api }, 'scorm2004');
    expect(await lms?.report(reportOf({ answers }))).toBeNull();
    const { interactions } = JSON.parse(JSON.stringify(api.cmi)) as {
      interactions: Record<string, Record<string, unknown>>;
    };
    expect(Object.values(interactions).map(({ type }) => type)).toEqual([
      'numeric',
      'fill-in',
      'fill-in',
      'fill-in',
      'choice',
      'choice',
      'other',
      'true-false',
      'true-false',
      'other',
      'sequencing',
      'matching',
      'other',
      'long-fill-in',
      'other',
      'other',
    ]);
    expect(interactions[1]).toMatchObject({
      learner_response: '16384/4096',
      latency: 'PT61.23S',
      description:
        'A title; seed 17; version 1; feedback:lambda-is-the-stretch; misconception:the-base-grows-like-the-text',
    });
    lms?.finish(reportOf());
    expect(JSON.parse(JSON.stringify(api.cmi))).toMatchObject({
      exit: 'suspend',
      session_time: 'PT62.5S',
      completion_status: 'incomplete',
      success_status: 'unknown',
      progress_measure: '0.3333',
      score: { raw: '66.67', scaled: '0.6667' },
    });
  });
});

describe('a system that does not do its part', () => {
  test('is not there: up a bounded way, past windows of other origins', () => {
    const foreign = new Proxy(
      {},
      {
        get: () => {
          throw new Error('SecurityError');
        },
      },
    );
    const loop: { parent?: unknown } = {};
    loop.parent = loop;
    const deep = Array.from({ length: 50 }).reduce<object>((parent) => ({ parent }), { API: {} });
    for (const window of [{}, { parent: foreign }, loop, deep, { API: 'text' }, { API: null }])
      expect(findApi(window, 'API')).toBeNull();
    const api = {};
    expect(findApi({ parent: { opener: { parent: { API: api } } } }, 'API')).toBe(api);
    expect(findApi({ opener: { API: api }, parent: {} }, 'API')).toBe(api);
  });

  test('answers nonsense, throws or lacks methods: the page goes on and says what was refused', async () => {
    const refuse = () => 'false';
    const throws = () => {
      throw new Error('down');
    };
    expect(connectScorm({ API: {} }, 'scorm12')).toBeNull();
    expect(connectScorm({ API: { LMSInitialize: throws } }, 'scorm12')).toBeNull();
    expect(connectScorm({ API: { LMSInitialize: refuse } }, 'scorm12')).toBeNull();
    const broken = {
      LMSInitialize: () => true,
      LMSGetValue: throws,
      LMSSetValue: refuse,
      LMSGetLastError: () => '405',
    };
    const lms = connectScorm({ API: broken }, 'scorm12');
    expect(lms).toMatchObject({ kept: '', pass: null, takesReports: true });
    expect(await lms?.report(reportOf())).toBe('set cmi.core.lesson_status (error 405)');
    expect(() => lms?.finish(reportOf())).not.toThrow();
  });

  test('only shows a finished attempt: nothing is written', async () => {
    const written: string[] = [];
    const api = {
      LMSInitialize: () => 'true',
      LMSGetValue: (name: string) => (name === 'cmi.core.lesson_mode' ? 'review' : ''),
      LMSSetValue: (name: string) => written.push(name),
      LMSCommit: () => 'true',
      LMSFinish: () => 'true',
    };
    const lms = connectScorm({ API: api }, 'scorm12');
    await lms?.report(reportOf({ answers }));
    lms?.finish(reportOf());
    expect(lms?.takesReports).toBe(false);
    expect(written).toEqual([]);
  });
});

test('lengths of time as each dialect writes them', () => {
  expect([0, 62.505, 3600, 36_000_000].map(timespan)).toEqual([
    '0000:00:00.00',
    '0000:01:02.51',
    '0001:00:00.00',
    '9999:00:00.00',
  ]);
  expect([0, 62.505, -1].map(isoDuration)).toEqual(['PT0S', 'PT62.51S', 'PT0S']);
});

test('each dialect has its own word for a wrong answer, which some systems put right in silence', () => {
  const wrong = answers[2];
  if (wrong === undefined) throw new Error('There is no such answer.');
  const resultIn = ({ interaction }: (typeof dialects)[keyof typeof dialects]) =>
    interaction(4, wrong).find(([name]) => name === 'cmi.interactions.4.result')?.[1];
  expect([dialects.scorm12, dialects.scorm2004].map(resultIn)).toEqual(['wrong', 'incorrect']);
});
