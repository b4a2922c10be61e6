import { describe, expect, test } from 'vitest';
import type { Arrange } from '../../../../src/quiz/kernel/question-type.ts';
import type { ChoiceSource } from '../../../../src/quiz/types/choice/schema.ts';
import { choice } from '../../../../src/quiz/types/choice/score.ts';
import { choiceSourceOf, optionOf } from './builders.ts';

const backwards: Arrange = (_, items) => [...items].reverse();

const view = (parts: Partial<ChoiceSource> = {}, arrange: Arrange = backwards) =>
  choice.publicView(choiceSourceOf(parts), arrange);

describe('what the page shows before grading', () => {
  test('is the options in this variant’s order, the last ones at their end', () => {
    const options = [
      optionOf({ id: 'none', last: true }),
      ...['a', 'b', 'c', 'd', 'e'].map((id) => optionOf({ id, correct: id === 'a' })),
    ];
    expect(view({ options }).options).toEqual(['e', 'd', 'c', 'b', 'a', 'none']);
    expect(view({ options, shuffle: false }).options).toEqual(['a', 'b', 'c', 'd', 'e', 'none']);
  });

  test('asks for the order of a list by one name', () => {
    const asked: unknown[] = [];
    const arrange: Arrange = (name, items) => {
      asked.push([name, items]);
      return items;
    };
    view({}, arrange);
    expect(asked).toEqual([['options', ['a', 'b', 'c']]]);
  });

  test('says the rule in words', () => {
    expect(view().rule).toBe('Choose one answer.');
    const rules = (['all', 'net', 'each'] as const).map((scoring) => view({ select: 'many', scoring }).rule);
    expect(rules).toMatchInlineSnapshot(`
      [
        "Several may be right. It counts only if you choose all of those and no other.",
        "Several may be right; a wrong tick takes back a right one.",
        "Several may be right. Every option counts, ticked or not; ticking them all earns nothing.",
      ]
    `);
  });
});
