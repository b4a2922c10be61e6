import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeResponse } from '../../../../src/quiz/kernel/grading.ts';
import { limits } from '../../../../src/quiz/kernel/limits.ts';
import type { MatchSource } from '../../../../src/quiz/types/match/schema.ts';
import { match } from '../../../../src/quiz/types/match/score.ts';
import { matchSourceOf } from './builders.ts';

function open(parts: Partial<MatchSource> = {}) {
  const question = matchSourceOf(parts);
  return {
    view: match.publicView(question, (_, items) => [...items].reverse()),
    grade: (raw: unknown) => gradeResponse(match, raw, question),
  };
}

const mistakes = [
  { id: 'c-x', left: 'c', right: 'x', misconception: 'belief' },
  { id: 'swapped', left: 'a', right: 'w', misconception: 'belief' },
  { id: 'far-off', left: 'a', right: 'y', misconception: null },
];

describe('a matching question', () => {
  test('takes the key, in whatever order its rows come', () => {
    const right = {
      verdict: 'correct',
      score: 1,
      feedback: ['correct'],
      misconceptions: [],
      understood: 'a → x, b → w, c → w',
      marks: { a: 'right', b: 'right', c: 'right' },
    };
    expect(open().grade({ a: 'x', b: 'w', c: 'w' })).toEqual(right);
    expect(open({ scoring: 'all' }).grade({ c: 'w', b: 'w', a: 'x' })).toEqual(right);
  });

  test('gives the share of right rows, and marks each', () => {
    expect(open().grade({ a: 'x', b: 'w', c: 'z' })).toEqual({
      verdict: 'partial',
      score: 2 / 3,
      feedback: ['partial'],
      misconceptions: [],
      understood: 'a → x, b → w, c → z',
      marks: { a: 'right', b: 'right', c: 'wrong' },
    });
    expect(open().grade({ a: 'z', b: 'z', c: 'z' })).toMatchObject({
      verdict: 'incorrect',
      feedback: ['incorrect'],
    });
  });

  test('gives nothing for a part where every row must be right', () => {
    expect(open({ scoring: 'all' }).grade({ a: 'x', b: 'w', c: 'z' })).toMatchObject({
      verdict: 'incorrect',
      score: 0,
      feedback: ['incorrect'],
      marks: { a: 'right', b: 'right', c: 'wrong' },
    });
  });

  test('has words for particular wrong pairs, in the order of the rows', () => {
    const { grade } = open({ mistakes });
    expect(grade({ a: 'w', b: 'w', c: 'x' })).toMatchObject({
      verdict: 'partial',
      feedback: ['swapped', 'c-x', 'partial'],
      misconceptions: ['belief'],
    });
    expect(grade({ a: 'y', b: 'x', c: 'y' })).toMatchObject({
      verdict: 'incorrect',
      feedback: ['far-off'],
      misconceptions: [],
    });
    expect(grade({ a: 'z', b: 'x', c: 'y' }).feedback).toEqual(['incorrect']);
  });

  test('sends back a list without end unread', () => {
    const rows = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`row-${String(index)}`, 'x']));
    expect(open().grade(rows(limits.entries)).feedback).toEqual(['invalid.unknown-choice']);
    expect(open().grade(rows(limits.entries + 1)).feedback).toEqual(['invalid.wrong-form']);
  });

  test('wants every row filled, and counts those that are open', () => {
    const { grade } = open();
    expect(grade({ a: 'x', b: 'w' })).toMatchObject({
      problem: { code: 'invalid.incomplete', wanted: 'a letter for one row' },
    });
    expect(grade({ a: 'x', b: '', c: null })).toMatchObject({
      problem: { code: 'invalid.incomplete', wanted: 'letters for 2 rows' },
    });
    for (const raw of [{}, { a: '' }, null, undefined, '']) {
      expect(grade(raw).feedback).toEqual(['invalid.nothing-chosen']);
    }
  });

  test('sends back rows and items that are not there, and other forms', () => {
    const { grade } = open();
    const key = { a: 'x', b: 'w', c: 'w' };
    expect(grade({ ...key, d: 'x' })).toMatchObject({
      problem: { code: 'invalid.unknown-choice', names: ['d'] },
    });
    expect(grade({ ...key, a: 'toString' })).toMatchObject({ problem: { names: ['toString'] } });
    expect(grade(JSON.parse('{"__proto__": "x"}')).feedback).toEqual(['invalid.unknown-choice']);
    expect(grade(Object.create(key)).feedback).toEqual(['invalid.nothing-chosen']);
    for (const raw of ['x', 1, true, [['a', 'x']], { ...key, a: 1 }, { ...key, a: ['x'] }]) {
      expect(grade(raw).feedback).toEqual(['invalid.wrong-form']);
    }
  });

  test('ids that name what every object inherits are ids like others', () => {
    const left = ['constructor', 'to-string'].map((id) => ({ id, right: 'valueof' }));
    const { grade } = open({ left, right: ['valueof', 'constructor'] });
    expect(grade({ constructor: 'valueof', 'to-string': 'valueof' }).verdict).toBe('correct');
    expect(grade({ 'to-string': 'valueof' }).feedback).toEqual(['invalid.incomplete']);
  });
});

