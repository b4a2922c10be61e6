import { describe, expect, it } from 'vitest';
import { checkLinks } from '../../../src/quiz/check/links.ts';

const pages = ['/references/', '/lessons/one/'];
const images = { 'lines.svg': { fault: null, width: 30, height: 10 } };

const codesOf = (markdown: string): readonly string[] =>
  checkLinks({ path: ['prompt'], markdown, start: 0, holdsBlanks: false }, { pages, images }).map(
    ({ code }) => code,
  );

describe('checkLinks', () => {
  it.each([
    'See [the lesson](/lessons/one/#periods) and [the paper](https://arxiv.org/abs/2309.00071).',
    'See <https://example.org/> or [this][ref].\n\n[ref]: https://example.org/',
    'What is in `[code](x)` is no link, nor is what is in $f[1](x)$.',
    'A list\n\n- one\n- two\n\n| a | b |\n| --- | --- |\n| 1 | 2 |',
    'The interval [0, 1] (closed), number #1, and 3 < 4.',
    'So:\n\n![two lines that meet](figures/lines.svg)',
  ])('leaves alone %j', (markdown) => {
    expect(codesOf(markdown)).toEqual([]);
  });

  it.each([
    ['[a](/lessons/two/)', 'E070'],
    ['[a](/lessons/one)', 'E070'],
    ['[a](http://example.org/)', 'E070'],
    ['[a](../one/)', 'E070'],
    ['[a](#part)', 'E070'],
    ['[a](JavaScript:alert(1))', 'E070'],
    ['<javascript:alert(1)>', 'E070'],
    ['[a][b]\n\n[b]: //example.org', 'E070'],
    ['![a](https://example.org/a.png)', 'E071'],
    ['![a](/figures/lines.svg)', 'E071'],
    ['![](figures/lines.svg)', 'E073'],
    ['![a](figures/line.svg)', 'E074'],
    ['## Why', 'E072'],
    ['Why\n===', 'E072'],
    ['Why\n---', 'E072'],
    ['So.[^1]', 'E072'],
  ])('refuses %j', (markdown, code) => {
    expect(codesOf(markdown)).toEqual([code]);
  });

  it('looks up no page where none is known', () => {
    const text = { path: ['prompt'], markdown: '[a](/lessons/two/)', start: 0, holdsBlanks: false };
    expect(checkLinks(text)).toEqual([]);
    expect(checkLinks({ ...text, markdown: '![a](figures/other.svg)' })).toEqual([]);
  });

  it('has no room for an image in a line', () => {
    const text = { path: ['options', 0, 'text'], start: 0, holdsBlanks: false, isInline: true };
    const found = checkLinks({ ...text, markdown: '![a](figures/lines.svg)' }, { images });
    expect(found.map(({ code }) => code)).toEqual(['E071']);
  });
});
