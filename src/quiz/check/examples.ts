import type { Scope } from '../../formula/scope.ts';
import type { Facts } from '../kernel/facts.ts';
import type { Grade } from '../kernel/grade.ts';
import { isFeedbackCode } from '../kernel/messages.ts';
import { show } from '../kernel/values.ts';
import { fileTypeOf } from '../types/schemas.ts';
import type { QuestionItem } from '../types/schemas.ts';
import { valueOfMistake } from './numeric-keys.ts';
import { atKey, atValue, writePath } from './problem.ts';
import type { FieldPath, Finding } from './problem.ts';
import type { ReadQuestion } from './read-item.ts';
import { nearestChoice } from '../../core/numeric/nearest.ts';
import { shorten, suggest, writeInline } from './words.ts';

type Example = QuestionItem['examples'][number];

/** What became of one example in all variants it is meant for. */
export interface ExampleRecord {
  readonly index: number;
  readonly name: string;
  /** In how many variants it was run, and in how many it did not hold. */
  run: number;
  failed: number;
  /** The first variant it was run in; the first in which it failed, if it did. */
  variant: string | null;
  /** What was answered there, and the grade. */
  response: unknown;
  grade: Grade | null;
  /** The value of the mistake that it was to show, where it failed: `; the mistake "s" is 4 there`. */
  wanted: string;
}

/** A record before the example was run. */
export function openRecord({ name }: Example, index: number): ExampleRecord {
  return { index, name, run: 0, failed: 0, variant: null, response: null, grade: null, wanted: '' };
}

/** Notes what an example got in one variant. */
export function noteGrade(
  record: ExampleRecord,
  { expect }: Example,
  variant: string,
  response: unknown,
  grade: Grade,
  describeWanted: () => string,
): void {
  const holds = isAsExpected(grade, expect);
  const isFirst = record.run === 0 || (!holds && record.failed === 0);
  record.run += 1;
  if (!holds) record.failed += 1;
  if (record.failed === 1 && !holds) record.wanted = describeWanted();
  if (isFirst) Object.assign(record, { variant, response, grade });
}

/** What a number would have to be to earn what an example expects; nothing where it is no number. */
export function describeWantedNumber(
  { keys, parts }: Facts,
  { verdict, feedback = '' }: Example['expect'],
  scope: Scope,
): string {
  const [id = '', ...outer] = feedback.split('/').reverse();
  const partId = outer.reverse().join('/');
  const isMeant = (path: FieldPath) =>
    partId === ''
      ? path.length === 0
      : parts.some((part) => part.id === partId && writePath(part.path) === writePath(path));
  const key = keys.find(({ path }) => isMeant(path));
  if (key === undefined) return '';
  const mistake = key.mistakes.find((one) => one.id === id);
  if (mistake === undefined)
    return verdict === 'correct' ? `; the key is ${show(scope.evaluate(key.value))}` : '';
  const value = valueOfMistake(key, mistake, scope);
  return value === null ? '' : `; the mistake "${id}" is ${show(value)}`;
}

/** Scores are sums of shares, which miss their value by the rounding of doubles. */
const scoreSlack = 1e-9;

function isAsExpected({ verdict, score, feedback }: Grade, expect: Example['expect']): boolean {
  return (
    verdict === expect.verdict &&
    (expect.score === undefined || (score !== null && Math.abs(score - expect.score) <= scoreSlack)) &&
    (expect.feedback === undefined || feedback.includes(expect.feedback))
  );
}

/** The finding on an example that failed; null if it did not. */
export function describeFailure(
  { index, name, run, failed, variant, response, grade, wanted }: ExampleRecord,
  question: ReadQuestion,
  describe: (variant: string) => string,
): Finding | null {
  const expect = question.item.examples[index]?.expect;
  if (failed === 0 || grade === null || expect === undefined) return null;
  const times = run > 1 ? ` in ${failed} of ${run} variants` : '';
  const where = variant === null || variant === '' ? '' : `${times}; ${describe(variant)}`;
  const message =
    `examples[${index}] "${name}" fails${where}: response "${shorten(writeInline(response), 60)}" → ` +
    `${describeGrade(grade)}; expected ${describeExpectation(expect)}${wanted}`;
  return atValue(['examples', index], 'E030', message, adviseFailure(question, expect, response, grade));
}

