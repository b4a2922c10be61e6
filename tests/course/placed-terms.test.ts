import { expect, it } from 'vitest';
import { placedReferences, placedTerms } from '../../src/course/placed-terms.ts';

it('lists the terms that a lesson marks, each once, in the order of its text', () => {
  const body = [
    'The **<Term id="period">period</Term>** of a <Term id="pair">pair</Term>, and a',
    '<Term',
    '  id="period"',
    '>turn</Term> <Terminal id="x" /> <Question id="one/two" />',
  ].join('\n');
  expect(placedTerms(body)).toEqual(['period', 'pair']);
});

it('lists the references that a lesson cites, each once, in the order of its text', () => {
  const body =
    'By A. <Cite id="a-2023" /> By B, <Cite id="b-2024-two" /> and A. <Cite id="a-2023" /> <Term id="pair">x</Term>';
  expect(placedReferences(body)).toEqual(['a-2023', 'b-2024-two']);
});
