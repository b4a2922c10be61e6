import { describe, expect, it } from 'vitest';
import { engineWords } from '../../src/player/words.ts';
import type { Grade } from '../../src/quiz/kernel/grade.ts';
import { numeric } from '../../src/quiz/types/numeric/score.ts';
import { expression } from '../../src/quiz/types/expression/score.ts';
import { messageFor } from '../../src/quiz/kernel/messages.ts';
import { right, unread, wrong } from '../support/player.ts';

const openWords = () => engineWords(expression.words);

describe('the engine’s words', () => {
  it('are none for what is the author’s, or is said by the verdict', () => {
    const words = openWords();
    expect(words.message('lambda-is-the-stretch', wrong, '4')).toBeNull();
    expect(words.message('correct', right, '4')).toBeNull();
  });

  it('say what the grade means', () => {
    const words = openWords();
    const context = { ...wrong, span: null, raw: '4' };
    expect(words.message('incorrect', wrong, '4')).toBe(messageFor('incorrect', context));
    const details = {
      code: 'invalid.empty',
      span: null,
      wanted: 'a number, for example 12.5',
      raw: '',
    } as const;
    const sentBack = { ...unread, problem: details } as typeof unread;
    expect(words.message('invalid.empty', sentBack, '')).toBe(messageFor('invalid.empty', details));
  });

  it('name what a marked answer lacks', () => {
    const lacking = { ...wrong, wanted: '“ln”' };
    expect(openWords().message('form.missing', lacking, 'm')).toContain('“ln”');
  });

  it('give the values at which a formula differs, where there are any', () => {
    const words = openWords();
    expect(words.counterexample(wrong)).toBeNull();
    expect(words.counterexample(unread)).toBeNull();
    const marked = {
      verdict: 'incorrect',
      score: 0,
      feedback: ['incorrect'],
      misconceptions: [],
      understood: 'a',
    } as const;
    const evidence = { kind: 'counterexample', at: { m: 8, n: 2 }, yours: 0.25, wanted: 4 } as const;
    const differing: Grade = { ...marked, evidence };
    expect(words.counterexample(differing)).toMatch(/8.*2.*0\.25.*4/);
    expect(engineWords(numeric.words).counterexample(differing)).toBeNull();
    expect(words.counterexample({ ...marked, evidence: { kind: 'test-runs', runs: [] } })).toBeNull();
  });
});
