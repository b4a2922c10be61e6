import { expect, it } from 'vitest';
import { listMisconceptions } from '../../../src/components/authoring/misconceptions.ts';

const entry = (id: string, model?: string) => ({ id, data: { statement: `I believe ${id}.`, model } });

it('lists misconceptions by their ids, with the function that a model replaces', () => {
  expect(listMisconceptions([entry('in-words'), entry('exponent-inverted', 'exponent-inverted')])).toEqual([
    { id: 'exponent-inverted', statement: 'I believe exponent-inverted.', replaces: 'baseScaleFactor' },
    { id: 'in-words', statement: 'I believe in-words.', replaces: null },
  ]);
});

it('refuses a model that does not exist', () => {
  expect(() => listMisconceptions([entry('one', 'bogus-model')])).toThrow(
    'content/misconceptions/one.yaml names the model "bogus-model", and src/core/misconceptions has none.',
  );
});
