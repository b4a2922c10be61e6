import { calculationsIn, isTypedCalculation } from '../kernel/example-response.ts';
import type { OptionFact } from '../kernel/facts.ts';
import type { QuestionItem } from '../types/schemas.ts';
import { atKey } from './problem.ts';
import type { FieldPath, Finding } from './problem.ts';
import type { ReadQuestion } from './read-item.ts';
import { count } from './words.ts';

const fewVariants = 4;

/** Advice that needs no variant: hints, feedback of options, an answer from outside. */
export function findWarnings({ item, facts }: ReadQuestion, distinct: number): readonly Finding[] {
  return [
    ...checkVariantCount(item, distinct),
    ...checkHints(item),
    ...checkOptions(facts.options),
    ...checkOutsideAnswer(item),
  ];
}

function checkVariantCount({ params }: QuestionItem, distinct: number): readonly Finding[] {
  if (Object.keys(params).length === 0 || distinct >= fewVariants || distinct === 0) return [];
  const message = `the question has only ${count(distinct, 'variant')}`;
  const advice = `give the parameters more values, at least ${fewVariants} variants, or fix them under "derive"`;
  return [atKey(['params'], 'W101', message, advice)];
}

function checkHints({ hints }: QuestionItem): readonly Finding[] {
  if (hints.length > 0) return [];
  const advice = 'add "hints:" with a list of texts, from a nudge to the first step';
  return [atKey(['explanation'], 'W102', 'the question has no hints', advice)];
}

/**
 * Lists whose wrong options all say nothing to whoever chooses them, and single options that do. Words are enough:
 * not every wrong choice comes from a belief that has a name.
 */
function checkOptions(options: readonly OptionFact[]): readonly Finding[] {
  const lists = Map.groupBy(options, ({ path }) => JSON.stringify(path.slice(0, -1)));
  return [...lists.values()].flatMap((list) => {
    const wrong = list.filter(({ isRight }) => !isRight);
    const path = list[0]?.path.slice(0, -1) ?? [];
    const isNeglected = wrong.length > 0 && wrong.every(isSilent);
    const told = isNeglected ? list.filter(({ isRight }) => isRight) : list;
    return [...(isNeglected ? [neglected(path)] : []), ...told.filter(isSilent).map(silent)];
  });
}

function isSilent({ hasMisconception, hasFeedback }: OptionFact): boolean {
  return !hasMisconception && !hasFeedback;
}

function neglected(path: FieldPath): Finding {
  const message = 'no wrong option names a misconception or has feedback, so a wrong choice teaches nothing';
  const advice =
    'add "misconception: …" with what whoever chooses it believes, or "feedback: …" with what is wrong about it';
  return atKey(path, 'W103', message, advice);
}

function silent({ path, id }: OptionFact): Finding {
  const advice = 'add "feedback: …" with what is right or wrong about it';
  return atKey(path, 'W104', `the option "${id}" has no feedback`, advice);
}

/** An answer from outside anchors a question: those computed from its key move along with a mistake in it. */
function checkOutsideAnswer({ examples, params }: QuestionItem): readonly Finding[] {
  const right = examples.filter(({ expect }) => expect.verdict === 'correct');
  if (right.length === 0 || right.some(({ response }) => calculationsIn(response).length === 0)) return [];
  const message =
    'every right example is computed from the key itself, and would move along with a mistake in it';
  const pin = Object.keys(params).length === 0 ? '' : 'pin one variant, and ';
  const isOneNumber = right.every(({ response }) => isTypedCalculation(response));
  const advice = isOneNumber
    ? `${pin}give its answer as a plain number from an outside source: response: '4.0890'`
    : `${pin}write plain numbers from an outside source in the place of each "calc: …"`;
  return [atKey(['examples'], 'W106', message, advice)];
}
