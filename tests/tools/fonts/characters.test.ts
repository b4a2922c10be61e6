import { describe, expect, test } from 'vitest';
import { charactersIn } from '../../../tools/fonts/characters.ts';

/** What is found beyond the signs of a keyboard. */
const beyond = (...files: string[]) => charactersIn(files).replace(charactersIn([]), '');

describe('the characters that a site can show', () => {
  test('are at least all signs of a keyboard, because a reader may type them', () => {
    expect(charactersIn([])).toBe(
      ' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~',
    );
  });

  test('are those of all files, each once and in order', () => {
    expect(beyond('<p>θ and λ</p>', '{"text": "λ ≥ 4"}')).toBe('θλ≥');
  });

  test('are also those that a page or a script names by number or name', () => {
    expect(beyond('a&nbsp;b &#x3bb; &#8722;', String.raw`"\u2009" + '\u{1d4b6}'`)).toBe(
      '\u{a0}λ\u{2009}−\u{1d4b6}',
    );
  });

  test('are whole where a script writes the halves of one', () => {
    expect(beyond(String.raw`"\ud835\udcb6"`)).toBe('\u{1d4b6}');
  });

  test('leave out what only parts lines', () => {
    expect(beyond('a\n\tb')).toBe('');
  });

  test('are not the ends of a range in a pattern', () => {
    expect(beyond(String.raw`/[\u{C0}-\u{D6}\u00e9]/u`)).toBe('é');
    expect(beyond(String.raw`RegExp("[\\u{AE}-\\u{FF}]")`)).toBe('');
    expect(beyond(String.raw`/[\u00aa\u00b5\u00c0-\u00d6]/`)).toBe('ªµ');
    expect(beyond(String.raw`"\u00c0 - \u00d6"`)).toBe('ÀÖ');
  });
});
