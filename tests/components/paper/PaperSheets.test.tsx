import { describe, expect, it } from 'vitest';
import { leftOutInWords, pointsInWords } from '../../../src/components/paper/paper-words.ts';
import PaperSheets from '../../../src/components/paper/PaperSheets.tsx';
import type { PaperPlan } from '../../../src/paper/plan.ts';
import type { Field, Lettered, PaperQuestion } from '../../../src/paper/sheet.ts';
import { render } from '../../support/rendered.ts';

const set = { mode: 'exam', seed: 17, tries: 1, minutes: 20, title: 'Monday', items: [] } as const;
const plan: PaperPlan = { set, versions: 2, points: 6, print: 'both', isWorked: true };
const letters: readonly Lettered[] = [
  { id: 'a', letter: 'A', html: 'first' },
  { id: 'b', letter: 'B', html: 'second' },
];

const questionOf = (field: Field): PaperQuestion => ({
  number: 1,
  id: 'lesson/question',
  title: 'A question',
  seed: 5,
  points: 6,
  prompt: '<p>What is asked?</p>',
  field,
  key: [{ of: null, html: '<strong>the right answer</strong>' }],
  explanation: '<p>worked out</p>',
});

function sheetsOf(field: Field, changes: Partial<PaperPlan> = {}): string {
  const versions = ['A', 'B'].map((letter, index) => {
    return { letter, seed: 17 + index, questions: [questionOf(field)], points: 6 };
  });
  return render(() => <PaperSheets plan={{ ...plan, ...changes }} test={{ versions, leftOut: [] }} />).html;
}

const line: Field = { kind: 'line', rule: 'Your answer: a number', unit: 'tokens' };
const count = (html: string, name: string) => html.split(`class="${name}"`).length - 1;

describe('what goes to the printer', () => {
  it('is every version and then every key, each with its letter and seed', () => {
    const html = sheetsOf(line);
    const places = ['>Version A<', '>Version B<', 'Key: Monday'].map((words) => html.indexOf(words));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(html.match(/seed 17/g)).toHaveLength(2);
    expect(html).toContain('1 question, 6 points, 20 minutes');
    expect(html).toContain('lesson/question, seed 5');
  });

  it('holds nothing of the key where only the questions are printed', () => {
    const html = sheetsOf(line, { print: 'questions' });
    expect(html).toContain('What is asked?');
    expect(html).not.toMatch(/right answer|worked out|Key/);
  });

  it('holds the key alone, without worked answers, where that is asked for', () => {
    const html = sheetsOf(line, { print: 'key', isWorked: false });
    expect(html).toContain('the right answer');
    expect(html).not.toMatch(/What is asked|worked out/);
  });
});

describe('the place for an answer', () => {
  const questions = (field: Field) =>
    sheetsOf(field, { print: 'questions' }).split('data-version="B"')[0] ?? '';

  it('has a box for each option, and for true and false', () => {
    expect(count(questions({ kind: 'options', rule: 'Choose one.', options: letters }), 'paper-box')).toBe(2);
    const truth: Field = { kind: 'truth', reasons: { rule: 'Why?', options: letters } };
    expect(count(questions(truth), 'paper-box')).toBe(4);
  });

  it('has a line with the unit behind it', () => {
    expect(questions(line)).toMatch(/<span class="paper-write"><\/span>tokens/);
  });

  it('has a place for each row and each step', () => {
    const rows = [{ id: 'x', html: 'a row' }];
    expect(count(questions({ kind: 'match', rule: '', rows, items: letters }), 'paper-place')).toBe(1);
    expect(count(questions({ kind: 'order', rule: '', steps: letters, places: 2 }), 'paper-place')).toBe(2);
  });

  it('has lines below what is given and the tests', () => {
    const html = questions({
      kind: 'room',
      rule: 'Write.',
      lines: 7,
      given: 'function f() {',
      tests: [{ call: 'f(1)', wanted: '2' }],
    });
    expect(html).toContain('<pre>function f() {</pre>');
    expect(html).toContain('<code>f(1)</code> gives 2');
    expect(/class="paper-room">((?:<span><\/span>)*)/.exec(html)?.[1]?.split('</span>')).toHaveLength(8);
  });

  it('has a box below each part of a formula that can be meant, and options for blanks', () => {
    const pieces = [
      { html: '<i>b</i>', part: { id: 'a', letter: 'A' } },
      { html: '=', part: null },
    ];
    expect(count(questions({ kind: 'formula', rule: '', pieces }), 'paper-box')).toBe(1);
    const blanks: Field = { kind: 'blanks', rule: '', choices: [{ number: 2, options: letters }] };
    expect(questions(blanks)).toContain('(2)');
  });

  it('says what each part is worth', () => {
    const part = { id: 'p', label: 'Part 1', points: 4 / 3, prompt: '', field: line, key: [] };
    expect(questions({ kind: 'parts', parts: [part] })).toContain('1.33 points');
  });
});

describe('words', () => {
  it.each([
    [1, '1 point'],
    [6, '6 points'],
    [1.5, '1.5 points'],
    [2 / 3, '0.67 points'],
  ])('%d is %s', (points, words) => {
    expect(pointsInWords(points)).toBe(words);
  });

  it('name what is left out, one or several', () => {
    const named = (...titles: string[]) => leftOutInWords(titles.map((title) => ({ id: title, title })));
    expect(named('One')).toMatch(/^“One” is answered .* it is left out\.$/);
    expect(named('One', 'Two', 'Three')).toMatch(
      /^“One”, “Two” and “Three” are answered .* they are left out\.$/,
    );
  });
});
