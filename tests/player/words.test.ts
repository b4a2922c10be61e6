import { describe, expect, it } from 'vitest';
import { engineWords } from '../../src/player/words.ts';
import { expression } from '../../src/quiz/types/expression/score.ts';
import { messageFor } from '../../src/quiz/kernel/messages.ts';
import { right, unread, wrong } from '../support/player.ts';

const words = engineWords(expression.words);

describe('the engine’s words', () => {
  it('are none for what is the author’s, or is said by the verdict', () => {
    expect(words.message('lambda-is-the-stretch', wrong, '4')).toBeNull();
    expect(words.message('correct', right, '4')).toBeNull();
  });

  it('say what the grade means', () => {
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

  it('give the values at which a formula differs, where there are any', () => {
    expect(words.counterexample(wrong)).toBeNull();
    expect(words.counterexample(unread)).toBeNull();
  });
});
