import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeResponse } from '../../../../src/quiz/kernel/grading.ts';
import type { Arrange } from '../../../../src/quiz/kernel/question-type.ts';
import type { ChoiceSource } from '../../../../src/quiz/types/choice/schema.ts';
import { choice } from '../../../../src/quiz/types/choice/score.ts';
import { choiceSourceOf, optionOf } from './builders.ts';

const backwards: Arrange = (_, items) => [...items].reverse();

function open(parts: Partial<ChoiceSource> = {}) {
  const question = choiceSourceOf(parts);
  return {
    view: (arrange: Arrange = backwards) => choice.publicView(question, arrange),
    grade: (raw: unknown) => gradeResponse(choice, raw, question),
  };
}

const words = [
  optionOf({ id: 'a', correct: true }),
  optionOf({ id: 'b', hasWords: true, misconception: 'believes-b' }),
  optionOf({ id: 'c', correct: true, hasWords: true }),
  optionOf({ id: 'd', hasWords: true, misconception: 'believes-b' }),
  optionOf({ id: 'e' }),
];

describe('a choice of one option', () => {
  const { grade } = open({ options: words.filter(({ id }) => id !== 'a') });

  test('takes the right option with its own words first, as a list or alone', () => {
    const right = {
      verdict: 'correct',
      score: 1,
      feedback: ['c', 'correct'],
      misconceptions: [],
      understood: 'c',
      marks: { c: 'right' },
    };
    expect(grade(['c'])).toEqual(right);
    expect(grade('c')).toEqual(right);
    expect(open().grade('a').feedback).toEqual(['correct']);
  });

  test('names the wrong option and what whoever chose it believes', () => {
    expect(grade('b')).toEqual({
      verdict: 'incorrect',
      score: 0,
      feedback: ['b'],
      misconceptions: ['believes-b'],
      understood: 'b',
      marks: { b: 'wrong' },
    });
    expect(grade('e')).toMatchObject({ feedback: ['incorrect'], misconceptions: [], marks: { e: 'wrong' } });
  });

  test('sends two options back, and what is none', () => {
    expect(grade(['b', 'c']).feedback).toEqual(['invalid.too-many']);
    expect(grade('a')).toMatchObject({ problem: { code: 'invalid.unknown-choice', names: ['a'] } });
    for (const raw of [null, undefined, '', []]) {
      expect(grade(raw).feedback).toEqual(['invalid.nothing-chosen']);
    }
  });
});

describe('a choice of many options', () => {
  const many = (scoring: ChoiceSource['scoring']) => open({ select: 'many', scoring, options: words });

  test('takes exactly the right options', () => {
    for (const scoring of ['all', 'net', 'each'] as const) {
      expect(many(scoring).grade(['c', 'a'])).toEqual({
        verdict: 'correct',
        score: 1,
        feedback: ['c', 'correct'],
        misconceptions: [],
        understood: 'a, c',
        marks: { a: 'right', c: 'right' },
      });
    }
  });

  test('gives the words of each wrong option in the author’s order, then the verdict', () => {
    expect(many('net').grade(['d', 'c', 'a', 'b'])).toMatchObject({
      verdict: 'incorrect',
      feedback: ['b', 'd'],
    });
    expect(many('net').grade(['e', 'c', 'a'])).toEqual({
      verdict: 'partial',
      score: 0.5,
      feedback: ['partial'],
      misconceptions: [],
      understood: 'a, c, e',
      marks: { a: 'right', c: 'right', e: 'wrong' },
    });
    expect(many('net').grade(['d', 'c', 'a'])).toMatchObject({
      feedback: ['d', 'partial'],
      misconceptions: ['believes-b'],
    });
  });

  test('names a misconception once, however many options show it', () => {
    expect(many('all').grade(['b', 'd']).misconceptions).toEqual(['believes-b']);
  });

  test('says that a right option is missing, once another was found, and not which', () => {
    expect(many('net').grade(['c'])).toMatchObject({
      score: 0.5,
      feedback: ['selection.missing', 'partial'],
    });
    expect(many('all').grade(['a'])).toMatchObject({
      verdict: 'incorrect',
      feedback: ['selection.missing', 'incorrect'],
      marks: { a: 'right' },
    });
    expect(many('all').grade(['a', 'b']).feedback).toEqual(['b', 'selection.missing']);
    expect(many('all').grade(['e']).feedback).toEqual(['incorrect']);
  });

  test('wants a list', () => {
    expect(many('all').grade('a').feedback).toEqual(['invalid.wrong-form']);
  });
});

/** Every question of up to six options that the schema lets pass, with every choice from it. */
function* everyChoice() {
  for (const scoring of ['all', 'net', 'each'] as const) {
    for (let n = 2; n <= 6; n += 1) {
      for (let key = 1; key < 2 ** n - 1; key += 1) {
        const options = Array.from({ length: n }, (_, i) =>
          optionOf({ id: `o${i}`, correct: (key >> i) % 2 === 1 }),
        );
        const r = options.filter(({ correct }) => correct).length;
        if (scoring === 'net' && r > n - r) continue;
        yield { scoring, n, key, r, grade: open({ select: 'many', scoring, options }).grade };
      }
    }
  }
}

const bits = (mask: number) => [...mask.toString(2)].filter((bit) => bit === '1').length;
const idsIn = (mask: number, n: number) =>
  Array.from({ length: n }, (_, i) => `o${i}`).filter((_, i) => (mask >> i) % 2 === 1);

