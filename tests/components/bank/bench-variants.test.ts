import { describe, expect, it } from 'vitest';
import { openVariants } from '../../../src/components/bank/bench-variants.ts';
import type { QuestionBook } from '../../../src/player/open-question.ts';
import { engineWords } from '../../../src/player/words.ts';
import type { ShownQuestion } from '../../../src/quiz/kernel/shown-question.ts';

const shown: ShownQuestion = {
  id: 'lesson/question',
  title: 'A question',
  version: 1,
  type: 'numeric',
  seed: 0,
  texts: { prompt: 'of the build' },
  hints: [],
  canVary: true,
  view: null,
};

const built = { shown, values: new Map([['m', 0]]) };

/** A book whose variants hold their own seed wherever a number stands. */
const book: QuestionBook = {
  open: (seed) => ({
    seed,
    shown: { ...shown, seed, texts: { prompt: `of ${String(seed)}` }, view: seed },
    hash: '',
    graderVersion: 1,
    hiddenTexts: {},
    hints: [],
    explanation: '',
    feedback: {},
    words: engineWords({ messages: {} }),
    equip: () => Promise.resolve(),
    grade: () => Promise.reject(new Error('Nothing is graded here.')),
    isSlow: false,
    numberOf: () => null,
    values: new Map([['m', seed]]),
  }),
  another: () => null,
};

/** Lets everything that is under way go on to its end. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

/** Variants whose loading ends as `outcomes` say, one after another, and how often it was begun. */
function openWith(...outcomes: readonly ('fails' | 'comes')[]) {
  let loads = 0;
  const load = () => {
    loads += 1;
    return outcomes[loads - 1] === 'fails'
      ? Promise.reject(new Error('No connection.'))
      : Promise.resolve(book);
  };
  const complete = (values: ReadonlyMap<string, number>) => Promise.resolve(new Map([...values, ['', -1]]));
  const variants = openVariants(built, load, complete);
  return { ...variants, countLoads: () => loads };
}

describe('the variants of a question on its bench', () => {
  it('begin with the one that the build drew, and load nothing for it', async () => {
    const { picked, pick, countLoads } = openWith();
    expect(picked.value).toEqual({ kind: 'ready', seed: 0, ...built });
    pick(0);
    await settle();
    expect(picked.value.kind).toBe('ready');
    expect(countLoads()).toBe(0);
  });

  it('show no numbers of another variant while one is loading, and then its own', async () => {
    const { picked, pick, countLoads } = openWith('comes');
    pick(7);
    expect(picked.value).toEqual({ kind: 'loading', seed: 7 });
    await settle();
    expect(picked.value).toEqual({
      kind: 'ready',
      seed: 7,
      shown: { ...shown, seed: 7, texts: { prompt: 'of 7' }, view: 7 },
      values: new Map([
        ['m', 7],
        ['', -1],
      ]),
    });
    pick(8);
    await settle();
    expect(picked.value).toMatchObject({ kind: 'ready', seed: 8 });
    expect(countLoads()).toBe(1);
  });

  it('say what failed, and try it again when asked', async () => {
    const { picked, pick, countLoads } = openWith('fails', 'comes');
    pick(7);
    await settle();
    expect(picked.value).toEqual({ kind: 'failed', seed: 7, problem: 'No connection.' });
    pick(7);
    expect(picked.value).toEqual({ kind: 'loading', seed: 7 });
    await settle();
    expect(picked.value).toMatchObject({ kind: 'ready', seed: 7 });
    expect(countLoads()).toBe(2);
  });

  it('forget a failure with the variant that it was of', async () => {
    const { picked, pick } = openWith('fails');
    pick(7);
    await settle();
    pick(0);
    expect(picked.value).toEqual({ kind: 'ready', seed: 0, ...built });
  });

  it('show the one that was picked last, whatever arrives after it', async () => {
    const { picked, pick } = openWith('comes');
    pick(7);
    pick(8);
    await settle();
    expect(picked.value).toMatchObject({
      kind: 'ready',
      seed: 8,
      values: new Map([
        ['m', 8],
        ['', -1],
      ]),
    });
    pick(9);
    pick(0);
    await settle();
    expect(picked.value).toEqual({ kind: 'ready', seed: 0, ...built });
  });

  it('open the one that was picked for grading, after a failure too', async () => {
    const { pick, open, countLoads } = openWith('fails', 'comes');
    await expect(open()).rejects.toThrow('No connection.');
    expect((await open()).seed).toBe(0);
    pick(7);
    expect((await open()).seed).toBe(7);
    expect(countLoads()).toBe(2);
  });
});