function adviseFailure(
  { item, facts }: ReadQuestion,
  expect: Example['expect'],
  response: unknown,
  { feedback }: Grade,
): string {
  const general = 'correct the question, or what the example expects';
  if (feedback.some((id) => id.endsWith('invalid.unknown-choice'))) {
    return adviseIds(facts, response) ?? general;
  }
  return (expect.verdict === 'correct' ? fileTypeOf(item).adviseMiss(item, response) : null) ?? general;
}

function adviseIds({ texts, parts }: Facts, response: unknown): string | null {
  const ids = [...new Set([...texts, ...parts].flatMap(({ id }) => id ?? []))];
  const unknown = stringsIn(response).find((id) => /^[\w-]+$/.test(id) && !ids.includes(id));
  return unknown === undefined
    ? null
    : `there is no "${unknown}" to choose: ${suggest(unknown, ids, 'there are')}`;
}

/** Every text in a response, at any depth. */
function stringsIn(response: unknown): readonly string[] {
  if (typeof response === 'string') return [response];
  return typeof response === 'object' && response !== null ? Object.values(response).flatMap(stringsIn) : [];
}

function describeGrade({ verdict, score, feedback }: Grade): string {
  const points = score === null ? '' : `, score ${Number(score.toPrecision(6))}`;
  return `${verdict}${points}, feedback ${feedback.join(', ')}`;
}

function describeExpectation({ verdict, score, feedback }: Example['expect']): string {
  return [
    verdict,
    score === undefined ? '' : `score ${score}`,
    feedback === undefined ? '' : `feedback ${feedback}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** What can be told of the examples without running them. */
export function checkExpectations({ item, facts }: ReadQuestion): readonly Finding[] {
  const own = facts.feedback.map(({ id }) => id);
  return item.examples.flatMap(({ expect }, index) => [
    ...checkScore(expect, ['examples', index, 'expect', 'score']),
    ...checkFeedback(expect, own, ['examples', index, 'expect', 'feedback']),
  ]);
}

const scores: Readonly<Record<string, (score: number) => boolean>> = {
  correct: (score) => score === 1,
  partial: (score) => score > 0 && score < 1,
  incorrect: (score) => score === 0,
};

const ranges: Readonly<Record<string, string>> = { correct: '1', partial: 'between 0 and 1', incorrect: '0' };

function checkScore({ verdict, score }: Example['expect'], path: FieldPath): readonly Finding[] {
  if (score === undefined) return [];
  const range = ranges[verdict];
  if (range === undefined) {
    return [
      atValue(path, 'E055', `"${verdict}" has no score, but ${score} is expected`, 'take the score out'),
    ];
  }
  if (scores[verdict]?.(score) === true) return [];
  const message = `the score ${score} does not go with "${verdict}"`;
  return [atValue(path, 'E055', message, `the score of "${verdict}" is ${range}`)];
}

function checkFeedback(
  { feedback }: Example['expect'],
  own: readonly string[],
  path: FieldPath,
): readonly Finding[] {
  if (feedback === undefined || own.includes(feedback)) return [];
  // In a question of several parts a part's name stands before.
  if (isFeedbackCode(feedback.split('/').at(-1) ?? '')) return [];
  const nearest = nearestChoice(feedback, own);
  const advice =
    nearest === undefined
      ? `its own feedback ids are ${own.join(', ') || 'none'}; the engine's are correct, incorrect, invalid.…`
      : `did you mean "${nearest}"?`;
  return [atValue(path, 'E053', `the question has no feedback "${feedback}"`, advice)];
}

/** Feedback of the author's that no example earns. */
export function checkReached({ feedback }: Facts, reached: ReadonlySet<string>): readonly Finding[] {
  return feedback
    .filter(({ id }) => !reached.has(id))
    .map(({ id, path, neverGiven }) =>
      neverGiven === null
        ? atKey(
            path,
            'E050',
            `no example reaches the feedback "${id}"`,
            'add an example with a response that should earn it',
          )
        : atKey(path, 'E050', `the feedback "${id}" can never be given: ${neverGiven}`, 'take it out'),
    );
}
