import { describe, expect, it } from 'vitest';
import { examTerms, lessonTerms, readSittingTerms, trialTerms } from '../../src/player/terms.ts';

const valid = { ...examTerms, tries: 2, limitMs: 60_000 };

describe('the terms of a sitting', () => {
  it.each([examTerms, valid])('are read as they were kept: %j', (terms) => {
    expect(readSittingTerms(JSON.parse(JSON.stringify(terms)))).toEqual(terms);
  });

  it.each([
    null,
    undefined,
    'exam',
    7,
    {},
    { ...valid, tries: 0 },
    { ...valid, tries: -1 },
    { ...valid, tries: 1.5 },
    { ...valid, tries: '2' },
    { ...valid, tries: undefined },
    { ...valid, limitMs: 0 },
    { ...valid, limitMs: Infinity },
    { ...valid, limitMs: 'long' },
    { ...valid, feedback: 'never' },
    { ...valid, help: 1 },
    { ...valid, mayVary: 'no' },
    { ...valid, keeps: null },
  ])('are none where they cannot be read: %j', (kept) => {
    expect(readSittingTerms(kept)).toBeNull();
  });

  it('keep nothing else that was kept beside them', () => {
    expect(readSittingTerms({ ...valid, more: 1 })).toEqual(valid);
  });

  it('accept both ways of feedback', () => {
    expect(readSittingTerms({ ...valid, feedback: 'each' })?.feedback).toBe('each');
  });
});

it('a question on trial leaves no trace, and is else as in a lesson', () => {
  expect(trialTerms).toEqual({ ...lessonTerms, keeps: false });
  expect(lessonTerms).toEqual({ tries: null, feedback: 'each', help: true, mayVary: true, keeps: true });
});

it('an exam tells nothing before its end, and keeps its numbers', () => {
  expect(examTerms).toMatchObject({
    feedback: 'end',
    mayVary: false,
    limitMs: null,
    keeps: true,
    help: true,
  });
});
