import { expect, test } from 'vitest';
import { isFeedbackCode, messageFor } from '../../../src/quiz/kernel/messages.ts';
import type { FeedbackCode, MessageContext } from '../../../src/quiz/kernel/messages.ts';
import { maxNumberLength } from '../../../src/formula/number-input/max-length.ts';
import { readNumber } from '../../../src/formula/number-input/read-number.ts';

/** What a learner reads after typing this. */
function wordsFor(raw: string, arithmetic = true): string {
  const reading = readNumber(raw, { arithmetic });
  if (reading.ok) return `read as ${reading.understood}`;
  return messageFor(reading.problem.code, { ...reading.problem, raw });
}

test('a learner is told what is wrong and what to do', () => {
  const typed = [
    '',
    'about four',
    '40 %',
    '4,089',
    '-40,890',
    '4,089.',
    '４，０８９',
    '16384/4,007',
    '4..1',
    '4*',
    '1/0',
    '4'.repeat(201),
  ];
  const words = [...typed.map((raw) => wordsFor(raw)), wordsFor('2*2', false)];
  expect(words.join('\n')).toMatchInlineSnapshot(`
    "Nothing is written yet. Write your answer first.
    “about” is not part of a number. Write the number alone, without words or units.
    Write the number without a percent sign: 0.05 in place of 5 %.
    4,089 could mean 4.089 or 4089. Write 4.089 or 4089.
    40,890 could mean 40.890 or 40890. Write 40.890 or 40890.
    4,089. could mean 4.089 or 4089. Write 4.089 or 4089.
    ４，０８９ could mean ４.０８９ or ４０８９. Write ４.０８９ or ４０８９.
    4,007 could mean 4.007 or 4007. Write 4.007 or 4007.
    A number cannot be read past “.”. Check for a missing or doubled sign.
    The calculation breaks off. Add what is missing at the end: a number, or a closing parenthesis.
    “1/0” has no value that can be compared: it is undefined, or too large or too small.
    This is too long to be read: at most 200 characters. Write the number alone.
    Here a number is wanted, not a calculation. Work it out and write the result."
  `);
});

test('what the question decides is part of the message', () => {
  const context: MessageContext = { raw: '4.1', span: null, wanted: 'at least 4 significant figures' };
  expect(messageFor('invalid.precision', context)).toBe(
    'Write the number with at least 4 significant figures.',
  );
  expect(messageFor('too-few-digits', context)).toBe(
    'The value is right, but it was to be written with at least 4 significant figures.',
  );
  expect(messageFor('invalid.precision', { raw: '4.1', span: null })).toBe(
    'Write the number with more digits.',
  );
});

test('a learner is told which units can be written, and which was probably meant', () => {
  const about = (code: FeedbackCode, typed: string, names: readonly string[]) =>
    messageFor(code, { raw: `4 ${typed}`, span: { from: 2, to: 2 + typed.length }, names });
  const angles = ['rad', 'deg', '°'];
  const words = [
    about('invalid.unknown-unit', 'degs', angles),
    about('invalid.unknown-unit', 'tokens', angles),
    about('invalid.unknown-unit', 'tokesn', ['tokens']),
    about('invalid.unknown-unit', 'm', ['tokens']),
    about('invalid.unknown-unit', 'MRAD', ['mrad', 'Mrad']),
    about('invalid.unit-missing', '', angles),
    about('invalid.unit-place', 'rad', angles),
    about('invalid.has-letters', 'about', angles),
  ];
  expect(words.join('\n')).toMatchInlineSnapshot(`
    "“degs” is not a unit that can be read here. Did you mean “deg”? Write rad, deg or °.
    “tokens” is not a unit that can be read here. Write rad, deg or °.
    “tokesn” is not a unit that can be read here. Did you mean “tokens”?
    “m” is not a unit that can be read here. Write tokens.
    “MRAD” is not a unit that can be read here. Write mrad or Mrad.
    The number can be read, but its unit is missing. Write rad, deg or ° behind it.
    “rad” stands in the wrong place. Write the unit once, at the very end, behind the number.
    “about” is not part of a number. Write the number first, and behind it nothing but its unit: rad, deg or °."
  `);
});

test('a learner is told what a wrong number looks like', () => {
  const codes = [
    'generic.sign',
    'generic.degrees',
    'generic.reciprocal',
    'generic.neighbour',
    'generic.percent',
    'generic.magnitude',
    'generic.near',
  ] as const;
  const context: MessageContext = { raw: '4096', span: null, wanted: 'rad', names: ['m_l', 'm'] };
  expect(codes.map((code) => messageFor(code, context)).join('\n')).toMatchInlineSnapshot(`
    "The size is right, but the sign is not. Check where a minus sign was lost, or came in.
    Degrees and radians are mixed up here: 180° are π radians. The answer is wanted in rad.
    This is one divided by the right value. Check which way round the fraction stands.
    That is another quantity of this question: “m_l” and “m”. Look again at what is asked for.
    This differs from the right value by a factor of 100. Check whether a percentage is asked for, or a plain number.
    The digits are right, but not the power of ten. Count the zeros again, and check the units.
    Close, but not as accurate as asked. Keep more digits on the way, and round only at the end."
  `);
});

test('what was not given is asked for in the words of the question type, or in words for every type', () => {
  const codes = ['invalid.empty', 'invalid.not-text'] as const;
  const neutral = codes.map((code) => messageFor(code, { raw: '', span: null }));
  expect(neutral).toEqual([
    'Nothing is written yet. Write your answer first.',
    'This answer did not arrive in a form that can be read. Write your answer first.',
  ]);
  const wanted = codes.map((code) => messageFor(code, { raw: '', span: null, wanted: 'one word' }));
  for (const words of wanted) expect(words).toMatch(/ Write one word\.$/);
});

test('a long faulty part is not repeated', () => {
  expect(messageFor('invalid.has-letters', { raw: 'a'.repeat(60), span: { from: 0, to: 60 } })).toBe(
    'This text is not part of a number. Write the number alone, without words or units.',
  );
});

test('every code has a sentence, whatever the context holds', () => {
  const codes: readonly FeedbackCode[] = [
    'correct',
    'incorrect',
    'too-few-digits',
    'generic.sign',
    'generic.degrees',
    'generic.reciprocal',
    'generic.neighbour',
    'generic.percent',
    'generic.magnitude',
    'generic.near',
    'invalid.empty',
    'invalid.not-text',
    'invalid.too-long',
    'invalid.has-letters',
    'invalid.percent',
    'invalid.ambiguous-comma',
    'invalid.syntax',
    'invalid.unfinished',
    'invalid.not-finite',
    'invalid.no-arithmetic',
    'invalid.unknown-unit',
    'invalid.unit-missing',
    'invalid.unit-place',
    'invalid.precision',
    'invalid.internal',
  ];
  for (const code of codes) {
    expect(isFeedbackCode(code)).toBe(true);
    expect(messageFor(code, { raw: '', span: null })).toMatch(/^[A-Z].*\.$/);
  }
});

test('the limit a learner is told is the one that is kept', () => {
  expect(wordsFor('4'.repeat(maxNumberLength + 1))).toContain(`at most ${maxNumberLength} characters`);
});

test('a mistake’s id is no code of the engine', () => {
  expect(['lambda-is-the-stretch', 'toString', ''].filter(isFeedbackCode)).toEqual([]);
});
