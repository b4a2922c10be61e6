import { expect, it } from 'vitest';
import { typeset } from '../support/typeset.ts';

it('puts a table into a named region that the keyboard reaches', async () => {
  const html = await typeset('| pair | turns |\n| --- | --- |\n| 1 | 652 |');
  expect(html).toMatch(
    /^<div class="table-scroll" role="group" tabindex="0" aria-label="Table"><table>.*<\/table><\/div>$/s,
  );
});

it('does so with every table, once', async () => {
  const table = '| a |\n| --- |\n| 1 |';
  const html = await typeset(`${table}\n\nand\n\n${table}`);
  expect(html.match(/table-scroll/g)).toHaveLength(2);
});
