import { describe, expect, test } from 'vitest';
import { colourText, loadColours } from '../../src/editor/colours.ts';
import { handleKey } from '../../src/editor/editor.ts';
import { opensBlock, pressEnter, pressTab } from '../../src/editor/typing.ts';
import type { Edit, Typed } from '../../src/editor/typing.ts';

/** A text with | at the caret, or at both ends of the selection. */
function typed(marked: string): Typed {
  const [before = '', inside = '', after] = marked.split('|');
  return after === undefined
    ? { text: before + inside, start: before.length, end: before.length }
    : { text: before + inside + after, start: before.length, end: before.length + inside.length };
}

function after(marked: string, press: (text: Typed) => Edit): string {
  const before = typed(marked);
  const { from, to, text, selection } = press(before);
  const whole = before.text.slice(0, from) + text + before.text.slice(to);
  const [start, end] = selection;
  return start === end
    ? `${whole.slice(0, start)}|${whole.slice(start)}`
    : `${whole.slice(0, start)}|${whole.slice(start, end)}|${whole.slice(end)}`;
}

const tab = (marked: string) => after(marked, (text) => pressTab(text, false));
const back = (marked: string) => after(marked, (text) => pressTab(text, true));
const enter = (marked: string) => after(marked, (text) => pressEnter(text, opensBlock.typescript));
const enterYaml = (marked: string) => after(marked, (text) => pressEnter(text, opensBlock.yaml));

describe('a key in a program', () => {
  test('Tab goes in at the caret, and takes selected lines along', () => {
    expect(tab('a|b')).toBe('a  |b');
    expect(tab('a\nb|b\nc|c\nd')).toBe('a\n  b|b\n  c|c\nd');
    expect(tab('|a\n\nb\n|c')).toBe('  |a\n\n  b\n|c');
  });

  test('Shift and Tab take lines out, as far as they go', () => {
    expect(back('    a|')).toBe('  a|');
    expect(back(' a|')).toBe('a|');
    expect(back('a|')).toBe('a|');
    expect(back('|  a\nb|')).toBe('|a\nb|');
  });

  test('Enter keeps the indent, goes in after an open bracket, and closes it below', () => {
    expect(enter('  a|')).toBe('  a\n  |');
    expect(enter('if (a) {|')).toBe('if (a) {\n  |');
    expect(enter('  f(|)')).toBe('  f(\n    |\n  )');
    expect(enter('a|b|c')).toBe('a\n|c');
  });

  test('Enter in a question file goes in after a key without a value, and after the sign of a block', () => {
    expect(enterYaml('answer:|')).toBe('answer:\n  |');
    expect(enterYaml('  prompt: |'.replace('|', '>|'))).toBe('  prompt: >\n    |');
    expect(enterYaml('title: The base|')).toBe('title: The base\n|');
  });

  test('Tab is left to the page until it indents, and keys with others to the browser', () => {
    const press = (event: object, indents: boolean) => {
      let isPrevented = false;
      const field = { value: 'a', selectionStart: 1, selectionEnd: 1, setSelectionRange: () => undefined };
      const done = { execCommand: () => true };
      const before = Object.getOwnPropertyDescriptor(globalThis, 'document');
      Object.defineProperty(globalThis, 'document', { value: done, configurable: true });
      const heard = { preventDefault: () => (isPrevented = true), ...event };
      handleKey(heard as unknown as KeyboardEvent, field as unknown as HTMLTextAreaElement, {
        indents,
        language: 'typescript',
      });
      if (before === undefined) Reflect.deleteProperty(globalThis, 'document');
      else Object.defineProperty(globalThis, 'document', before);
      return isPrevented;
    };
    expect(press({ key: 'Tab' }, false)).toBe(false);
    expect(press({ key: 'Tab' }, true)).toBe(true);
    expect(press({ key: 'Tab', ctrlKey: true }, true)).toBe(false);
    expect(press({ key: 'Enter' }, false)).toBe(true);
    expect(press({ key: 'Enter', metaKey: true }, true)).toBe(false);
    expect(press({ key: 'a' }, true)).toBe(false);
  });
});

const plainOf = (html: string | null) =>
  (html ?? '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

test('colours are classes, and the text stays what it is', async () => {
  await loadColours('typescript');
  const program = 'const a = 4; // <b> & "c"';
  const html = colourText(program, 'typescript');
  expect(html).toContain('<span class="token keyword keyword-const">const</span>');
  expect(html).not.toContain('style=');
  expect(plainOf(html)).toBe(program);
});

test('a question file is coloured as YAML, unless that would take long', async () => {
  await loadColours('yaml');
  const file = 'title: "A & B" # why\n';
  expect(colourText(file, 'yaml')).toContain('class="token comment"');
  expect(plainOf(colourText(file, 'yaml'))).toBe(file);
  expect(colourText(`title: ${'a'.repeat(5000)}`, 'yaml')).toBeNull();
  expect(colourText('a: 1\n'.repeat(10_000), 'yaml')).toBeNull();
});
