import { describe, expect, it } from 'vitest';
import { checkContent } from '../../tools/content/check.ts';
import { collectContent } from '../../tools/content/collect.ts';
import { formatProblem } from '../../tools/content/problem.ts';

describe('content/', () => {
  const content = collectContent('.');

  it('has a lesson, a question and a reference at least', () => {
    expect(content.lessons.length).toBeGreaterThan(0);
    expect(content.index.questions.size).toBeGreaterThan(0);
    expect(content.index.references.size).toBeGreaterThan(0);
  });

  it('has no problem that the schemas cannot see', () => {
    expect(checkContent(content).map(formatProblem)).toEqual([]);
  });
});
