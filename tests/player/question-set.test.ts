import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  holdsSet,
  matchSet,
  MOST_ITEMS,
  readSet,
  termsOfSet,
  writeSet,
} from '../../src/player/question-set.ts';
import type { QuestionSet } from '../../src/player/question-set.ts';
import { indexEntry } from '../support/index-entry.ts';

const set: QuestionSet = {
  mode: 'exam',
  seed: 17,
  tries: 1,
  minutes: 20,
  title: 'Monday & λ = 4',
  items: [
    { question: 'a/one', hash: 'abc123' },
    { question: 'b/two', hash: '0' },
  ],
};

const name = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8})?$/);
const sets: fc.Arbitrary<QuestionSet> = fc.record({
  mode: fc.constantFrom('practice', 'exam'),
  seed: fc.nat(),
  tries: fc.option(fc.integer({ min: 1, max: 99 })),
  minutes: fc.option(fc.integer({ min: 1, max: 1440 })),
  title: fc.string({ unit: 'grapheme', maxLength: 40 }).map((title) => title.trim()),
  items: fc.uniqueArray(
    fc.record({
      question: fc.tuple(name, name).map((parts) => parts.join('/')),
      hash: fc.stringMatching(/^[0-9a-f]{12}$/),
    }),
    { selector: ({ question }) => question, minLength: 1, maxLength: 12 },
  ),
});

test('a set that was written is read again, whatever its title', () => {
  fc.assert(
    fc.property(sets, (one) => {
      expect(readSet(writeSet(one))).toEqual({ ok: true, set: one });
    }),
  );
});

test('a link of any other text is refused with a reason, and never throws', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const reading = readSet(text);
      expect(reading.ok ? '' : reading.reason).toMatch(/\.$/);
    }),
  );
});

describe('a link', () => {
  it('is short and can be read', () => {
    expect(writeSet(set)).toBe(
      'mode=exam&seed=17&tries=1&minutes=20&title=Monday%20%26%20%CE%BB%20%3D%204&items=a/one.abc123,b/two.0',
    );
  });

  it.each([
    ['mode=exam', 'mode=test', 'practice or an exam'],
    ['seed=17', 'seed=-1', 'seed'],
    ['seed=17', 'seed=2147483648', 'seed'],
    ['seed=17', 'seed=1e3', 'seed'],
    ['seed=17', 'seed=0x11', 'seed'],
    ['seed=17', 'seed=', 'seed'],
    ['seed=17&', '', 'seed'],
    ['items=', 'things=', '“” does not name a question'],
    ['tries=1', 'tries=0', 'tries'],
    ['minutes=20', 'minutes=1441', 'minutes'],
    ['minutes=20', 'minutes=2.5', 'minutes'],
    ['b/two.0', 'b/two', '“b/two”'],
    ['b/two.0', 'a/one.0', 'twice'],
    ['b/two.0', '<b>/x.0', '“<b>/x.0”'],
  ])('with “%s” turned into “%s” is refused: %s', (before, after, reason) => {
    const reading = readSet(writeSet(set).replace(before, after));
    expect(reading.ok ? '' : reading.reason).toContain(reason);
  });

  it('of which a part is endless is refused with its beginning', () => {
    const reading = readSet(writeSet(set).replace('b/two.0', 'x'.repeat(1000)));
    expect(reading).toEqual({ ok: false, reason: `“${'x'.repeat(60)}” does not name a question.` });
  });

  it('has a title of 120 characters at most, without blanks around it, or none', () => {
    const titleOf = (text: string) => {
      const reading = readSet(text);
      return reading.ok ? reading.set.title : null;
    };
    expect(titleOf(writeSet({ ...set, title: '  Monday ' }))).toBe('Monday');
    expect(titleOf(writeSet({ ...set, title: 'M'.repeat(500) }))).toBe('M'.repeat(120));
    expect(titleOf(writeSet(set).replace(/title=[^&]*&/, ''))).toBe('');
  });

  it('is told from an address without a set', () => {
    expect([holdsSet(writeSet(set)), holdsSet('mode=exam'), holdsSet('')]).toEqual([true, false, false]);
  });

  it('leaves out what is free: the number of tries, the time', () => {
    expect(writeSet({ ...set, tries: null, minutes: null, title: '' })).toBe(
      'mode=exam&seed=17&title=&items=a/one.abc123,b/two.0',
    );
  });

  it('holds a hundred questions at most', () => {
    const of = (count: number) =>
      readSet(
        writeSet({
          ...set,
          items: Array.from({ length: count }, (_, at) => ({ question: `a/${String(at)}`, hash: '0' })),
        }),
      );
    expect(of(MOST_ITEMS).ok).toBe(true);
    expect(of(MOST_ITEMS + 1)).toEqual({ ok: false, reason: 'It has more than 100 questions.' });
  });
});

describe('a set beside the bank', () => {
  const index = [indexEntry('a/one', { hash: 'abc123' }), indexEntry('b/two', { hash: '0', canVary: false })];

  it('has its questions in the variants that its seed decides', () => {
    const { items, changed, gone } = matchSet(set, index);
    expect([changed, gone]).toEqual([[], []]);
    expect(items.map(({ question }) => question)).toEqual(['a/one', 'b/two']);
    expect(items[1]?.seed).toBe(0);
    expect(matchSet(set, index).items).toEqual(items);
    expect(matchSet({ ...set, seed: 18 }, index).items[0]?.seed).not.toBe(items[0]?.seed);
  });

  it('says which questions have changed and which are gone', () => {
    const other = [indexEntry('a/one', { hash: 'def456', title: 'The first' })];
    const { items, changed, gone } = matchSet(set, other);
    expect(items.map(({ question }) => question)).toEqual(['a/one']);
    expect([changed, gone]).toEqual([['The first'], ['b/two']]);
  });
});

describe('the terms of a set', () => {
  it('of an exam tell nothing before the end, help with nothing, and have its time and the extra', () => {
    expect(termsOfSet(set, 0.25)).toMatchObject({
      feedback: 'end',
      help: false,
      tries: 1,
      limitMs: 1_500_000,
    });
    expect(termsOfSet({ ...set, minutes: null }, 1).limitMs).toBeNull();
  });

  it('of practice tell at once, help, and have no clock', () => {
    expect(termsOfSet({ ...set, mode: 'practice' })).toMatchObject({
      feedback: 'each',
      help: true,
      limitMs: null,
    });
  });
});
