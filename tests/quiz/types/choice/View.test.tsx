import { describe, expect, test } from 'vitest';
import type { Grade } from '../../../../src/quiz/kernel/grade.ts';
import ChoiceView from '../../../../src/quiz/types/choice/View.tsx';
import { render, send } from '../../../support/rendered.ts';
import { viewPropsOf } from '../view-props.tsx';

interface Parts {
  readonly select?: 'one' | 'many';
  readonly response?: unknown;
  readonly grade?: Grade | null;
  readonly isInline?: boolean;
  readonly isClosed?: boolean;
}

function open({
  select = 'one',
  response = null,
  grade = null,
  isInline = false,
  isClosed = false,
}: Parts = {}) {
  const given: unknown[] = [];
  const rendered = render(() => (
    <ChoiceView
      {...viewPropsOf({})}
      question={{ select, rule: 'Choose.', options: ['b', 'a'] }}
      text={(key) => `<i>${key}</i> &amp; more`}
      response={response}
      onChange={(next) => given.push(next)}
      grade={grade}
      isClosed={isClosed}
      isInline={isInline}
    />
  ));
  return { ...rendered, given };
}

const graded: Grade = {
  verdict: 'incorrect',
  score: 0,
  feedback: ['incorrect'],
  misconceptions: [],
  understood: 'a',
  marks: { a: 'wrong' },
};

describe('the view of a choice', () => {
  test('lists the typeset options in the order of the variant, under the rule', () => {
    const { html } = open();
    expect(html).toContain('<legend>Choose.</legend>');
    expect(html.match(/<i>option\/.<\/i>/g)).toEqual(['<i>option/b</i>', '<i>option/a</i>']);
  });

  test('hands over the ids that are chosen', () => {
    const { find, given } = open({ select: 'many', response: ['a'] });
    send(find('input'), 'onChange', { currentTarget: { checked: true } });
    expect(given).toEqual([['b', 'a']]);
  });

  test('shows a mark beside what was chosen, and at no other option', () => {
    const { html } = open({ response: ['a'], grade: graded });
    expect(html.match(/✗/g)).toHaveLength(1);
    expect(html.indexOf('✗')).toBeGreaterThan(html.indexOf('option/a'));
    expect(open({ response: ['a'] }).html).not.toContain('✗');
  });

  test.each([null, 7, { a: true }, ['x', 3], 'a', []])('can be drawn whatever was kept: %j', (response) => {
    expect(open({ response }).html).toContain('option/a');
    expect(open({ response, isInline: true }).html).toContain('option/a');
  });
});

describe('the view of a choice in a line of text', () => {
  test('is a named menu of plain texts, with nothing chosen at first', () => {
    const { html, find } = open({ isInline: true });
    expect(find('select').props).toMatchObject({ 'aria-label': 'Choose what belongs here' });
    expect(html).not.toContain('<fieldset');
    expect(html).toContain('<option value>choose …</option><option value="b">option/b &amp; more</option>');
  });

  test('hands over the chosen id, or none', () => {
    const { find, given } = open({ isInline: true, response: ['a'] });
    expect(find('select').props.value).toBe('a');
    send(find('select'), 'onChange', { currentTarget: { value: 'b' } });
    send(find('select'), 'onChange', { currentTarget: { value: '' } });
    expect(given).toEqual([['b'], []]);
  });

  test('shows the mark of what was chosen, and can be closed', () => {
    const { html, find } = open({ isInline: true, response: ['a'], grade: graded, isClosed: true });
    expect(html).toContain('✗');
    expect(find('select').props.disabled).toBe(true);
  });

  test('is a list after all where several may be chosen', () => {
    expect(open({ isInline: true, select: 'many' }).html).toContain('<fieldset');
  });
});
