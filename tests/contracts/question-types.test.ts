import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../src/core/numeric/format.ts';
import type { Grade } from '../../src/quiz/kernel/grade.ts';
import { isFeedbackCode, messageFor } from '../../src/quiz/kernel/messages.ts';
import { runtime } from '../../src/quiz/types/runtime.ts';
import { questionTypes } from '../../src/quiz/types/schemas.ts';
import { splitAtTokens } from '../../src/typeset/number-token.ts';
import { openQuestion, typeExample } from '../support/question-contract.ts';
import { readMisconceptionFiles, readQuestionFiles } from '../support/question-files.ts';

const files = readQuestionFiles();
const questions = await Promise.all(
  files.map(async ({ id, data }) => ({ id, ...(await openQuestion(data)) })),
);
const misconceptions = new Set(readMisconceptionFiles().map(({ id }) => id));

test('the browser loads a grader for every type that the build reads', () => {
  expect(Object.keys(runtime).sort()).toEqual(Object.keys(questionTypes).sort());
});

test('every type grades a real question', () => {
  expect(new Set(questions.map(({ item }) => item.type))).toEqual(new Set(Object.keys(runtime)));
});

function expectSound(grade: Grade, raw: unknown): void {
  expect(grade.feedback.length).toBeGreaterThan(0);
  if (grade.verdict === 'invalid') {
    const { code, span } = grade.problem;
    const text = typeof raw === 'string' ? raw : '';
    expect(grade.feedback).toEqual([code]);
    expect(messageFor(code, { ...grade.problem, raw: text })).not.toBe('');
    if (span === null) return;
    expect(span.from).toBeGreaterThanOrEqual(0);
    expect(span.to).toBeGreaterThanOrEqual(span.from);
    expect(span.to).toBeLessThanOrEqual(text.length);
    return;
  }
  expect(grade.understood).not.toBe('');
  if (grade.verdict === 'correct') expect(grade.score).toBe(1);
  if (grade.verdict === 'incorrect') expect(grade.score).toBe(0);
  if (grade.verdict === 'partial') {
    expect(grade.score).toBeGreaterThan(0);
    expect(grade.score).toBeLessThan(1);
  }
}

describe.each(questions)('$id', ({ id, item, scope, feedback, samples, publicView, grade }) => {
  test.each(item.examples)('the author’s example holds: $name', ({ response, expect: expected }) => {
    const raw = typeExample(response, scope);
    const got = grade(raw);
    expect(got.verdict).toBe(expected.verdict);
    if (expected.score !== undefined) expect(got.score).toBe(expected.score);
    if (expected.feedback !== undefined) expect(got.feedback).toContain(expected.feedback);
    expectSound(got, raw);
  });

  test.each(samples)('the type’s sample is graded as it must be: $name', ({ raw, expect: expected }) => {
    const got = grade(raw);
    expect(got.verdict).toBe(expected.verdict);
    if (expected.feedback !== undefined) expect(got.feedback[0]).toBe(expected.feedback);
    expectSound(got, raw);
  });

  test('what the page shows before grading holds no right answer', () => {
    const shown = JSON.stringify(publicView);
    const right = samples.filter((sample) => sample.expect.verdict === 'correct');
    expect(right.length).toBeGreaterThan(0);
    expect(right.filter(({ raw }) => shown.includes(String(raw)))).toEqual([]);
    const numbers = shown.match(/[-+.\de]*\d[-+.\de]*/g) ?? [];
    expect(numbers.filter((number) => grade(number).verdict === 'correct')).toEqual([]);
  });

  test('at least one right example is a literal, typed from outside the key', () => {
    const right = item.examples.filter((example) => example.expect.verdict === 'correct');
    expect(right.some(({ response }) => typeof response === 'string')).toBe(true);
  });

  test('every feedback of its own is reached by an example, and has words', () => {
    const reached = new Set(
      item.examples.flatMap(({ response }) => grade(typeExample(response, scope)).feedback),
    );
    for (const { id: code, text, misconception } of feedback) {
      expect(reached).toContain(code);
      if (text === null) expect(misconceptions).toContain(misconception);
    }
    const worded = new Set(feedback.map(({ id: code }) => code));
    expect([...reached].filter((code) => !worded.has(code) && !isFeedbackCode(code))).toEqual([]);
  });

  test('every misconception it names exists', () => {
    const named = feedback.flatMap(({ misconception }) => misconception ?? []);
    expect(named.filter((name) => !misconceptions.has(name))).toEqual([]);
  });

  test('every number in its texts can be printed', () => {
    const texts = [
      item.prompt,
      item.explanation,
      ...item.hints.map(({ text }) => text),
      ...feedback.flatMap(({ text }) => text ?? []),
    ];
    const parts = texts.flatMap(splitAtTokens);
    const printed = parts.map((part) =>
      typeof part === 'string' ? '' : formatNumber(scope.evaluate(part.formula), part.format),
    );
    expect(printed.join('')).not.toMatch(/undefined|∞/);
    expect(parts.filter((part) => typeof part === 'string' && part.includes('{{'))).toEqual([]);
  });

  test('no response of any kind makes the grader throw, and none is graded two ways', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string({ unit: 'binary' }), fc.double().map(String)), (raw) => {
        const got = grade(raw);
        expectSound(got, raw);
        expect(grade(raw)).toEqual(got);
      }),
      { numRuns: 2000 },
    );
  });

  test('its id is made of two slugs', () => {
    expect(id).toMatch(/^[a-z0-9-]+\/[a-z0-9-]+$/);
  });
});