describe('what the page shows before grading', () => {
  test('is arranged by a name for each list', () => {
    const asked: string[] = [];
    match.publicView(matchSourceOf({ shuffleLeft: true }), (name, items) => {
      asked.push(name);
      return items;
    });
    expect(asked).toEqual(['left', 'right']);
  });

  test('is both columns in this variant’s order, and the rule in words', () => {
    expect(open().view).toEqual({
      rule: 'Choose a letter for each row. A letter may serve several rows, or none. Every right row counts.',
      left: ['a', 'b', 'c'],
      right: ['w', 'z', 'y', 'x'],
    });
    expect(open({ shuffleLeft: true }).view.left).toEqual(['c', 'b', 'a']);
    expect(open({ scoring: 'all' }).view.rule).toMatch(/only if every row is right\.$/);
  });

  test('is the same whatever belongs together', () => {
    const left = matchSourceOf().left.map(({ id }) => ({ id, right: 'y' }));
    expect(open({ left, mistakes }).view).toEqual(open().view);
  });
});

describe('for any question and response', () => {
  const items = ['x', 'y', 'z'];
  const question = fc.record({
    left: fc
      .array(fc.constantFrom(...items), { minLength: 2, maxLength: 6 })
      .map((rights) => rights.map((right, n) => ({ id: `r${n}`, right }))),
    right: fc.constant(items),
    scoring: fc.constantFrom('each' as const, 'all' as const),
  });

  test('the score is the share of agreeing rows, or all of them', () => {
    fc.assert(
      fc.property(question, fc.infiniteStream(fc.constantFrom(...items)), (parts, stream) => {
        const raw = Object.fromEntries(parts.left.map(({ id }) => [id, String(stream.next().value)]));
        let agreeing = 0;
        for (const { id, right } of parts.left) if (raw[id] === right) agreeing += 1;
        const share = agreeing / parts.left.length;
        const { score, verdict } = open(parts).grade(raw);
        expect(score).toBe(parts.scoring === 'each' || share === 1 ? share : 0);
        expect(verdict).toBe(score === 1 ? 'correct' : score === 0 ? 'incorrect' : 'partial');
      }),
      { numRuns: 1000 },
    );
  });

  test('no response makes the grader throw', () => {
    const row = fc.constantFrom('r0', 'r1', '__proto__', 'constructor', '');
    const item = fc.oneof(fc.constantFrom('x', 'y', '__proto__', ''), fc.anything());
    const hostile = fc.oneof(
      fc.anything({ withNullPrototype: true, withSparseArray: true, withMap: true }),
      fc.dictionary(row, item),
    );
    fc.assert(
      fc.property(question, hostile, (parts, raw) => {
        const report: unknown[] = [];
        const opened = matchSourceOf(parts);
        const { feedback } = gradeResponse(match, raw, opened, (error) => report.push(error));
        expect(report).toEqual([]);
        expect(feedback.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });
});
