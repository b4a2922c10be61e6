import { describe, expect, test } from 'vitest';
import type { Grade } from '../../../../src/quiz/kernel/grade.ts';
import MatchView from '../../../../src/quiz/types/match/View.tsx';
import { render, send } from '../../../support/rendered.ts';
import { viewPropsOf } from '../view-props.tsx';

interface Parts {
  readonly response?: unknown;
  readonly grade?: Grade | null;
  readonly isInvalid?: boolean;
}

function open({ response = null, grade = null, isInvalid = false }: Parts = {}) {
  const given: unknown[] = [];
  const rendered = render(() => (
    <MatchView
      {...viewPropsOf({})}
      question={{ rule: 'Match.', left: ['a', 'b'], right: ['y', 'x', 'z'] }}
      text={(key) => `<i>${key}</i>`}
      response={response}
      onChange={(next) => given.push(next)}
      grade={grade}
      isInvalid={isInvalid}
    />
  ));
  const menu = (row: string) => rendered.find('select', ({ props }) => props.id === `q-row-${row}`);
  const choose = (row: string, value: string) => {
    send(menu(row), 'onChange', { currentTarget: { value } });
    return given.at(-1);
  };
  return { ...rendered, menu, choose };
}

describe('the view of a matching question', () => {
  test('letters the typeset items in the order of the variant, and offers the letters in each row', () => {
    const { html } = open();
    expect(
      html.match(/match-letter">.<\/span><span class="match-text"><i>right\/./g)?.map((item) => item.at(-1)),
    ).toEqual(['y', 'x', 'z']);
    expect(html.match(/<option [^>]*>[^<]*/g)?.map((option) => option.replace(/.*>/, ''))).toEqual([
      ...['choose …', 'A: right/y', 'B: right/x', 'C: right/z'],
      ...['choose …', 'A: right/y', 'B: right/x', 'C: right/z'],
    ]);
  });

  test('names each menu by the text of its row', () => {
    expect(open().menu('b').props['aria-label']).toBe('left/b');
  });

  test('hands over what all rows hold then', () => {
    expect(open().choose('a', 'x')).toEqual({ a: 'x' });
    expect(open({ response: { a: 'x' } }).choose('b', 'x')).toEqual({ a: 'x', b: 'x' });
    expect(open({ response: { a: 'x', b: 'z' } }).choose('a', '')).toEqual({ a: '', b: 'z' });
  });

  test('shows the chosen letter, and the chosen item beside it', () => {
    const { menu, html } = open({ response: { a: 'z' } });
    expect([menu('a').props.value, menu('b').props.value]).toEqual(['z', '']);
    expect(html.match(/<i>right\/z<\/i>/g)).toHaveLength(2);
    expect(open().html.match(/<i>right\/z<\/i>/g)).toHaveLength(1);
  });

  test('marks each row', () => {
    const grade: Grade = {
      verdict: 'partial',
      score: 0.5,
      feedback: ['partial'],
      misconceptions: [],
      understood: 'a → x, b → y',
      marks: { a: 'right', b: 'wrong' },
    };
    const { html, menu } = open({ response: { a: 'x', b: 'y' }, grade });
    expect(html.match(/[✓✗]/g)).toEqual(['✓', '✗']);
    expect(menu('a').props['aria-describedby']).toBe('q-row-a-mark');
    expect(html).toContain('id="q-row-a-mark"');
  });

  test('points at the rows that are still open, once it was sent back', () => {
    const { menu } = open({ response: { a: 'x' }, isInvalid: true });
    expect([menu('a').props['aria-invalid'], menu('b').props['aria-invalid']]).toEqual([false, true]);
  });

  test.each([7, 'x', ['x'], { a: 3, gone: 'x' }, { a: 'gone' }])(
    'can be drawn whatever was kept: %j',
    (response) => {
      expect(open({ response }).html).toContain('left/b');
    },
  );

  test('rows that are gone are not handed on', () => {
    expect(open({ response: { gone: 'x', b: 'y' } }).choose('a', 'x')).toEqual({ b: 'y', a: 'x' });
  });
});
