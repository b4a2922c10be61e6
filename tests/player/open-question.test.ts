import { describe, expect, it } from 'vitest';
import { knowVariant, openBook } from '../../src/player/open-question.ts';
import { sendBack } from '../../src/quiz/kernel/grading.ts';
import type { GradingRecord } from '../../src/quiz/kernel/grading-record.ts';
import type { AnyQuestionType, Sandbox } from '../../src/quiz/kernel/question-type.ts';
import { openVariant } from '../../src/quiz/kernel/variants.ts';

const open = { formula: 'n', format: 'int' };

const record: GradingRecord<unknown> = {
  id: 'lesson/question',
  version: 2,
  title: 'A question',
  hash: 'abcdef012345',
  type: 'numeric',
  partTypes: [],
  canVary: true,
  params: { n: { pick: [1, 2, 3] } },
  derive: {},
  constraints: [],
  pins: { '0': { n: 1 }, '1': { n: 1 }, '2': { n: 3 } },
  source: 'the source',
  texts: {
    shown: { prompt: ['Ask for ', open] },
    hidden: { model: ['The model of ', open] },
    hints: [{ text: ['A hint at ', open], cost: 0.1, afterAttempts: 2 }],
    explanation: ['Because of ', open],
    feedback: { near: ['Near ', open] },
  },
  known: null,
};

/** A type whose question is its source and n, and whose right answer is n. */
const type: AnyQuestionType = {
  name: 'numeric',
  version: 4,
  words: { messages: { near: () => 'Nearly.' } },
  resolve: (source, scope) => ({ source, n: scope.values.get('n') }),
  publicView: (question) => ({ view: question }),
  parse: (raw) =>
    typeof raw === 'string' && raw !== ''
      ? { ok: true, response: raw }
      : { ok: false, problem: { code: 'invalid.empty', span: null } },
  score: (response, question) => {
    if (response === 'break') throw new Error('broken');
    const isRight = response === String((question as { n: number }).n);
    const reasons = { feedback: [], misconceptions: [], understood: String(response) };
    return isRight
      ? { verdict: 'correct', score: 1, ...reasons }
      : { verdict: 'incorrect', score: 0, ...reasons };
  },
  toNumber: Number,
};

const noSandbox: Sandbox = { run: () => Promise.reject(new Error('There is none.')) };

function openWith(changes: Partial<GradingRecord<unknown>> = {}, given: Partial<AnyQuestionType> = {}) {
  const reported: unknown[] = [];
  const book = openBook(
    { ...record, ...changes },
    { type: { ...type, ...given }, sandbox: noSandbox, report: (error) => reported.push(error) },
  );
  return { book, reported };
}

describe('a variant that is opened by its grading record alone', () => {
  it('can be drawn: title, texts, hints, and whether there are others', async () => {
    expect((await openWith().book.open(2)).shown).toEqual({
      id: 'lesson/question',
      title: 'A question',
      version: 2,
      type: 'numeric',
      seed: 2,
      texts: { prompt: 'Ask for 3' },
      hints: [{ cost: 0.1, afterAttempts: 2 }],
      canVary: true,
      view: { view: { source: 'the source', n: 3 } },
    });
  });

  it('has the numbers of its seed in every text', async () => {
    const opened = await openWith().book.open(0);
    expect(opened).toMatchObject({
      seed: 0,
      hash: 'abcdef012345',
      graderVersion: 4,
      hiddenTexts: { model: 'The model of 1' },
      hints: [{ html: 'A hint at 1', cost: 0.1, afterAttempts: 2 }],
      explanation: 'Because of 1',
      feedback: { near: 'Near 1' },
      isSlow: false,
    });
    expect(opened.values.get('n')).toBe(1);
  });

  it('grades, and sends back what breaks the grader', async () => {
    const { book, reported } = openWith();
    const opened = await book.open(2);
    expect(await opened.grade('3')).toMatchObject({ verdict: 'correct' });
    expect(await opened.grade('1')).toMatchObject({ verdict: 'incorrect' });
    expect(await opened.grade('break')).toEqual(sendBack({ code: 'invalid.internal', span: null }, null));
    expect(reported).toEqual([new Error('broken')]);
  });

  it('takes its time where it or a part of it runs a program', async () => {
    expect((await openWith({ type: 'code' }).book.open(0)).isSlow).toBe(true);
    expect((await openWith({ type: 'case', partTypes: ['numeric', 'code'] }).book.open(0)).isSlow).toBe(true);
  });

  it('has a response as a number, where it is one', async () => {
    const opened = await openWith().book.open(0);
    expect(['4.5', '', 'many'].map(opened.numberOf)).toEqual([4.5, null, null]);
    const { toNumber, ...without } = type;
    expect(toNumber?.('4')).toBe(4);
    const book = openBook(record, { type: without, sandbox: noSandbox, report: () => undefined });
    expect((await book.open(0)).numberOf('4')).toBeNull();
  });
});

describe('what grading a response takes', () => {
  it('is loaded beforehand, where its type loads something', async () => {
    const asked: unknown[] = [];
    const equip: AnyQuestionType['equip'] = (raw, question) => {
      asked.push([raw, question]);
      return Promise.resolve();
    };
    await (await openWith({}, { equip }).book.open(2)).equip('4^2');
    expect(asked).toEqual([['4^2', { source: 'the source', n: 3 }]]);
    await expect((await openWith().book.open(2)).equip('4^2')).resolves.toBeUndefined();
  });
});

describe('another variant', () => {
  it('is the next that looks different', async () => {
    expect(await openWith().book.another(0)).toBe(2);
  });

  it('is none where a question has but one', async () => {
    expect(await openWith({ canVary: false }).book.another(0)).toBeNull();
  });
});

describe('a record that knows its first variant', () => {
  const equipment = { type, sandbox: noSandbox, report: () => undefined };
  const knowFirst = () => knowVariant(record, equipment, openVariant(record, 0));

  it('opens it as it is computed, and another one as before', async () => {
    const through = openWith({
      known: JSON.parse(JSON.stringify(knowFirst())) as ReturnType<typeof knowFirst>,
    }).book;
    const computed = openWith().book;
    for (const seed of [0, 2]) {
      const [opened, expected] = [await through.open(seed), await computed.open(seed)];
      expect(JSON.stringify(opened)).toBe(JSON.stringify(expected));
      expect(opened.values).toEqual(expected.values);
      expect(await opened.grade('1')).toEqual(await expected.grade('1'));
    }
  });

  it('takes its numbers from there', async () => {
    const known = knowFirst();
    expect(known).not.toBeNull();
    const other = openWith({ known: known && { ...known, numbers: { n: 77 } } }).book;
    expect((await other.open(0)).explanation).toBe('Because of 77');
    expect((await other.open(2)).explanation).toBe('Because of 3');
  });

  it('is none of a case, whose parts may be computed anew from a learner’s number', () => {
    expect(knowVariant({ ...record, type: 'case' }, equipment, openVariant(record, 0))).toBeNull();
  });
});
