import { describe, expect, it } from 'vitest';
import { variantSourceOf } from '../../src/quiz/check/check-variants.ts';
import { openSpace, spread } from '../../src/quiz/check/variant-space.ts';
import { fileTypeOf, questionSchema } from '../../src/quiz/types/schemas.ts';
import type { QuestionItem } from '../../src/quiz/types/schemas.ts';
import { readQuestionFiles } from '../support/question-files.ts';

/** The derivation of a number that is asked for: functions of the core and operations, without what they are taken of. */
function actOf(formula: string | number, derive: QuestionItem['derive']): string {
  const expand = (text: string, depth: number): string =>
    text.replaceAll(/\b[A-Za-z_]\w*\b(?!\s*[(:])/g, (name) => {
      const inner = derive[name];
      const isFormula = typeof inner === 'string' && depth < 9;
      return isFormula ? `(${expand(inner, depth + 1)})` : 'x';
    });
  let act = expand(String(formula).replaceAll(/'[^']*'/g, 'x'), 0).replaceAll(/\s/g, '');
  for (let before = ''; act !== before;) {
    before = act;
    act = act.replaceAll(/(\w{2,})\([^()]*\)/g, '$1').replaceAll(/(?<!\w)\(([^()]*)\)/g, '$1');
  }
  return act;
}

/** The acts that numbers are asked for by, each with the questions that ask for it. */
function questionsByAct(): ReadonlyMap<string, readonly string[]> {
  const asked = readQuestionFiles().flatMap(({ id, data }) => {
    const item = questionSchema.parse(data);
    const { keys } = fileTypeOf(item).facts(item);
    return keys.map(({ value }) => ({ id, act: actOf(value, item.derive) }));
  });
  const byAct = Map.groupBy(asked, ({ act }) => act);
  return new Map([...byAct].map(([act, all]) => [act, [...new Set(all.map(({ id }) => id))]]));
}

/** What one question asks for, and no other needs to ask again. */
const askedOnce = ['yarnAttentionFactor^2', 'maxAngleRatio', 'safeBaseScaleFactor'];

/** What two questions ask for: one where it is taught, one where all of a model's settings are worked out. */
const askedTwice = ['x*baseScaleFactor', 'baseScaleFactor'];

/** The basic quantities of the course may be asked for in several lessons, but not in each. */
const most = 5;

/** In how many variants of a question its numbers are worked out. */
const comparedVariants = 100;

/** Numbers that more than one case asks for, by whatever formula: the cases, two by two. */
function casesWithOneNumber(): readonly string[] {
  const askedIn = new Map<string, Set<string>>();
  for (const { id, data } of readQuestionFiles()) {
    const item = questionSchema.parse(data);
    if (item.type !== 'case') continue;
    const { variants } = openSpace(variantSourceOf(id, item));
    for (const { scope } of spread(variants, comparedVariants)) {
      for (const { value } of fileTypeOf(item).facts(item).keys) {
        const asked = scope.evaluate(value);
        // Whole numbers, and those of few figures, come up by chance.
        if (Number.isInteger(asked * 1000)) continue;
        const name = asked.toPrecision(9);
        askedIn.set(name, (askedIn.get(name) ?? new Set()).add(id));
      }
    }
  }
  const shared = [...askedIn.values()].filter(({ size }) => size > 1);
  return [...new Set(shared.map((ids) => [...ids].sort().join(' and ')))].sort();
}

/** Cases that may share a number: the review of a proposal has one that an earlier lesson taught. */
const sharing = ['capstone/review-a-proposal and dimensionality/proposed-simplification'];

describe('the numbers that the course asks for', () => {
  const byAct = questionsByAct();

  it.each(askedOnce)('ask for %s in one question only', (act) => {
    expect(byAct.get(act)).toHaveLength(1);
  });

  it.each(askedTwice)('ask for %s in two questions', (act) => {
    expect(byAct.get(act)).toHaveLength(2);
  });

  it('are not the same in two cases, whatever stands around them', () => {
    expect(casesWithOneNumber()).toEqual(sharing);
  });

  it('repeat no act of the core more than a few times', () => {
    const named = [...byAct].filter(([act]) => /[a-z]{3}/i.test(act));
    expect(named.filter(([, ids]) => ids.length > most)).toEqual([]);
  });
});
