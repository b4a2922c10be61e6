import { expect, test } from 'vitest';
import { createScope } from '../../../src/formula/scope.ts';
import { fillTemplate } from '../../../src/quiz/kernel/text-template.ts';

const scope = createScope({ values: { lam: 4.0889942, m: 16384 } });

test('a text is filled with the numbers of a variant, each in its format', () => {
  const template = [
    '<p>',
    { formula: 'lam', format: '5sf' },
    ' of ',
    { formula: '2*m', format: 'int' },
    '</p>',
  ];
  expect(fillTemplate(template, scope)).toBe('<p>4.0890 of 32768</p>');
});

test('a number that cannot be computed is refused', () => {
  expect(() => fillTemplate([{ formula: 'q', format: 'int' }], scope)).toThrow('no value named "q"');
});
