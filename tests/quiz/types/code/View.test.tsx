import { describe, expect, test } from 'vitest';
import { limits } from '../../../../src/quiz/kernel/limits.ts';
import type { Grade } from '../../../../src/quiz/kernel/grade.ts';
import type { ResponseViewProps } from '../../../../src/quiz/types/response-view.ts';
import type { CodePublic } from '../../../../src/quiz/types/code/score.ts';
import CodeView from '../../../../src/quiz/types/code/View.tsx';
import { attributeOf, openingTags, textOf } from '../../../support/html.ts';
import { render, send } from '../../../support/rendered.ts';
import { viewPropsOf } from '../view-props.tsx';

const question: CodePublic = {
  starter: 'function f() {\n}',
  tests: [{ call: 'f(2)', wanted: '4' }, null, { call: 'f(3)', wanted: '[1, 2]' }, null],
};

const graded: Grade = {
  verdict: 'partial',
  score: 0.5,
  feedback: ['code.failed'],
  misconceptions: [],
  understood: 'a program of 2 lines',
  evidence: {
    kind: 'test-runs',
    runs: [
      { call: 'f(2)', passed: true, got: '4', wanted: '4' },
      { call: null, passed: true, got: null, wanted: null },
      { call: 'f(3)', passed: false, got: 'an error: no', wanted: '[1, 2]' },
      { call: null, passed: false, got: null, wanted: null },
    ],
  },
};

function view(props: Partial<ResponseViewProps> = {}) {
  const heard: unknown[] = [];
  const rendered = render(() => (
    <CodeView
      {...viewPropsOf({})}
      question={question}
      onChange={(response) => heard.push(response)}
      {...props}
    />
  ));
  const rows = [...rendered.html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => textOf(cell)),
  );
  const [field = ''] = openingTags(rendered.html, 'textarea');
  const text = /<textarea[^>]*>([^<]*)/.exec(rendered.html)?.[1];
  return { ...rendered, heard, rows, field, text };
}

describe('the field for a program', () => {
  test('holds what it starts with, until something was given', () => {
    expect(view().text).toBe('function f() {\n}');
    expect(view({ response: 'const a = 1' }).text).toBe('const a = 1');
    expect(view({ response: '' }).text).toBe('');
  });

  test('numbers its lines, for the eye alone', () => {
    const numbersOf = (html: string) =>
      /<span class="code-numbers" aria-hidden="true">([^<]*)/.exec(html)?.[1];
    expect(numbersOf(view().html)).toBe('1\n2');
    expect(numbersOf(view({ response: 'a\n\nb\n' }).html)).toBe('1\n2\n3\n4');
    expect(numbersOf(view({ response: '' }).html)).toBe('1');
  });

  test('hands over what is typed', () => {
    const { heard, find } = view();
    send(find('textarea'), 'onInput', { currentTarget: { value: 'let b' } });
    expect(heard).toEqual(['let b']);
  });

  test('has a label, help, and takes more than is read', () => {
    const { html, field } = view();
    expect(attributeOf(openingTags(html, 'label')[0] ?? '', 'for')).toBe('q-answer');
    expect(attributeOf(field, 'id')).toBe('q-answer');
    expect(attributeOf(field, 'aria-describedby')).toBe('q-answer-help q-outcome');
    expect(Number(attributeOf(field, 'maxlength'))).toBeGreaterThan(limits.code);
    expect(attributeOf(field, 'spellcheck')).toBe('false');
  });

  test('says how its keys work, and leaves them alone until the editor is there', () => {
    const { html, find } = view();
    expect(textOf(/<p id="q-answer-help"[^>]*>(.*?)<\/p>/s.exec(html)?.[1] ?? '')).toContain('Press Esc');
    const prevented: string[] = [];
    for (const key of ['Tab', 'Enter']) {
      send(find('textarea'), 'onKeyDown', {
        key,
        currentTarget: {},
        preventDefault: () => prevented.push(key),
      });
    }
    expect(prevented).toEqual([]);
  });

  test('is closed when no more answers are taken', () => {
    expect(attributeOf(view({ isClosed: true }).field, 'disabled')).toBe('');
    expect(attributeOf(view().field, 'disabled')).toBeNull();
  });
});

describe('the tests', () => {
  test('show calls and what is expected before the program is run, and nothing of hidden ones', () => {
    expect(view().rows).toEqual([
      ['Test', 'Result', 'Expected', 'Yours'],
      ['f(2)', '', '4', ''],
      ['hidden test 1', '', '–', '–'],
      ['f(3)', '', '[1, 2]', ''],
      ['hidden test 2', '', '–', '–'],
    ]);
  });

  test('show afterwards what came of each, in words', () => {
    expect(view({ response: 'a', grade: graded }).rows.slice(1)).toEqual([
      ['f(2)', '✓ passed', '4', '4'],
      ['hidden test 1', '✓ passed', '–', '–'],
      ['f(3)', '✗ failed', '[1, 2]', 'an error: no'],
      ['hidden test 2', '✗ failed', '–', '–'],
    ]);
  });
});
