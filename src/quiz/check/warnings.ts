import { calculationsIn } from '../kernel/example-response.ts';
import type { OptionFact } from '../kernel/facts.ts';
import type { QuestionItem } from '../types/schemas.ts';
import { atKey } from './problem.ts';
import type { Finding } from './problem.ts';
import type { ReadQuestion } from './read-item.ts';
import { count } from './words.ts';

const fewVariants = 4;

/** Advice that needs no variant: hints, feedback of options, an answer from outside. */
export function findWarnings({ item, facts }: ReadQuestion, distinct: number): readonly Finding[] {
  return [
    ...checkVariantCount(item, distinct),
    ...checkHints(item),
    ...facts.options.flatMap(checkOption),
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
  return [atKey([], 'W102', 'the question has no hints', advice)];
}

/** An option without words for whoever chooses it. */
function checkOption({ path, id, isRight, hasMisconception, hasFeedback }: OptionFact): readonly Finding[] {
  return [
    ...(!isRight && !hasMisconception
      ? [
          atKey(
            path,
            'W103',
            `the wrong option "${id}" names no misconception`,
            'add "misconception: …" with what whoever chooses it believes',
          ),
        ]
      : []),
    ...(hasMisconception || hasFeedback
      ? []
      : [
          atKey(
            path,
            'W104',
            `the option "${id}" has no feedback`,
            'add "feedback: …" with what is right or wrong about it',
          ),
        ]),
  ];
}

/** An answer from outside anchors a question: those computed from its key move along with a mistake in it. */
function checkOutsideAnswer({ examples, params }: QuestionItem): readonly Finding[] {
  const right = examples.filter(({ expect }) => expect.verdict === 'correct');
  if (right.length === 0 || right.some(({ response }) => calculationsIn(response).length === 0)) return [];
  const message =
    'every right example is computed from the key itself, and would move along with a mistake in it';
  const pin = Object.keys(params).length === 0 ? '' : 'pin one variant, and ';
  const advice = `${pin}give its answer as a plain number from an outside source: response: '4.0890'`;
  return [atKey(['examples'], 'W106', message, advice)];
}
