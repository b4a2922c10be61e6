import { describe, expect, test } from 'vitest';
import type { MarkedGrade } from '../../../../src/quiz/kernel/grade.ts';
import type { OrderPublic } from '../../../../src/quiz/types/order/score.ts';
import OrderView from '../../../../src/quiz/types/order/View.tsx';
import type { ResponseViewProps } from '../../../../src/quiz/types/response-view.ts';
import { attributeOf, openingTags, textOf } from '../../../support/html.ts';
import { render, send } from '../../../support/rendered.ts';
import { viewPropsOf } from '../view-props.tsx';

const all: OrderPublic = { steps: ['b', 'c', 'a'], wanted: null };
const some: OrderPublic = { steps: ['b', 'x', 'a'], wanted: 2 };

function open(question: OrderPublic, parts: Partial<ResponseViewProps> = {}) {
  const changes: unknown[] = [];
  const rendered = render(() => (
    <OrderView
      {...viewPropsOf({})}
      question={question}
      text={(key) => `<em>${key}</em>`}
      onChange={(response) => changes.push(response)}
      {...parts}
    />
  ));
  const button = (id: string) => rendered.find('button', ({ props }) => props.id === id);
  const press = (id: string) => send(button(id), 'onClick', {});
  const type = (id: string, key: string) => {
    let wasTaken = false;
    send(button(id), 'onKeyDown', { key, preventDefault: () => (wasTaken = true) });
    return wasTaken;
  };
  return { html: rendered.html, changes, press, type };
}

const marked = (marks: NonNullable<MarkedGrade['marks']>): MarkedGrade => ({
  verdict: 'incorrect',
  score: 0,
  feedback: ['incorrect'],
  misconceptions: [],
  understood: 'a',
  marks,
});

describe('the list of a question in which every step belongs', () => {
  test('shows the steps as offered, numbered and typeset, and gives no answer by itself', () => {
    const { html, changes } = open(all);
    expect(textOf(html)).toMatch(/order.*1.*step\/b.*2.*step\/c.*3.*step\/a/s);
    expect(html).toContain('<em>step/b</em>');
    expect(html).not.toMatch(/Add|Remove/);
    expect(changes).toEqual([]);
  });

  test('moves a step by its buttons, from the shown order on', () => {
    const { press, changes } = open(all);
    press('q-up-a');
    press('q-down-b');
    expect(changes).toEqual([
      ['b', 'a', 'c'],
      ['c', 'b', 'a'],
    ]);
  });

  test('moves a step by the arrow keys on its buttons, and leaves other keys alone', () => {
    const { type, changes } = open(all, { response: ['a', 'b', 'c'] });
    expect(type('q-down-b', 'ArrowUp')).toBe(true);
    expect(type('q-up-b', 'ArrowDown')).toBe(true);
    for (const key of ['Tab', 'Enter', ' ', 'ArrowLeft']) expect(type('q-up-b', key)).toBe(false);
    expect(changes).toEqual([
      ['b', 'a', 'c'],
      ['a', 'c', 'b'],
    ]);
  });

  test('keeps the buttons at the ends, where they do nothing', () => {
    const { html, press, type, changes } = open(all);
    const idle = openingTags(html, 'button').filter((tag) => attributeOf(tag, 'aria-disabled') === 'true');
    expect(idle.map((tag) => attributeOf(tag, 'id'))).toEqual(['q-up-b', 'q-down-a']);
    press('q-up-b');
    press('q-down-a');
    type('q-up-b', 'ArrowUp');
    expect(changes).toEqual([]);
  });

  test('names every button by what it does and the step’s text, and never submits the form', () => {
    for (const tag of openingTags(open(all).html, 'button')) {
      const id = attributeOf(tag, 'id') ?? '';
      expect(attributeOf(tag, 'type')).toBe('button');
      const step = id.slice(-1);
      expect([`Move up: step/${step}`, `Move down: step/${step}`]).toContain(attributeOf(tag, 'aria-label'));
    }
  });
});

describe('the lists of a question with extra steps', () => {
  test('offer all steps, and say how many are wanted', () => {
    const { html } = open(some);
    expect(textOf(html)).toContain('2 steps are wanted');
    expect(html.indexOf('step/x')).toBeLessThan(html.indexOf('2 steps are wanted'));
  });

  test('add, move and take out', () => {
    const { press, changes } = open(some, { response: ['a', 'x'] });
    press('q-add-b');
    press('q-up-x');
    press('q-remove-a');
    expect(changes).toEqual([['a', 'x', 'b'], ['x', 'a'], ['x']]);
  });
});

describe('marks', () => {
  test('show by sign and word for the placed steps that have one', () => {
    const { html } = open(all, {
      response: ['b', 'a', 'c'],
      grade: marked({ b: 'wrong', a: 'right' }),
    });
    const rows = html.split('<li').slice(1).map(textOf);
    expect(rows[0]).toMatch(/step\/b.*✗, not right/);
    expect(rows[1]).toMatch(/step\/a.*✓, right/);
    expect(rows[2]).not.toMatch(/[✓✗]|right|wrong/);
  });

  test('do not come from a name that every object has', () => {
    const view = { steps: ['constructor', 'a', 'b'], wanted: null };
    const { html } = open(view, { response: ['constructor', 'a', 'b'], grade: marked({ a: 'right' }) });
    expect(html.match(/, right/g)).toHaveLength(1);
  });
});

test('a closed question can be read and no longer changed', () => {
  const { html, type, changes } = open(some, { response: ['a', 'x'], isClosed: true });
  const tags = openingTags(html, 'button');
  expect(tags.length).toBe(7);
  expect(tags.filter((tag) => attributeOf(tag, 'disabled') === null)).toEqual([]);
  type('q-up-x', 'ArrowUp');
  expect(changes).toEqual([]);
});
