import { expect, it } from 'vitest';
import { placedTerms } from '../../src/course/placed-terms.ts';

it('lists the terms that a lesson marks, each once, in the order of its text', () => {
  const body = [
    'The **<Term id="period">period</Term>** of a <Term id="pair">pair</Term>, and a',
    '<Term',
    '  id="period"',
    '>turn</Term> <Terminal id="x" /> <Question id="one/two" />',
  ].join('\n');
  expect(placedTerms(body)).toEqual(['period', 'pair']);
});
