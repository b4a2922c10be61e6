import { describe, expect, test } from 'vitest';
import { FormulaError } from '../../../src/formula/error.ts';
import { createScope } from '../../../src/formula/scope.ts';
import type { Grade } from '../../../src/quiz/kernel/grade.ts';
import {
  answerParts,
  combineGrades,
  equipParts,
  isBlank,
  prepareParts,
  resolvePart,
  versionWithParts,
  viewParts,
  wordsWithParts,
} from '../../../src/quiz/kernel/parts.ts';
import type { QuestionPart } from '../../../src/quiz/kernel/parts.ts';
import { QuestionError } from '../../../src/quiz/kernel/question-error.ts';
import type { AnyQuestionType, Sandbox } from '../../../src/quiz/kernel/question-type.ts';

const marked = (score: number): Grade => ({
  verdict: score === 1 ? 'correct' : score === 0 ? 'incorrect' : 'partial',
  score,
  feedback: ['told'],
  misconceptions: [],
  understood: 'x',
});

/** A type that takes a score for a response, and whatever `prepare` wraps. */
const scores: AnyQuestionType = {
  name: 'scores',
  version: 1,
  words: { messages: {} },
  resolve: (source) => source,
  publicView: (_, arrange) => arrange('options', ['a', 'b']),
  parse: (raw) =>
    typeof raw === 'number'
      ? { ok: true, response: raw }
      : { ok: false, problem: { code: 'invalid.wrong-form', span: null } },
  score: (response) => marked(Number(response)),
};

const partOf = (id: string, weight = 1, type = scores): QuestionPart => ({
  id,
  label: `The part ${id}`,
  weight,
  type,
  question: null,
});

function grade(raw: unknown, parts: readonly QuestionPart[]): Grade | null {
  const read = answerParts(raw, parts);
  return read.ok ? combineGrades(read.response, 'all of it') : null;
}

describe('the version of a grader of several parts', () => {
  test('grows with that of any of them', () => {
    expect(versionWithParts(1, {})).toBe(1);
    expect(versionWithParts(1, { scores, other: scores })).toBe(1);
    expect(versionWithParts(2, { scores: { ...scores, version: 3 }, other: scores })).toBe(4);
  });
});

describe('the words of a grader of several parts', () => {
  const typeSaying = (code: 'incorrect' | 'partial', own: Partial<AnyQuestionType['words']> = {}) => ({
    ...scores,
    words: { messages: { [code]: () => code }, ...own },
  });

  test('are those of all its types, beside those for parts', () => {
    const { messages } = wordsWithParts({ one: typeSaying('incorrect'), other: typeSaying('partial') });
    expect(Object.keys(messages)).toEqual(expect.arrayContaining(['incorrect', 'partial', 'invalid.parts']));
  });

  test('show a counterexample as the type with counterexamples does', () => {
    const counterexample = () => 'There it differs.';
    const words = wordsWithParts({
      one: typeSaying('incorrect'),
      formula: typeSaying('partial', { counterexample }),
    });
    expect(words.counterexample).toBe(counterexample);
    expect(wordsWithParts({ one: typeSaying('incorrect') })).not.toHaveProperty('counterexample');
  });
});

describe('the score of several parts', () => {
  test('is their mean by weight', () => {
    const parts = [partOf('a', 3), partOf('b', 1)];
    expect(grade({ a: 1, b: 0 }, parts)).toMatchObject({ verdict: 'partial', score: 0.75 });
    expect(grade({ a: 0.5, b: 0 }, parts)).toMatchObject({ verdict: 'partial', score: 0.375 });
    expect(grade({ a: 0, b: 0 }, parts)).toMatchObject({ verdict: 'incorrect', score: 0 });
    expect(grade({ a: 1, b: 1 }, parts)).toMatchObject({ verdict: 'correct', score: 1 });
  });

  test('is neither 1 nor 0 where only a part of hardly any weight is wrong or right', () => {
    const parts = [partOf('light', 1e-300), partOf('heavy', Number.MAX_VALUE)];
    const [almost, hardly] = [grade({ light: 0, heavy: 1 }, parts), grade({ light: 1, heavy: 0 }, parts)];
    expect([almost?.verdict, hardly?.verdict]).toEqual(['partial', 'partial']);
    expect(almost?.score).toBeLessThan(1);
    expect(hardly?.score).toBeGreaterThan(0);
  });

  test('stays a number however heavy the parts are', () => {
    const parts = [partOf('a', Number.MAX_VALUE), partOf('b', Number.MAX_VALUE)];
    expect(grade({ a: 1, b: 0 }, parts)?.score).toBe(0.5);
  });
});

test('a map gives nothing through its prototype, whatever the parts are called', () => {
  const parts = [partOf('constructor'), partOf('to-string')];
  expect(grade({ constructor: 1, 'to-string': 1 }, parts)?.verdict).toBe('correct');
  expect(grade(JSON.parse('{"__proto__": {"constructor": 1, "to-string": 1}}'), parts)).toBeNull();
  expect(grade(Object.create({ constructor: 1, 'to-string': 1 }), parts)).toBeNull();
  expect(grade([1], [partOf('0')])).toBeNull();
});

