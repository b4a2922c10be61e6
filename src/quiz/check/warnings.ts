import type { QuestionItem } from '../types/schemas.ts';
import { atKey } from './problem.ts';
import type { FieldPath, Finding } from './problem.ts';
import { childOf } from './schema-walk.ts';
import { count } from './words.ts';

const fewVariants = 4;

/** Advice that needs no variant: hints, feedback of options, an answer from outside. */
export function findWarnings(item: QuestionItem, distinct: number): readonly Finding[] {
  return [
    ...checkVariantCount(item, distinct),
    ...checkHints(item),
    ...checkOptions(item, []),
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

/** Lists of which a learner chooses. */
const optionLists = ['options', 'reasons'];

/** Options without words for whoever chooses them, in the question and in its parts. */
function checkOptions(data: unknown, path: FieldPath): readonly Finding[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, entry]: [string, unknown]) => {
    const here = [...path, Array.isArray(data) ? Number(key) : key];
    const own = optionLists.includes(key) && Array.isArray(entry) ? entry : [];
    return [
      ...own.flatMap((option, index) => checkOption(option, [...here, index])),
      ...checkOptions(entry, here),
    ];
  });
}

function checkOption(option: unknown, path: FieldPath): readonly Finding[] {
  const id = childOf(option, 'id');
  if (typeof id !== 'string') return [];
  const isWrong = childOf(option, 'correct') !== true;
  const hasMisconception = childOf(option, 'misconception') !== undefined;
  const hasWords = hasMisconception || childOf(option, 'feedback') !== undefined;
  return [
    ...(isWrong && !hasMisconception
      ? [
          atKey(
            path,
            'W103',
            `the wrong option "${id}" names no misconception`,
            'add "misconception: …" with what whoever chooses it believes',
          ),
        ]
      : []),
    ...(hasWords
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
  if (right.length === 0 || right.some(({ response }) => !isComputed(response))) return [];
  const message =
    'every right example is computed from the key itself, and would move along with a mistake in it';
  const pin = Object.keys(params).length === 0 ? '' : 'pin one variant, and ';
  const advice = `${pin}give its answer as a plain number from an outside source: response: '4.0890'`;
  return [atKey(['examples'], 'W106', message, advice)];
}

function isComputed(response: unknown): boolean {
  if (typeof response !== 'object' || response === null) return false;
  return 'calc' in response || Object.values(response).some(isComputed);
}