/** The three rules, written down once more over bit patterns. */
function expectedScore(scoring: ChoiceSource['scoring'], n: number, key: number, ticks: number): number {
  if (ticks === key) return 1;
  if (scoring === 'all') return 0;
  const r = bits(key);
  if (scoring === 'net') return Math.max(0, (bits(ticks & key) - bits(ticks & ~key)) / r);
  const agreeing = n - bits(ticks ^ key);
  const byTickingAll = r;
  const byTickingNone = n - r;
  const free = byTickingAll > byTickingNone ? byTickingAll : byTickingNone;
  return agreeing <= free ? 0 : (agreeing - free) / (n - free);
}

describe('every choice from every question of up to six options', () => {
  test('scores as an independent judge says, with a verdict that fits', () => {
    let count = 0;
    for (const { scoring, n, key, grade } of everyChoice()) {
      for (let ticks = 1; ticks < 2 ** n; ticks += 1) {
        const { verdict, score } = grade(idsIn(ticks, n));
        const wanted = expectedScore(scoring, n, key, ticks);
        if (score === null || Math.abs(score - wanted) > 1e-12) {
          expect({ scoring, n, key, ticks, score }).toEqual({ scoring, n, key, ticks, score: wanted });
        }
        const fitting = wanted === 1 ? 'correct' : wanted > 0 ? 'partial' : 'incorrect';
        if (verdict !== fitting) expect({ scoring, n, key, ticks, verdict }).toEqual(fitting);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(10_000);
  });

  test('ticking everything earns nothing', () => {
    for (const { n, grade } of everyChoice()) {
      expect(grade(idsIn(2 ** n - 1, n))).toMatchObject({ verdict: 'incorrect', score: 0 });
    }
  });

  test('only the right options earn everything', () => {
    for (const { n, key, grade } of everyChoice()) {
      for (let ticks = 1; ticks < 2 ** n; ticks += 1) {
        expect(grade(idsIn(ticks, n)).score === 1).toBe(ticks === key);
      }
    }
  });

  test('marks speak of what was chosen, and of nothing else', () => {
    for (const { n, key, grade } of everyChoice()) {
      for (let ticks = 1; ticks < 2 ** n; ticks += 1) {
        const { marks } = grade(idsIn(ticks, n)) as { marks: object };
        const wanted = idsIn(ticks, n).map((id) => [id, idsIn(key, n).includes(id) ? 'right' : 'wrong']);
        if (JSON.stringify(marks) !== JSON.stringify(Object.fromEntries(wanted))) {
          expect(marks).toEqual(Object.fromEntries(wanted));
        }
      }
    }
  });
});

const anyQuestion = fc
  .record({
    scoring: fc.constantFrom('all' as const, 'net' as const, 'each' as const),
    select: fc.constantFrom('one' as const, 'many' as const),
    rights: fc.array(fc.boolean(), { minLength: 2, maxLength: 12 }),
  })
  .map(({ rights, ...parts }) => ({
    ...parts,
    options: rights.map((correct, n) => optionOf({ id: `o${n}`, correct, hasWords: n % 3 === 0 })),
  }));

describe('for any question', () => {
  const chosen = anyQuestion.chain((parts) =>
    fc.record({
      parts: fc.constant(parts),
      ids: fc.subarray(parts.options.map(({ id }) => id)),
      moved: fc.shuffledSubarray(parts.options, { minLength: parts.options.length }),
    }),
  );

  test('the order of the response changes nothing', () => {
    fc.assert(
      fc.property(chosen, ({ parts, ids }) => {
        expect(open(parts).grade([...ids].reverse())).toEqual(open(parts).grade(ids));
      }),
    );
  });

  test('the order of the options changes neither the score nor what is said', () => {
    fc.assert(
      fc.property(chosen, ({ parts, ids, moved }) => {
        const { feedback, ...grade } = open(parts).grade(ids);
        const again = open({ ...parts, options: moved }).grade(ids);
        expect(again).toMatchObject({ verdict: grade.verdict, score: grade.score });
        expect([...again.feedback].sort()).toEqual([...feedback].sort());
      }),
    );
  });

  test('no response makes the grader throw, and every score is between 0 and 1', () => {
    const id = fc.constantFrom(
      'o0',
      'o1',
      'o2',
      '__proto__',
      'constructor',
      'toString',
      '',
      'x'.repeat(5000),
    );
    const hostile = fc.oneof(
      fc.anything({ withNullPrototype: true, withSparseArray: true, withMap: true, withSet: true }),
      fc.array(fc.oneof(id, fc.anything())),
      fc.array(id, { maxLength: 200 }),
      id,
    );
    fc.assert(
      fc.property(anyQuestion, hostile, (parts, raw) => {
        const report: unknown[] = [];
        const question = choiceSourceOf(parts);
        const grade = gradeResponse(choice, raw, question, (error) => report.push(error));
        expect(report).toEqual([]);
        expect(grade.feedback.length).toBeGreaterThan(0);
        if (grade.score === null) return;
        expect(grade.score).toBeGreaterThanOrEqual(0);
        expect(grade.score).toBeLessThanOrEqual(1);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('what the page shows before grading', () => {
  test('is the same whichever options are right', () => {
    fc.assert(
      fc.property(anyQuestion, (parts) => {
        const others = parts.options.map((option) => optionOf({ id: option.id, correct: !option.correct }));
        expect(open({ ...parts, options: others }).view()).toEqual(open(parts).view());
      }),
    );
  });
});
