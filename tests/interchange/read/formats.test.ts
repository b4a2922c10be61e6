import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { draftsOf, exportedFile } from '../../support/imported.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The drafts of a file as data, by their titles. */
function read(name: string): ReadonlyMap<string, Fields> {
  return new Map(draftsOf(exportedFile(name), name).map(({ title, yaml }) => [title, parse(yaml) as Fields]));
}

const gift = read('rope.gift');
const moodle = read('moodle.xml');
const canvas = read('canvas');
const tao = read('tao');

describe('GIFT', () => {
  it('gives the texts, shares and feedback of options, with tags', () => {
    expect(gift.get('Stretch')).toMatchObject({
      type: 'choice',
      objectives: ['compute-lambda'],
      bloom: 'apply',
      prompt: 'A model was trained on **4096** tokens and must serve 16384. What is $m/m_l$ = ?',
      options: [
        { id: 'a', text: '4', correct: true, feedback: 'Yes.' },
        { id: 'b', text: '0.25', feedback: 'You divided the old length by the new one.' },
        { id: 'c', text: '3.94' },
      ],
      explanation: 'The ratio of the lengths is 4.',
    });
  });

  it('gives numbers with tolerances and mistakes, and words for the rest', () => {
    expect(gift.get('Factor')).toMatchObject({
      prompt: 'What is the factor $\\lambda$?',
      answer: { value: 4.089, tolerance: { abs: 0.002 } },
      mistakes: [{ value: 4, tolerance: { abs: 0.001 }, feedback: 'This is the stretch.' }],
      feedback: { incorrect: 'No.' },
    });
  });

  it('gives both feedbacks of a statement, and the escaped signs of a pair', () => {
    expect(gift.get('Alike')).toMatchObject({
      answer: false,
      feedback: { correct: 'Right.', incorrect: 'It does not.' },
      explanation: 'Ask for the head size.',
    });
    expect(gift.get('Match each letter.')).toMatchObject({
      left: [{ text: '*b*', right: 'item-1' }, { text: 'd' }, { text: 'm' }],
      right: [{ text: 'base' }, { text: 'head size' }, { text: 'target = new length' }],
    });
  });

  it('keeps a question that breaks the rules as its text, at its place', () => {
    const [draft] = draftsOf('// a note\n\n::A::Fine?{T}\n\n::B::Not {=a ~', 'a.gift').slice(1);
    expect(draft).toMatchObject({ type: null, place: { line: 5 } });
    expect(draft?.notes[0]).toMatchObject({ place: { line: 5, column: 14 } });
    expect(parse(draft?.yaml ?? '')).toMatchObject({ prompt: '::B::Not {=a \\~' });
  });
});

describe('Moodle XML', () => {
  it('gives text with images, formulas and entities, and leaves Moodle’s own words out', () => {
    expect(moodle.get('Which pair?')).toMatchObject({
      objectives: ['compute-lambda'],
      bloom: 'understand',
      prompt:
        'Look at ![Two lines that meet.](figures/two-lines.svg) and ![A photo](figures/photo.png).\\\n' +
        'Which pair does $\\lambda$ leave alone, as\n\n$$\n\\theta_1 = 1\n$$\n\nsays?',
      options: [
        { text: 'the first', correct: true },
        { text: 'the last & slowest', feedback: 'It changes *most*.' },
      ],
      hints: [{ text: 'What is $b^0$?' }],
      feedback: { incorrect: 'Look at the exponent of the first pair.' },
      explanation: 'Its frequency is 1, whatever the base.',
    });
    expect(moodle.get('Which pair?')).not.toHaveProperty('feedback.correct');
  });

  it('gives scoring, order, units, spellings and levels of trust as the file has them', () => {
    expect(moodle.get('Several')).toMatchObject({ select: 'many', scoring: 'net', shuffle: false });
    expect(moodle.get('Angle')).toMatchObject({
      answer: { value: 27.1, tolerance: { abs: 0.05 } },
      unit: { name: 'deg', accept: { rad: '1 / 0.0174533' } },
      mistakes: [
        { value: 27, tolerance: 'exact', score: 0.5, feedback: 'Give a digit more.' },
        { value: 0.473, tolerance: { abs: 0.001 }, feedback: null },
      ],
    });
    expect(moodle.get('Name it')).toMatchObject({
      prompt: 'What is it called?',
      accept: ['rope_theta'],
      match_case: true,
      mistakes: [{ texts: ['theta*'], feedback: 'The whole name.' }],
    });
    expect(moodle.get('Letters')).toMatchObject({ right: [{}, {}, { text: 'hidden size' }] });
    expect(moodle.get('Steps')).toMatchObject({
      scoring: 'lcs',
      steps: [{ text: 'Write the constraint.' }, {}, {}],
    });
    expect(moodle.get('Explain')).toMatchObject({ words: { min: 50, max: 200 }, rubric: null });
  });

  it('gives embedded answers as blanks, and leaves one that it does not know in the text', () => {
    expect(moodle.get('Blanks')).toMatchObject({
      prompt:
        'The factor is {{blank:blank-1}} and the base is {{blank:blank-2}}; it is called {{blank:blank-3}}. {1:NEWKIND:x}',
      blanks: {
        'blank-1': {
          answer: { value: 4.089, tolerance: { abs: 0.002 } },
          mistakes: [{ value: 4, tolerance: { abs: 0.001 }, feedback: 'The stretch.' }],
        },
        'blank-2': {
          weight: 2,
          options: [{ text: '10}000' }, { text: '40890', correct: true, feedback: 'Yes.' }],
        },
        'blank-3': { accept: ['lambda'], mistakes: [{ texts: ['l'], score: 0.5 }] },
      },
      examples: [{ response: { 'blank-1': '4.089', 'blank-2': 'b', 'blank-3': 'lambda' } }],
    });
  });

  it('keeps what it does not read as text, with what else the file says', () => {
    expect(moodle.get('Drag')).toMatchObject({ type: null, prompt: 'The \\[\\[1]] pair turns \\[\\[2]].' });
    const draft = draftsOf(exportedFile('moodle.xml')).find(({ title }) => title === 'Drag');
    expect(draft?.yaml).toContain('# The file also says: dragbox fastest');
    expect(draft?.notes).toMatchObject([
      { place: { line: 163 }, message: 'This was words to be dragged into a text, which is not read.' },
    ]);
  });
});

