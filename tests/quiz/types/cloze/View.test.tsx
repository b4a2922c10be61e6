import { describe, expect, test } from 'vitest';
import type { Grade } from '../../../../src/quiz/kernel/grade.ts';
import ClozeView from '../../../../src/quiz/types/cloze/View.tsx';
import type { PartProps, ResponseViewProps } from '../../../../src/quiz/types/response-view.ts';
import { attributesOf, textOf } from '../../../support/html.ts';
import { render } from '../../../support/rendered.ts';
import { viewPropsOf } from '../view-props.tsx';

const blanks = [
  { id: 'way', label: 'Blank 1', type: 'choice', question: { options: [] } },
  { id: 'lambda', label: 'Blank 2', type: 'numeric', question: {} },
];
const prompt =
  '<p>The base <span data-blank="way"></span>.</p>\n<ul><li>By <em>about</em> <span data-blank="lambda"></span> times</li></ul>';

/** Draws a text with blanks, and keeps what they were given. */
function draw(props: Partial<ResponseViewProps> = {}) {
  const given: PartProps[] = [];
  const changes: unknown[] = [];
  const all = viewPropsOf({
    question: { blanks },
    text: (key) => (key === 'prompt' ? prompt : ''),
    onChange: (changed) => changes.push(changed),
    Part: (part) => {
      given.push(part);
      return <i>{part.partId}</i>;
    },
    ...props,
  });
  return { ...render(() => <ClozeView {...all} />), given, changes };
}

const graded = (parts: Readonly<Record<string, Partial<Grade>>>): Grade =>
  ({
    verdict: 'partial',
    score: 0.5,
    feedback: [],
    misconceptions: [],
    understood: '',
    parts,
  }) as unknown as Grade;

describe('the view of a text with blanks', () => {
  test('has a field in the place of each blank, and keeps the text around it', () => {
    const { html, given } = draw();
    expect(textOf(html)).toBe('The base way.By about lambda times');
    expect(html).toMatch(/^<div class="cloze"><p><span>The base <\/span><span class="cloze-blank">/);
    expect(html).toMatch(/<ul><li><span>By <em>about<\/em> <\/span><span class="cloze-blank">/);
    expect(html).not.toContain('data-blank');
    expect(given.map(({ isInline }) => isInline)).toEqual([true, true]);
  });

  test('names each blank by its number, and describes it by its mark', () => {
    const { html } = draw();
    expect(attributesOf(html, 'span', 'aria-label')).toEqual(['Blank 1', 'Blank 2']);
    const marks = ['q-way-mark', 'q-lambda-mark'];
    expect(attributesOf(html, 'span', 'aria-describedby')).toEqual(marks);
    expect(attributesOf(html, 'span', 'id')).toEqual(marks);
  });

  test('hands each blank its own response, and keeps both when two change at once', () => {
    const { given, changes } = draw({ response: { way: ['up'] } });
    expect(given).toMatchObject([
      { partId: 'way', type: 'choice', response: ['up'] },
      { partId: 'lambda', type: 'numeric', response: null },
    ]);
    given[1]?.onChange('4');
    given[0]?.onChange(['down']);
    expect(changes).toEqual([
      { way: ['up'], lambda: '4' },
      { way: ['down'], lambda: '4' },
    ]);
  });

  test.each([
    ['correct', /way✓\W*right\./],
    ['incorrect', /way✗\W*not right\./],
    ['partial', /way◐partly right\./],
  ] as const)('marks a blank that is %s, in words too', (verdict, words) => {
    const { html } = draw({ grade: graded({ way: { verdict } }) });
    expect(textOf(html)).toMatch(words);
    expect(textOf(html).match(/right/g)).toHaveLength(1);
  });

  test('leaves a blank whose items have marks of their own to its view', () => {
    const { html } = draw({ grade: graded({ way: { verdict: 'correct', marks: { up: 'right' } } }) });
    expect(textOf(html)).not.toContain('right');
  });

  test('draws a text whose variant has no blanks yet, and one with a blank too many', () => {
    expect(textOf(draw({ text: () => '' }).html)).toBe('');
    expect(draw({ text: () => '<p>a <span data-blank="other"></span></p>' }).given).toEqual([]);
  });
});