test('what cannot be read is named by its label, and nothing is told of the others', () => {
  expect(answerParts({ a: 1, b: 'x' }, [partOf('a'), partOf('b'), partOf('c')])).toEqual({
    ok: false,
    problem: { code: 'invalid.parts', span: null, names: ['The part b', 'The part c'] },
    parts: {
      b: expect.objectContaining({ verdict: 'invalid', feedback: ['invalid.wrong-form'] }) as unknown,
      c: expect.objectContaining({ verdict: 'invalid' }) as unknown,
    },
  });
});

test('a part that has to be carried out first is, each with its own response, and the others are left alone', async () => {
  const seen: unknown[] = [];
  const runs: AnyQuestionType = {
    ...scores,
    prepare: (raw) => {
      seen.push(raw);
      return Promise.resolve(1);
    },
  };
  const parts = [partOf('plain'), partOf('program', 1, runs)];
  const sandbox: Sandbox = { run: () => Promise.reject(new Error('not used')) };
  expect(await prepareParts({ plain: 0, program: 'x', other: 1 }, parts, sandbox)).toEqual({
    plain: 0,
    program: 1,
  });
  expect(await prepareParts(null, parts, sandbox)).toEqual({ plain: '', program: 1 });
  expect(seen).toEqual(['x', '']);
});

test('a part that has to load something for its response does, each for its own', async () => {
  const seen: unknown[] = [];
  const loads: AnyQuestionType = {
    ...scores,
    equip: (raw) => {
      seen.push(raw);
      return Promise.resolve();
    },
  };
  await equipParts({ plain: 0, number: '4^2' }, [partOf('plain'), partOf('number', 1, loads)]);
  expect(seen).toEqual(['4^2']);
});

describe('nothing was given', () => {
  test.each([
    [''],
    [null],
    [undefined],
    [[]],
    [{}],
    [['', null]],
    [{ text: '', levels: { why: [] } }],
    [[[[['']]]]],
  ])('in %j', (raw) => {
    expect(isBlank(raw)).toBe(true);
  });

  test.each([
    [' '],
    ['4'],
    [0],
    [false],
    [['', '4']],
    [{ text: '', levels: { why: 'full' } }],
    [[[[[['']]]]]],
  ])('but something in %j', (raw) => {
    expect(isBlank(raw)).toBe(false);
  });
});

test('each part arranges its options under its own name', () => {
  const asked: string[] = [];
  const shown = viewParts([partOf('a'), partOf('b')], (name, items) => {
    asked.push(name);
    return items;
  });
  expect(shown).toEqual([
    { id: 'a', label: 'The part a', type: 'scores', question: ['a', 'b'] },
    { id: 'b', label: 'The part b', type: 'scores', question: ['a', 'b'] },
  ]);
  expect(asked).toEqual(['a/options', 'b/options']);
});

test('a part of a type that cannot stand there is refused, and told which can', () => {
  const part = { id: 'a', type: 'constructor', weight: 1, source: null };
  expect(() =>
    resolvePart(part, { field: 'parts[1]', label: 'Part 2' }, { scores, other: scores }, createScope({})),
  ).toThrow(
    new QuestionError(
      'E049',
      'parts[1].type',
      '"constructor" cannot stand here. Choose one of: scores, other.',
    ),
  );
});

describe('an error in a part', () => {
  const thrownBy = (work: () => unknown): unknown => {
    const type = { ...scores, resolve: work };
    try {
      return resolvePart(
        { id: 'a', type: 'failing', weight: 1, source: null },
        { field: 'parts[1]', label: 'Part 2' },
        { failing: type },
        createScope({}),
      );
    } catch (error) {
      return error;
    }
  };
  const fail = (error: Error) => () => {
    throw error;
  };
  const span = { from: 2, to: 3 };

  test('of a question names its field inside the whole', () => {
    expect(thrownBy(fail(new QuestionError('E044', 'options', 'None is right.')))).toMatchObject({
      code: 'E044',
      field: 'parts[1].options',
      message: 'E044 parts[1].options: None is right.',
    });
  });

  test('of a formula does so too, whether its type said which field or not', () => {
    const inField = new FormulaError('unknown-name', span, 'answer: No such name.', 'answer');
    expect(thrownBy(fail(inField))).toMatchObject({
      code: 'unknown-name',
      span,
      field: 'parts[1].answer',
      message: 'parts[1].answer: No such name.',
    });
    const nowhere = new FormulaError('unknown-name', span, 'No such name.');
    expect(thrownBy(fail(nowhere))).toMatchObject({
      field: 'parts[1]',
      message: 'parts[1]: No such name.',
    });
  });

  test('of any other kind is left as it is', () => {
    const error = new TypeError('A fault.');
    expect(thrownBy(fail(error))).toBe(error);
  });
});
