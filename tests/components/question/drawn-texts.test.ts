import { describe, expect, test } from 'vitest';
import { sendDrawn, withTexts } from '../../../src/components/question/drawn-texts.ts';
import type { ShownQuestion } from '../../../src/quiz/kernel/shown-question.ts';

const question = (changes: Partial<ShownQuestion>): ShownQuestion => ({
  id: 'lesson/question',
  title: 'A question',
  version: 1,
  type: 'choice',
  seed: 0,
  texts: { prompt: '<p>What is it?</p>', 'option/a': 'This' },
  hints: [],
  canVary: false,
  view: null,
  ...changes,
});

describe('a question that is drawn in a page', () => {
  test('is written into its island without its texts', () => {
    expect(JSON.stringify(sendDrawn(question({})))).not.toMatch(/What is it|This/);
  });

  test('still has them for the build, each marked where it begins', () => {
    expect(withTexts(sendDrawn(question({}))).texts).toEqual({
      prompt: '<!--text prompt--><p>What is it?</p>',
      'option/a': '<!--text option/a-->This',
    });
  });

  test('sends along what is drawn in pieces, with fields between them', () => {
    const cloze = question({ type: 'cloze', view: { blanks: [] } });
    expect(JSON.parse(JSON.stringify(sendDrawn(cloze)))).toMatchObject({ sent: cloze.texts });
    const blanks = { id: 'fill', label: 'Part 2', type: 'cloze', question: { blanks: [] } };
    const texts = {
      prompt: 'All',
      'fill/prompt': 'A blank',
      'fill/a/option/x': 'x',
      'filled/prompt': 'No blank',
    };
    const sent = sendDrawn(question({ type: 'case', view: { parts: [blanks] }, texts }));
    expect(sent.sent).toEqual({ 'fill/prompt': 'A blank', 'fill/a/option/x': 'x' });
    expect(sent.texts).toMatchObject({
      'fill/prompt': 'A blank',
      'filled/prompt': '<!--text filled/prompt-->No blank',
    });
  });

  test('leaves an empty text empty', () => {
    expect(sendDrawn(question({ texts: { prompt: '' } })).texts).toEqual({ prompt: '' });
  });
});
