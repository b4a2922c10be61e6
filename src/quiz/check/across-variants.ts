import type { Scope } from '../../formula/scope.ts';
import { checkAskedFigures, listAskedFigures } from './asked-otherwise.ts';
import { checkCloseOptions } from './close-options.ts';
import { checkCoarse, listGiven } from './coarse-numbers.ts';
import { checkConstantTruths } from './constant-truths.ts';
import { checkHandWritten } from './hand-written-keys.ts';
import { checkLost } from './lost-numbers.ts';
import { checkPrintedKeys } from './printed-keys.ts';
import type { Finding } from './problem.ts';
import type { ReadQuestion } from './read-item.ts';
import { findRivals } from './same-texts.ts';
import { listNumbers } from './shown-numbers.ts';
import { Tally } from './tally.ts';
import { checkTitleNumbers } from './telling-titles.ts';
import { checkTypedKeys } from './typed-keys.ts';
import { spread } from './variant-space.ts';
import type { CheckedVariant } from './variant-space.ts';
import { checkConstant } from './weak-tests.ts';

/** In how many variants it is looked whether something holds in all. */
const comparedVariants = 200;

/**
 * Advice that rests on what holds in every variant, or in some. Every formula of the question has a value in them.
 * @param describe the name of a variant as its author can look it up
 */
export function adviseAcross(
  question: ReadQuestion,
  variants: readonly CheckedVariant[],
  describe: (variant: string) => string,
): readonly Finding[] {
  const compared = spread(variants, comparedVariants);
  const scopes = compared.map(({ scope }) => scope);
  return [
    ...checkHandWritten(question, scopes),
    ...checkPrintedKeys(question, scopes),
    ...checkTypedKeys(question, scopes),
    ...checkTitleNumbers(question, scopes),
    ...checkConstantTruths(question.facts, scopes),
    ...adviseInSome(question, compared, describe),
  ];
}

function adviseInSome(
  question: ReadQuestion,
  variants: readonly CheckedVariant[],
  describe: (variant: string) => string,
): readonly Finding[] {
  const { facts } = question;
  const rivals = findRivals(facts.texts);
  const numbers = listNumbers(question);
  const asked = listAskedFigures(question);
  const given = listGiven(question);
  const tally = new Tally(variants.length, describe);
  const find = (scope: Scope): readonly Finding[] => [
    ...rivals.flatMap((list) => checkCloseOptions(list, scope)),
    ...facts.programs.flatMap((program) => checkConstant(program, scope)),
    ...numbers.flatMap((number) => checkLost(number, scope)),
    ...asked.flatMap((figures) => checkAskedFigures(figures, scope)),
    ...given.flatMap((key) => checkCoarse(key, scope)),
  ];
  for (const { scope, name } of variants) for (const finding of find(scope)) tally.add(finding, name);
  return tally.findings();
}
