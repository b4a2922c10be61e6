import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { changeStyles } from '../../../tools/pages/page-styles.ts';

const hash = (style: string) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
const page = (first: string, second: string) =>
  `<meta content="style-src ${hash(first)} ${hash(second)} ${hash('other')}"><style data-x>${first}</style>` +
  `<p>red</p><style>${second}</style>`;
const style = '@property --a{syntax:"<number>"}a{color:red}';

test('the styles of a page are changed in their elements, and its policy lets them through', () => {
  const change = (css: string) => css.replace('red', 'blue');
  expect(changeStyles(page(style, 'p{margin:0}'), change)).toBe(page(change(style), 'p{margin:0}'));
});

test('a page whose styles do not change stays as it is', () => {
  const before = page(style, 'p{margin:0}');
  expect(changeStyles(before, (css) => css)).toBe(before);
});
