import { describe, expect, it } from 'vitest';
import { readEmbedAddress } from '../../../src/components/embed/embed-address.ts';

describe('the address of a shell', () => {
  it('names a question, a variant and whether its answers are kept', () => {
    expect(readEmbedAddress('?question=a-lesson/lambda&seed=7&keep=1&theme=dark', 'question')).toEqual({
      name: 'a-lesson/lambda',
      written: 'a-lesson/lambda',
      seed: 7,
      keeps: true,
      problems: [],
    });
  });

  it('keeps nothing and shows the first variant unless it says otherwise', () => {
    expect(readEmbedAddress('?question=a/b', 'question')).toMatchObject({ seed: 0, keeps: false });
    expect(readEmbedAddress('?question=a/b&keep=0', 'question').keeps).toBe(false);
  });

  it.each(['', '?', '?question=a/b', '?figure=', '?figure=../../x', '?figure=A', '?figure=a/b/c'])(
    'names no figure in “%s”',
    (search) => expect(readEmbedAddress(search, 'figure').name).toBeNull(),
  );

  it.each([
    ['theme=blue', 'The theme can be light or dark, not “blue”.'],
    ['seed=-1', 'The seed can be a whole number from 0 to 2147483647, not “-1”.'],
    ['seed=9999999999', 'The seed can be a whole number from 0 to 2147483647, not “9999999999”.'],
    ['keep=yes', 'Keep can be 1 or 0, not “yes”.'],
  ])('says what is wrong with %s, and goes on without it', (part, problem) => {
    expect(readEmbedAddress(`?question=a/b&${part}`, 'question')).toMatchObject({
      name: 'a/b',
      seed: 0,
      keeps: false,
      problems: [problem],
    });
  });
});