describe('Canvas QTI 1.2', () => {
  it('gives options with their feedback, images of the package and images of equations', () => {
    expect(canvas.get('Which base?')).toMatchObject({
      prompt: 'Look at ![Rings](figures/rings.svg) and $\\lambda b$. What changes?',
      options: [
        { text: 'the base', correct: true },
        { text: 'the head size', feedback: 'It stays.' },
      ],
      explanation: 'Only the base.',
    });
    expect(canvas.get('Methods')).toMatchObject({
      select: 'many',
      scoring: 'all',
      options: [{ correct: true }, { correct: true }, {}],
    });
    expect(canvas.get('Alike')).toMatchObject({ answer: false, feedback: { incorrect: 'No.' } });
  });

  it('gives numbers with their intervals; an interval alone has no value', () => {
    expect(canvas.get('Factor')).toMatchObject({
      answer: { value: 4.089, tolerance: { range: [4.087, 4.091] } },
    });
    expect(canvas.get('Interval')).toMatchObject({ answer: { value: null, tolerance: { range: [1, 2] } } });
  });

  it('gives words, pairs, blanks and menus', () => {
    expect(canvas.get('Word')).toMatchObject({ accept: ['period', 'wavelength'] });
    expect(canvas.get('Letters')).toMatchObject({
      left: [
        { text: 'b', right: 'item-1' },
        { text: 'd', right: 'item-2' },
      ],
      right: [{ text: 'base' }, { text: 'head size' }, { text: 'hidden size' }],
    });
    expect(canvas.get('Blanks')).toMatchObject({
      prompt: '{{blank:blank-1}} is red, {{blank:blank-2}} is blue.',
      blanks: { 'blank-1': { accept: ['roses', 'a rose'] }, 'blank-2': { accept: ['violets'] } },
    });
    expect(canvas.get('Menus')).toMatchObject({
      blanks: { 'blank-1': { options: [{ text: 'red' }, { text: 'blue', correct: true }] } },
    });
    expect(canvas.get('Drawn')).toMatchObject({ type: null });
  });
});

describe('QTI', () => {
  it('of the second version is read like the third, with the TeX of its formulas', () => {
    expect(tao.get('Which pair?')).toMatchObject({
      prompt: 'The frequency is $b^0$.\n\nWhich pair is it?',
      options: [
        { text: 'the first', correct: true },
        { text: 'none of these', feedback: 'One is.', last: true },
      ],
    });
  });

  it('gives numbers and menus in a text, with the interval of the processing', () => {
    expect(tao.get('Factor and base')).toMatchObject({
      prompt: 'The factor is {{blank:blank-1}} and it scales the {{blank:blank-2}}.',
      blanks: {
        'blank-1': { answer: { value: 4.089, tolerance: { range: [4.087, 4.091] } } },
        'blank-2': { shuffle: false, options: [{ text: 'head' }, { text: 'base', correct: true }] },
      },
    });
  });

  it('gives several interactions as parts', () => {
    expect(tao.get('Order and match')).toMatchObject({
      type: 'case',
      prompt: 'Two things.',
      parts: [
        { prompt: 'Order.', steps: [{ text: 'Write.' }, { text: 'Cancel.' }, { text: 'Solve.' }] },
        {
          prompt: 'Match.',
          left: [
            { text: 'b', right: 'item-2' },
            { text: 'd', right: 'item-1' },
          ],
        },
        { prompt: 'Click.', type: null },
      ],
    });
  });
});
