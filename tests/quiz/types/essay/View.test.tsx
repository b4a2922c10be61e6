import { describe, expect, test } from 'vitest';
import { limits } from '../../../../src/quiz/kernel/limits.ts';
import EssayView from '../../../../src/quiz/types/essay/View.tsx';
import type { ResponseViewProps } from '../../../../src/quiz/types/response-view.ts';
import { attributeOf, openingTags, textOf } from '../../../support/html.ts';
import { render, send } from '../../../support/rendered.ts';
import type { RenderedElement } from '../../../support/rendered.ts';
import { viewPropsOf } from '../view-props.tsx';

const question = {
  words: { min: 2, max: 4 },
  criteria: [
    { id: 'why', levels: ['none', 'full'] },
    { id: 'how', levels: ['full', 'none'] },
  ],
};
const hiddenText = (key: string) => `[${key}]`;

/** Draws an essay, and keeps what it reports. */
function draw(props: Partial<ResponseViewProps> = {}) {
  const changes: unknown[] = [];
  const all = viewPropsOf({ question, onChange: (changed) => changes.push(changed), ...props });
  return { ...render(() => <EssayView {...all} />), changes };
}

const isLevel =
  (criterion: string, level: string) =>
  ({ props }: RenderedElement) =>
    props.name === `q-level-${criterion}` && props.value === level;

const ticked = (html: string) =>
  openingTags(html, 'input')
    .filter((tag) => attributeOf(tag, 'checked') !== null)
    .map((tag) => attributeOf(tag, 'value'));

describe('the view of an essay', () => {
  test('says how long a text is wanted, and how long it is', () => {
    expect(textOf(draw().html)).toBe('Your answer: 2 to 4 words0 words');
    expect(textOf(draw({ response: 'one' }).html)).toMatch(/1 word$/);
    expect(textOf(draw({ response: 'one two' }).html)).toMatch(/2 words · long enough$/);
    expect(textOf(draw({ response: 'a b c d e' }).html)).toMatch(/5 words · too long$/);
  });

  test('asks for no length where none is wanted', () => {
    const free = { ...question, words: { min: null, max: null } };
    expect(textOf(draw({ question: free, response: 'a b' }).html)).toBe('Your answera b2 words');
  });

  test('says only the change aloud, and describes the field by the count', () => {
    const { find } = draw({ response: 'one two' });
    expect(find('span', ({ props }) => props.role === 'status').props.children).toBe('long enough');
    expect(find('textarea').props['aria-describedby']).toBe('q-count q-outcome');
    expect(find('label').props.for).toBe(find('textarea').props.id);
  });

  test('lets a text be typed that is too long to be read, so that it is refused and not cut', () => {
    expect(draw().find('textarea').props.maxLength).toBeGreaterThanOrEqual(2 * limits.essay);
  });

  test('reports what is written as text alone', () => {
    const { find, changes } = draw();
    send(find('textarea'), 'onInput', { currentTarget: { value: 'One two.' } });
    expect(changes).toEqual(['One two.']);
  });

  test('keeps model answer and rubric to itself until the first check', () => {
    expect(openingTags(draw({ response: 'one two' }).html, 'input')).toEqual([]);
  });

  describe('after the first check', () => {
    test('shows the model answer, and each criterion with its levels and their points', () => {
      const { html } = draw({ response: 'one two', hiddenText });
      expect(textOf(html)).toContain(
        'Model answer[model-answer]How does yours compare?' +
          '[criterion/why][level/why/none] ([points/why/none])[level/why/full] ([points/why/full])' +
          '[criterion/how][level/how/full]',
      );
      expect(ticked(html)).toEqual([]);
    });

    test('reports the text with the levels, one after the other', () => {
      const first = draw({ response: 'one two', hiddenText });
      send(first.find('input', isLevel('why', 'full')), 'onChange', { currentTarget: { checked: true } });
      expect(first.changes).toEqual([{ text: 'one two', levels: { why: 'full' } }]);
      const next = draw({ response: first.changes[0], hiddenText });
      expect(ticked(next.html)).toEqual(['full']);
      send(next.find('input', isLevel('how', 'none')), 'onChange', { currentTarget: { checked: true } });
      expect(next.changes).toEqual([{ text: 'one two', levels: { why: 'full', how: 'none' } }]);
    });

    test('goes back to the text alone when that changes', () => {
      const { find, changes } = draw({ response: { text: 'one', levels: { why: 'full' } }, hiddenText });
      expect(find('textarea').props.value).toBe('one');
      send(find('textarea'), 'onInput', { currentTarget: { value: 'one two' } });
      expect(changes).toEqual(['one two']);
    });
  });

  test('takes nothing more when it is closed', () => {
    const { html, find } = draw({ response: 'one two', hiddenText, isClosed: true });
    expect(find('textarea').props.disabled).toBe(true);
    expect(openingTags(html, 'fieldset').every((tag) => attributeOf(tag, 'disabled') !== null)).toBe(true);
  });

  test.each([7, [], { text: 7, levels: 'full' }, { levels: null }])(
    'draws the odd response %j',
    (response) => {
      expect(textOf(draw({ response, hiddenText }).html)).toContain('0 words');
    },
  );
});
