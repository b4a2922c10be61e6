import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseClass } from '../../src/analysis/class-analysis.ts';
import { learnersOf } from '../../src/analysis/learners.ts';
import type { ClassFile } from '../../src/analysis/learners.ts';
import type { LearnerEvent } from '../../src/progress/events.ts';
import { logs } from '../support/arbitrary-events.ts';
import { answerEvent, eventOf } from '../support/events.ts';

let serial = 0;
const answer = (question: string, changes: Parameters<typeof answerEvent>[2] = {}) => {
  serial += 1;
  return answerEvent(question, serial, changes);
};
const scored = (question: string, score: number, changes: Parameters<typeof answerEvent>[2] = {}) => {
  const verdict = score === 1 ? 'correct' : score === 0 ? 'incorrect' : 'partial';
  return answer(question, { score, verdict, ...changes });
};
const file = (name: string, events: readonly LearnerEvent[]): ClassFile => ({
  file: `${name}.json`,
  name,
  events,
});
const classOf = (...logsOfLearners: (readonly LearnerEvent[])[]) =>
  analyseClass(learnersOf(logsOfLearners.map((events, at) => file(`L${String(at)}`, events))));
const questionIn = (all: ReturnType<typeof classOf>, id: string) => {
  const found = all.questions.find(({ question }) => question === id);
  if (found === undefined) throw new Error(`There is no ${id}.`);
  return found;
};

/*
 * Four learners, three questions, worked by hand:
 *
 *        x   y   z   rest of x = (y + z)/2
 *   A    1   1   1   1
 *   B    1   1   0   0.5
 *   C    0   1   0   0.5
 *   D    0   0   0   0
 *
 * p: x 0.5, y 0.75, z 0.25. Of x the deviations are ½ ½ −½ −½ and ½ 0 0 −½, so Σ = ½, the squares sum to 1 and ½:
 * r = ½ / √½ = √½. Of z they are ¾ −¼ −¼ −¼ and, its rest being 1, 1, ½, 0 with the mean ⅝, ⅜ ⅜ −⅛ −⅝:
 * Σ = 9/32 − 3/32 + 1/32 + 5/32 = 12/32, the squares sum to ¾ and 44/64: r = 0.375 / √(0.75 · 0.6875).
 */
const four = () =>
  [
    [1, 1, 1],
    [1, 1, 0],
    [0, 1, 0],
    [0, 0, 0],
  ].map((scores) => scores.map((score, at) => scored(`a/${'xyz'[at] ?? ''}`, score)));

describe('a class of four, worked by hand', () => {
  it('has the difficulties and discriminations of the textbook', () => {
    const all = classOf(...four());
    expect(all.questions.map(({ difficulty }) => difficulty)).toEqual([0.5, 0.75, 0.25]);
    expect(questionIn(all, 'a/x').discrimination).toBeCloseTo(Math.SQRT1_2, 12);
    expect(questionIn(all, 'a/z').discrimination).toBeCloseTo(0.375 / Math.sqrt(0.75 * 0.6875), 12);
    expect(all.learners.map(({ mean }) => mean)).toEqual([1, 2 / 3, 1 / 3, 0]);
  });

  it('has no discrimination where all score alike, or nobody answered another question', () => {
    expect(questionIn(classOf([scored('a/x', 1)], [scored('a/x', 0)]), 'a/x').discrimination).toBeNull();
    const alike = classOf([scored('a/x', 1), scored('a/y', 1)], [scored('a/x', 1), scored('a/y', 0)]);
    expect(questionIn(alike, 'a/x').discrimination).toBeNull();
  });
});

describe('a question', () => {
  it('counts by each learner’s first marked answer', () => {
    const all = classOf([
      scored('a/x', 0, { response: 'b', confidence: 'sure', durationMs: 4000, misconceptions: ['naive'] }),
      scored('a/x', 1, { response: 'a', confidence: 'guess', durationMs: 90_000 }),
      answer('a/x', { verdict: 'ungraded', score: null }),
    ]);
    expect(questionIn(all, 'a/x')).toMatchObject({
      learners: 1,
      attempts: 2,
      difficulty: 0,
      responses: [{ what: 'b', count: 1, isRight: false }],
      misconceptions: [{ what: 'naive', count: 1 }],
      medianSeconds: 4,
      slowSeconds: 4,
      certainty: { sure: { answers: 1, right: 0 }, guess: { answers: 0, right: 0 } },
    });
  });

  it('is worth nothing after its worked answer', () => {
    expect(questionIn(classOf([scored('a/x', 1, { solutionShown: true })]), 'a/x').difficulty).toBe(0);
  });

  it('counts every option that was ticked, and blanks in the same place', () => {
    const all = classOf(
      [scored('a/x', 0, { response: ['a', 'c'] })],
      [scored('a/x', 0, { response: ['c'] })],
      [scored('a/x', 1, { response: ['a', 'b'] })],
    );
    expect(questionIn(all, 'a/x').responses).toEqual([
      { what: 'c', count: 2, isRight: false },
      { what: 'a', count: 1, isRight: true },
      { what: 'a', count: 1, isRight: false },
      { what: 'b', count: 1, isRight: true },
    ]);
  });

  it('that an exam was handed in without counts as 0, and one that waits for a comparison does not count', () => {
    const opened = eventOf(
      {
        kind: 'sitting-opened',
        sitting: 's',
        title: 'Monday',
        items: ['a/x', 'a/y', 'a/essay'].map((question) => ({ question, seed: 0, hash: null })),
        terms: { feedback: 'end' },
      },
      9001,
    );
    const answers = [
      scored('a/x', 1, { sitting: 's' }),
      answer('a/essay', { verdict: 'ungraded', score: null, sitting: 's' }),
    ];
    const over = eventOf({ kind: 'sitting-submitted', sitting: 's' }, 9002);
    expect(classOf([opened, ...answers, over]).questions).toMatchObject([
      { question: 'a/x', omitted: 0, difficulty: 1 },
      { question: 'a/y', omitted: 1, difficulty: 0 },
    ]);
    expect(classOf([opened, ...answers]).questions).toHaveLength(1);
  });
});

describe('files', () => {
  it('that share an event are one learner’s, in whatever order they come', () => {
    const [one = [], other = []] = four();
    const bridge = file('bridge', [...one.slice(0, 1), ...other.slice(0, 1)]);
    const all = [file('Ada', one), file('Bob', other), bridge];
    expect(learnersOf(all).map(({ files }) => files)).toEqual([['Ada.json', 'Bob.json', 'bridge.json']]);
    expect(learnersOf(all)[0]?.events).toHaveLength(6);
    expect(learnersOf([bridge, ...all.slice(0, 2)])).toHaveLength(1);
    expect(learnersOf(all.slice(0, 2)).map(({ name }) => name)).toEqual(['Ada', 'Bob']);
  });

  it('lead to the same analysis in whatever order their events come', () => {
    fc.assert(
      fc.property(logs(3), (devices) => {
        const analyse = (order: (log: readonly LearnerEvent[]) => readonly LearnerEvent[]) =>
          analyseClass(devices.map((events, at) => ({ name: String(at), files: [], events: order(events) })));
        expect(analyse((log) => [...log].reverse())).toEqual(analyse((log) => log));
      }),
    );
  });
});
