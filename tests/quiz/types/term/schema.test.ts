import { describe, expect, test } from 'vitest';
import { termFile } from '../../../../src/quiz/types/term/schema.ts';
import { questionSchema } from '../../../../src/quiz/types/schemas.ts';

const equation = [
  { id: 'factor', tex: '\\lambda', say: 'the factor' },
  { tex: ' = ' },
  { id: 'ratio', tex: '\\frac{m}{m_l}', say: 'the stretch' },
  { id: 'exponent', tex: '^{d/(d-2)}', say: 'the exponent', correct: true },
];

const base = {
  schema: 'item/1',
  version: 1,
  title: 'The exponent',
  type: 'term',
  objectives: ['compute-lambda'],
  bloom: 'understand',
  prompt: 'Which part makes $\\lambda$ larger than the stretch?',
  equation,
  explanation: 'The exponent is above 1.',
  examples: [{ name: 'right', response: 'exponent', expect: { verdict: 'correct' } }],
};

/** Where and why a question with these fields is refused. */
function problems(fields: object): readonly string[] {
  const result = questionSchema.safeParse({ ...base, ...fields });
  return result.success
    ? []
    : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

/** The formula with other fields for some of its pieces. */
function piecesWith(changes: Readonly<Record<number, object>>): { readonly equation: readonly object[] } {
  return { equation: equation.map((piece, index) => ({ ...piece, ...changes[index] })) };
}

describe('the schema of questions about the parts of a formula', () => {
  test('asks for one part where nothing else is said', () => {
    expect(termFile.schema.parse(base).select).toBe('one');
  });

  test('accepts several right parts, words for wrong ones, and examples of both forms', () => {
    const { equation: pieces } = piecesWith({
      0: { feedback: 'No.' },
      2: { misconception: 'exponent-inverted' },
    });
    const more = [...pieces, { id: 'offset', tex: '+1', say: 'the offset', correct: true }];
    const examples = [
      { name: 'right', response: ['exponent', 'offset'], expect: { verdict: 'correct' } },
      { name: 'wrong', response: 'ratio', expect: { verdict: 'incorrect' } },
    ];
    expect(problems({ equation: more, select: 'many', examples })).toEqual([]);
  });

  test('accepts a part without examples, and refuses one without a name', () => {
    const part = { id: 'where', type: 'term', equation };
    expect(termFile.partSchema.parse(part)).toMatchObject({ weight: 1, select: 'one' });
    expect(termFile.partSchema.safeParse({ type: 'term', equation }).success).toBe(false);
    expect(termFile.partSchema.safeParse({ ...part, equation: equation.slice(0, 3) }).success).toBe(false);
  });

  test('says where and why a question is mis-set', () => {
    const mistakes = [
      problems({ equation: equation.slice(0, 1) }),
      problems({ equation: Array(41).fill({ tex: '+' }) }),
      problems({ equation: equation.slice(1, 3) }),
      problems(piecesWith({ 0: { tex: '  ' } })),
      problems(piecesWith({ 0: { tex: '$x$' } })),
      problems(piecesWith({ 0: { say: 'the value {{m}}' } })),
      problems(piecesWith({ 0: { say: undefined } })),
      problems(piecesWith({ 2: { say: 'the factor ' } })),
      problems(piecesWith({ 2: { id: 'factor' } })),
      problems(piecesWith({ 2: { id: 'partial' } })),
      problems(piecesWith({ 1: { say: 'equals', correct: true } })),
      problems(piecesWith({ 3: { correct: false } })),
      problems(piecesWith({ 2: { correct: true } })),
      problems({ ...piecesWith({ 2: { correct: true } }), select: 'many' }),
      problems(piecesWith({ 3: { feedback: 'Yes.', misconception: 'exponent-inverted' } })),
      problems({ examples: [{ name: 'a number', response: 3, expect: { verdict: 'invalid' } }] }),
      problems({ select: 'two' }),
    ];
    expect(mistakes.flat().join('\n')).toMatchInlineSnapshot(`
      "equation: should hold at least 2 pieces
      equation: should hold at least two pieces with an id, to choose from
      equation: should hold at most 40 pieces
      equation: should hold at least two pieces with an id, to choose from
      equation.0.tex: should not be empty
      equation.0.tex: should be TeX without dollar signs
      equation.0.say: should be plain words, without $TeX$ and numbers to fill in
      equation.0.say: should say the part in plain words, for a screen reader
      equation.2.say: should differ from what an earlier part says
      equation.2.id: should be another id, for "factor" is taken
      equation.2.id: should not be a word that the engine uses itself
      equation.1.say: should be left out, or the piece should have an id
      equation.1.correct: should be left out, or the piece should have an id
      equation: should hold a part with \`correct: true\`
      equation: should hold one right part, but holds 2; where all are meant, write \`select: many\`
      equation: should hold at least as many wrong parts as right ones: choosing everything would earn credit
      equation.3.feedback: should be left out: a right part is answered by the feedback of the whole question
      equation.3.misconception: should be left out: a right part is answered by the feedback of the whole question
      examples.0.response: should be the id of a part, or a list of ids
      select: Invalid option: expected one of "one"|"many""
    `);
  });
});

describe('termSource', () => {
  const source = (fields: object = {}) => termFile.source(termFile.schema.parse({ ...base, ...fields }));

  test('keeps the key and what is said, and neither TeX nor words', () => {
    const kept = source(piecesWith({ 2: { feedback: 'No.' } }));
    const wrong = { correct: false, hasWords: false, misconception: null };
    expect(kept).toEqual({
      pieces: [
        { option: { id: 'factor', say: 'the factor', ...wrong }, opensLine: false },
        { option: null, opensLine: true },
        { option: { id: 'ratio', say: 'the stretch', ...wrong, hasWords: true }, opensLine: false },
        { option: { id: 'exponent', say: 'the exponent', ...wrong, correct: true }, opensLine: false },
      ],
      select: 'one',
    });
    expect(JSON.parse(JSON.stringify(kept))).toEqual(kept);
  });

  test.each([
    ['=', true],
    ['\\cdot', true],
    ['· 2', true],
    ['\\le x', true],
    ['-x', true],
    ['\\left(', false],
    ['\\timesten', false],
    ['2 = x', false],
    ['^{d}', false],
  ])('lets a long formula break before %s: %s', (tex, breaks) => {
    expect(source(piecesWith({ 1: { tex } })).pieces[1]?.opensLine).toBe(breaks);
  });
});

test('each feedback id is listed with its words or the misconception that has them', () => {
  const item = termFile.schema.parse({
    ...base,
    feedback: { incorrect: 'Look again.' },
    ...piecesWith({ 0: { feedback: 'No.' }, 2: { misconception: 'exponent-inverted' } }),
  });
  expect(termFile.facts(item).feedback).toMatchObject([
    { id: 'incorrect', text: 'Look again.', misconception: null },
    { id: 'factor', text: 'No.', misconception: null },
    { id: 'ratio', text: null, misconception: 'exponent-inverted' },
  ]);
});

test('every piece is a text, typeset as in a displayed formula', () => {
  const [, ...texts] = termFile.facts(termFile.schema.parse(base)).texts;
  expect(texts.map(({ key, markdown }) => `${key} ${markdown}`)).toEqual([
    'term/factor $\\displaystyle \\lambda$',
    'piece/1 $\\displaystyle =$',
    'term/ratio $\\displaystyle \\frac{m}{m_l}$',
    'term/exponent $\\displaystyle ^{d/(d-2)}$',
  ]);
});
