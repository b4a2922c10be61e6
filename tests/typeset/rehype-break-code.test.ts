import { describe, expect, it } from 'vitest';
import { typeset } from '../support/typeset.ts';

describe('rehypeBreakCode', () => {
  it.each(['--rope-scale 8', 'factor: 4'])('keeps `%s` on one line', async (code) => {
    expect(await typeset(`Say \`${code}\` there.`)).toContain(`<code class="nowrap">${code}</code>`);
  });

  it('lets a long name end a line behind an underscore, and changes none of its characters', async () => {
    const html = await typeset('Say `original_max_position_embeddings: 32768` there.');
    expect(html).toContain('<code>original_<wbr>max_<wbr>position_<wbr>embeddings: 32768</code>');
  });

  it('keeps underscores at the ends of a name with it', async () => {
    expect(await typeset('Say `__a_name_with_ends_of_its_own__` there.')).toContain('<code>__a_<wbr>name_');
  });

  it.each(['Say `rope_theta` there.', '```js\nconst a_name_that_is_long_enough = 1 - 2;\n```'])(
    'leaves alone: %s',
    async (markdown) => {
      expect(await typeset(markdown)).not.toMatch(/<wbr>|nowrap/);
    },
  );
});
