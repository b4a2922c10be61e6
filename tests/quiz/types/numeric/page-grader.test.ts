import { describe, expect, it } from 'vitest';
import { createScope } from '../../../../src/formula/scope.ts';
import { prepareAndGrade } from '../../../../src/quiz/kernel/grading.ts';
import type { Sandbox } from '../../../../src/quiz/kernel/question-type.ts';
import { createPageNumeric } from '../../../../src/quiz/types/numeric/page-grader.ts';
import { numeric } from '../../../../src/quiz/types/numeric/score.ts';
import { loadGrader } from '../../../../src/quiz/types/runtime.ts';
import { numericSourceOf } from './builders.ts';

const noSandbox: Sandbox = { run: () => Promise.reject(new Error('There is none.')) };
const answer = { value: '4^(64/63)', tolerance: { rel: 0.001 } };
const question = numeric.resolve(numericSourceOf({ answer, arithmetic: true }), createScope({}));

const typed = [
  '4.0890',
  '4,089',
  '-4.089',
  '- 4.089',
  '--4.089',
  '(4.089)',
  '4.089×10^0',
  '4.089 4',
  '4 -',
  '-0',
  '4^(128/126)',
  '4^{\\frac{128}{126}}',
  '\\lambda = 4^{64/63}',
  '2π',
  'four',
  'm/n',
  '4 +',
  '',
  null,
];

describe('the grader of numbers for a page', () => {
  it.each(typed)('grades %j as the whole grader does', async (raw) => {
    const graded = await prepareAndGrade(createPageNumeric(), raw, question, noSandbox);
    expect(graded).toEqual(await prepareAndGrade(numeric, raw, question, noSandbox));
  });

  it('reads plain numbers by itself, and calculations and other formulas once it is equipped for one', async () => {
    const page = createPageNumeric();
    const reads = (raw: string) => page.parse(raw, question).ok;
    for (const raw of ['4.089', '+4.089', '−4.089', 'λ = 4.089', '$4.089$']) {
      await page.equip?.(raw, question);
      expect(reads(raw)).toBe(true);
    }
    expect(reads('4^(128/126)')).toBe(false);
    await page.equip?.('4^(128/126)', question);
    expect(reads('4^(128/126)')).toBe(true);
    expect(reads('4.089×10^0')).toBe(true);
    expect(reads('4^{\\frac{128}{126}}')).toBe(false);
    await page.equip?.('4^{\\frac{128}{126}}', question);
    expect(reads('4^{\\frac{128}{126}}')).toBe(true);
  });

  it('is equipped at once for a formula that begins as a calculation', async () => {
    const page = createPageNumeric();
    await page.equip?.('2π·2', question);
    expect(page.parse('2π·2', question).ok).toBe(true);
  });

  it.each(['case', 'cloze'] as const)('is equipped as a part of a %s too', async (type) => {
    const grader = await loadGrader(type, ['numeric'], true);
    const part = { id: 'a', label: 'Part 1', weight: 1, type: createPageNumeric(), question };
    const parts = { parts: [{ ...part, carries: [] }], blanks: [part] };
    const raw = { a: '4^{\\frac{128}{126}}' };
    expect(await prepareAndGrade(grader, raw, parts, noSandbox)).toMatchObject({ verdict: 'correct' });
  });
});
