import { describe, expect, it } from 'vitest';
import { typeset } from '../support/typeset.ts';

const kept = /<span class="katex nowrap">/g;

describe('keepShort', () => {
  it.each([
    String.raw`$b = 10\,000$`,
    String.raw`$m_l = 4096$`,
    String.raw`$b = 1\,000\,000$`,
    '$i - 1$',
    String.raw`$\delta = p - n$`,
  ])('keeps %s on one line', async (markdown) => {
    expect((await typeset(`with ${markdown} and`)).match(kept)).toHaveLength(1);
  });

  it('stays beside the punctuation that is kept with it', async () => {
    expect(await typeset('with $d = 128$, so')).toMatch(
      /<span class="nowrap"><span class="katex nowrap">.*,<\/span>/s,
    );
  });

  it.each([
    ['one that has nowhere to break', '$x$'],
    ['a long one', String.raw`$\cos(p\,\theta_i) + \cos(n\,\theta_i) = 1$`],
    ['one that stands apart', '$$\nb = 10\n$$'],
  ])('leaves %s alone', async (_what, markdown) => {
    expect(await typeset(markdown)).not.toMatch(kept);
  });

  it('serves every formula of a line', async () => {
    expect((await typeset('$d = 64$, $b = 500$ and $i = 3$')).match(kept)).toHaveLength(3);
  });
});
