import { describe, expect, it } from 'vitest';
import { checkLessonVoice, checkVoice, findHabits } from '../../../tools/content/voice.ts';

const wordsIn = (text: string): string[] => findHabits(text).map(({ words }) => words);

describe('findHabits', () => {
  it.each([
    ['The period grows, for it follows the base.', ', for it follows'],
    ['It cancels, for the base is on both sides.', ', for the base is'],
    ['The base stands under a power.', 'stands'],
    ['This period shall grow.', 'shall'],
    ['Asked for is the base.', 'Asked for is'],
    ['A model made fit for long texts.', 'made fit for'],
    ['Which number belongs into the formula?', 'belongs into'],
    ['Two points that are turned apart.', 'turned apart'],
    ['The pair has gone full circle, and comes\n  round again.', 'gone full circle'],
    ['The more it is slowed, the larger the stretch. It slows the later the more.', 'the later the more'],
    ['A large number, as $d$ has it.', 'as … has it'],
    ['So many it made over the text.', 'So many it'],
    ['One thing – and another.', '–'],
  ])('finds the habit in “%s”', (text, words) => {
    expect(wordsIn(text)).toContain(words);
  });

  it.each([
    'The model works up to 4096 tokens, for any base.',
    'Solve it for an $i$ that need not be whole, for example 7.5.',
    'Adapt the base, for the longer text and for the shorter one.',
    'You must understand the outstanding standard.',
    'Round the number, and turn the vector around.',
    'The code `const shall = stand;` and the formula $\\text{shall}$ are no prose.',
    'The number {{period(base: b, headSize: d, pair: stood)|4sf}} is computed.',
  ])('finds nothing in “%s”', (text) => {
    expect(wordsIn(text)).toEqual([]);
  });
});

describe('checkVoice', () => {
  const problems = (text: string) => checkVoice({ file: 'q.yaml', text });

  it('names the line, the words and what to write instead', () => {
    expect(problems('title: A pair\nprompt: |\n  It shall grow.\n')).toEqual([
      {
        code: 'voice',
        file: 'q.yaml',
        line: 2,
        message: '"shall" (“shall”) does not read as plain English. Write: must, has to.',
      },
    ]);
  });

  it('reads options and feedback, and no ids, formulas or examples', () => {
    const text = [
      'options:',
      '  - { id: stand, text: It stands there., feedback: It stood there. }',
      'derive: { shall: 1 }',
      'examples:',
      '  - { name: it stands, response: { text: It shall stand. } }',
    ].join('\n');
    expect(problems(text).map(({ message }) => message.split(' ')[0])).toEqual(['"stands"', '"stood"']);
  });

  it('lets through what a comment allows with a reason', () => {
    expect(
      problems('# voice stand alone: the words of a quotation\nprompt: The pair can stand alone.\n'),
    ).toHaveLength(1);
    expect(problems('# voice stand: the words of a quotation\nprompt: The pair can stand alone.\n')).toEqual(
      [],
    );
    expect(problems('# voice stand:\nprompt: The pair can stand alone.\n')).toHaveLength(1);
  });
});

describe('checkLessonVoice', () => {
  const problems = (text: string) => checkLessonVoice({ file: 'index.mdx', text });

  it('reads the paragraphs and the front matter, and gives the line of each', () => {
    const text = '---\nsummary: It shall grow.\n---\n\nFirst.\n\nA pair\nstands <Value of="shall" /> here.\n';
    expect(problems(text).map(({ line, message }) => [line, message.split(' ')[0]])).toEqual([
      [1, '"shall"'],
      [7, '"stands"'],
    ]);
  });

  it('lets through what a comment allows with a reason', () => {
    expect(problems('{/* voice stands: a quotation */}\n\nIt stands.\n')).toEqual([]);
  });
});
