import { describe, expect, it } from 'vitest';
import {
  nameIn,
  placeInSet,
  practiceSet,
  readRequest,
  writeRequest,
} from '../../../src/components/practice/practice-set.ts';
import { indexEntry } from '../../support/index-entry.ts';

const index = [
  indexEntry('a/hard', { difficulty: 5 }),
  indexEntry('a/placed', { isInText: true, difficulty: 1 }),
  indexEntry('a/easy', { difficulty: 1 }),
  indexEntry('a/unrated', { difficulty: null }),
  indexEntry('b/other'),
];
const setOf = (search: string) => practiceSet(index, readRequest(search));
const ids = (search: string) => setOf(search).map(({ question }) => question);

describe('a practice set', () => {
  it('has what the lesson’s text does not place, the easy ones first', () => {
    expect(ids('?lesson=a')).toEqual(['a/easy', 'a/unrated', 'a/hard']);
  });

  it('is the same whenever it is dealt, in the variant that everybody sees first', () => {
    const reversed = practiceSet([...index].reverse(), readRequest('?lesson=a'));
    expect(reversed).toEqual(setOf('?lesson=a'));
    expect(new Set(reversed.map(({ seed }) => seed))).toEqual(new Set([0]));
  });

  it('has a placed question too where the address asks for it', () => {
    expect(ids('?lesson=a&question=placed').sort()).toEqual(['a/easy', 'a/hard', 'a/placed', 'a/unrated']);
  });

  it.each(['', '?', '?lesson=', '?lesson=nowhere', '?lesson=a/easy', '?question=easy'])(
    'is empty for the address “%s”',
    (search) => {
      expect(ids(search)).toEqual([]);
    },
  );
});

describe('the question that the address asks for', () => {
  const placeFor = (search: string) => placeInSet(setOf(search), readRequest(search));

  it('is found by its file name, and is the first where none is asked for', () => {
    expect(placeFor('?lesson=a&question=hard')).toBe(2);
    expect(placeFor('?lesson=a')).toBe(0);
  });

  it('is nowhere if the lesson has none of that name', () => {
    expect(placeFor('?lesson=a&question=other')).toBe(-1);
    expect(placeFor('?lesson=nowhere')).toBe(-1);
  });
});

it('an address that was written is read again', () => {
  const request = { lesson: 'a', question: nameIn('a/easy') };
  expect(writeRequest(request)).toBe('?lesson=a&question=easy');
  expect(readRequest(writeRequest(request))).toEqual(request);
  expect(writeRequest({ lesson: 'a b&c', question: null })).toBe('?lesson=a+b%26c');
});
