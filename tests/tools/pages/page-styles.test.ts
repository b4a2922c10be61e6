import { createHash } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { styleChanger } from '../../../tools/pages/page-styles.ts';

const hash = (style: string) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
const page = (first: string, second: string) =>
  `<meta content="style-src ${hash(first)} ${hash(second)} ${hash('other')}"><style data-x>${first}</style>` +
  `<p>red</p><style>${second}</style>`;
const style = '@property --a{syntax:"<number>"}a{color:red}';

test('the styles of a page are changed in their elements, and its policy lets them through', () => {
  const change = (css: string) => css.replace('red', 'blue');
  expect(styleChanger(change)(page(style, 'p{margin:0}'))).toBe(page(change(style), 'p{margin:0}'));
});

test('a page whose styles do not change stays as it is', () => {
  const before = page(style, 'p{margin:0}');
  expect(styleChanger((css) => css)(before)).toBe(before);
});

test('a style that pages share is changed once, and each of them has it', () => {
  const change = vi.fn((css: string) => css.replace('red', 'blue'));
  const changeStyles = styleChanger(change);
  const pages = ['p{margin:0}', 'p{margin:1px}'].map((other) => changeStyles(page(style, other)));
  expect(change.mock.calls.filter(([css]) => css === style)).toHaveLength(1);
  expect(pages).toEqual(['p{margin:0}', 'p{margin:1px}'].map((other) => page(change(style), other)));
});
