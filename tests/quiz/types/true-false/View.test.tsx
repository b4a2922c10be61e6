import { describe, expect, test } from 'vitest';
import type { Grade } from '../../../../src/quiz/kernel/grade.ts';
import TrueFalseView from '../../../../src/quiz/types/true-false/View.tsx';
import { render, send } from '../../../support/rendered.ts';
import { viewPropsOf } from '../view-props.tsx';

interface Parts {
  readonly reasons?: readonly string[] | null;
  readonly response?: unknown;
  readonly grade?: Grade | null;
  readonly prompt?: string;
}

function open({ reasons = null, response = null, grade = null, prompt = '' }: Parts = {}) {
  const given: unknown[] = [];
  const rendered = render(() => (
    <TrueFalseView
      {...viewPropsOf({})}
      question={{ reasons }}
      text={(key) => (key === 'reason-prompt' ? prompt : key)}
      response={response}
      onChange={(next) => given.push(next)}
      grade={grade}
    />
  ));
  const choose = (value: string) => {
    send(
      rendered.find('input', ({ props }) => props.value === value),
      'onChange',
      { currentTarget: { checked: true } },
    );
    return given.at(-1);
  };
  const ticked = ['true', 'false', ...(reasons ?? [])].filter(
    (value) => rendered.find('input', ({ props }) => props.value === value).props.checked === true,
  );
  return { ...rendered, choose, ticked };
}

const reasons = ['b', 'a'];

describe('the view of a statement', () => {
  test('hands over a truth value where no reason is asked for', () => {
    expect(open().choose('true')).toBe(true);
    expect(open({ response: true }).choose('false')).toBe(false);
  });

  test('hands over both halves, as far as they are there, where reasons are offered', () => {
    expect(open({ reasons }).choose('true')).toEqual({ answer: true, reason: null });
    expect(open({ reasons }).choose('a')).toEqual({ answer: null, reason: 'a' });
    expect(open({ reasons, response: { answer: false, reason: 'b' } }).choose('a')).toEqual({
      answer: false,
      reason: 'a',
    });
    expect(open({ reasons, response: { answer: false, reason: 'b' } }).choose('true')).toEqual({
      answer: true,
      reason: 'b',
    });
  });

  test('shows what is chosen', () => {
    expect(open({ response: true }).ticked).toEqual(['true']);
    expect(open({ response: 'false' }).ticked).toEqual(['false']);
    expect(open({ reasons, response: { answer: false, reason: 'a' } }).ticked).toEqual(['false', 'a']);
    expect(open({ reasons, response: { answer: null, reason: 'a' } }).ticked).toEqual(['a']);
  });

  test('shows the reasons from the start, in the order of the variant, under their line', () => {
    const { html } = open({ reasons });
    expect(html.match(/(?<=option-text">)reason\/./g)).toEqual(['reason/b', 'reason/a']);
    expect(html).toContain('<legend>Why?</legend>');
    expect(open({ reasons, prompt: 'Why <i>so</i>?' }).html).toContain('<legend>Why <i>so</i>?</legend>');
    expect(open().html).not.toContain('Why');
  });

  test('marks what was chosen', () => {
    const grade: Grade = {
      verdict: 'partial',
      score: 0.5,
      feedback: ['partial'],
      misconceptions: [],
      understood: 'true, b',
      marks: { true: 'right', b: 'wrong' },
    };
    const { html } = open({ reasons, grade, response: { answer: true, reason: 'b' } });
    expect(html.match(/[✓✗]/g)).toEqual(['✓', '✗']);
  });

  test.each([7, [true], { answer: 3, reason: 4 }, 'perhaps', ''])(
    'can be drawn whatever was kept: %j',
    (response) => {
      expect(open({ reasons, response }).ticked).toEqual([]);
    },
  );
});
