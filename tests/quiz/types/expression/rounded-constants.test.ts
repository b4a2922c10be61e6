import { expect, test } from 'vitest';
import { messageFor } from '../../../../src/quiz/kernel/messages.ts';
import { open, sourceOf } from './builders.ts';

const { grade } = open(sourceOf({ answer: { value: '2 pi m / n', check: null } }));

test.each([
  ['2*3.14159265*m/n', 'π', '3.14159265'],
  ['2*3.14 m/n', 'π', '3.14'],
  ['2*3.141 m/n', 'π', '3.141'],
  ['6.283 m/n', '2·π', '6.283'],
])('%s is asked back, with the constant for the rounded number', (raw, wanted, rounded) => {
  const result = grade(raw);
  expect(result).toMatchObject({
    verdict: 'invalid',
    problem: { code: 'invalid.formula-rounded', wanted, names: [rounded] },
  });
  const words =
    result.verdict === 'invalid' && messageFor('invalid.formula-rounded', { raw, ...result.problem });
  expect(words).toMatch(/^Write (?:2·)?pi in the place of [\d.]+, because/);
});

test.each(['3.14159 m/n', '2*3.1 m/n', '2*3.25 m/n', '2*2.718 m/n'])('%s is wrong', (raw) => {
  expect(grade(raw).verdict).toBe('incorrect');
});
