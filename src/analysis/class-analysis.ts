/**
 * What the answers of a class say about its questions, by the definitions of classical test theory (L. Crocker and J. Algina,
 * *Introduction to Classical and Modern Test Theory*, 1986, chapter 14). One answer counts for each learner and question: the
 * first that was marked. What an exam was handed in without counts as 0.
 */
import type { Confidence } from '../progress/events.ts';
import { firstAnswers } from './learners.ts';
import type { FirstAnswer, Learner } from './learners.ts';
import { correlationOf, meanOf, quantileOf } from './statistics.ts';

/** How many first answers were given with a certainty, and how many of them were right. */
export interface CertaintyCount {
  readonly answers: number;
  readonly right: number;
}
export type CertaintyCounts = Readonly<Record<Confidence, CertaintyCount>>;

/** How often something was counted. */
export interface Tally {
  readonly what: string;
  readonly count: number;
}

/** What was answered, and how often. */
export interface ResponseTally extends Tally {
  readonly isRight: boolean;
}

/** What the class's answers say about one question. */
export interface QuestionStatistics {
  readonly question: string;
  /** How many learners answered it, or handed it in without an answer. */
  readonly learners: number;
  /** How many handed it in without an answer. */
  readonly omitted: number;
  /** How many answers were marked in all. */
  readonly attempts: number;
  /** The difficulty p: the mean score, in [0, 1]. An easy question has a high one. */
  readonly difficulty: number;
  /**
   * The discrimination: Pearson's correlation of a learner's score here with the mean of their scores in the other questions, in
   * [−1, 1]. Where all answered the same questions, that is the corrected item–total correlation (Henrysson, 1963). Null where
   * it has none: everybody scored the same, or nobody answered another question.
   */
  readonly discrimination: number | null;
  /** First responses, the most frequent first; of several options that were ticked, each. */
  readonly responses: readonly ResponseTally[];
  /** Misconceptions that first answers showed, by learners, the most frequent first. */
  readonly misconceptions: readonly Tally[];
  /** Seconds until the first answer: the median and the ninth decile; null where none is known. */
  readonly medianSeconds: number | null;
  readonly slowSeconds: number | null;
  readonly certainty: CertaintyCounts;
}

/** What one learner did. */
export interface LearnerStatistics {
  readonly name: string;
  readonly files: readonly string[];
  readonly questions: number;
  /** The mean of the scores, in [0, 1]; null where nothing was marked. */
  readonly mean: number | null;
}

export interface ClassStatistics {
  readonly learners: readonly LearnerStatistics[];
  /** In the order of their ids. */
  readonly questions: readonly QuestionStatistics[];
  /** Misconceptions that any marked answer showed, by learners, the most frequent first. */
  readonly misconceptions: readonly Tally[];
  readonly certainty: CertaintyCounts;
}

/** One learner's first answer to a question, and the mean of their other scores; null for no other. */
interface Row {
  readonly first: FirstAnswer;
  readonly rest: number | null;
}

/** The longest response that is shown in full, in characters. */
const MOST_RESPONSE = 60;

function byCount<Counted extends Tally>(one: Counted, other: Counted): number {
  return other.count - one.count || (one.what < other.what ? -1 : 1);
}

function tallyOf(whats: Iterable<string>): readonly Tally[] {
  const counts = new Map<string, number>();
  for (const what of whats) counts.set(what, (counts.get(what) ?? 0) + 1);
  return [...counts].map(([what, count]) => ({ what, count })).sort(byCount);
}

/** What a response says, part by part: options that were ticked, or one text. */
function partsOf(response: unknown): readonly string[] {
  if (Array.isArray(response) && response.every((part) => typeof part === 'string'))
    return response.length === 0 ? ['nothing'] : [...new Set(response)];
  const text = typeof response === 'string' ? response.trim() : JSON.stringify(response);
  return [text.length > MOST_RESPONSE ? `${text.slice(0, MOST_RESPONSE)}…` : text];
}

/** The responses of each part, told apart by whether the whole answer was right. */
function responsesOf(rows: readonly Row[]): readonly ResponseTally[] {
  const tally = (isRight: boolean) =>
    tallyOf(
      rows.flatMap(({ first: { answer } }) =>
        answer !== null && (answer.verdict === 'correct') === isRight ? partsOf(answer.response) : [],
      ),
    ).map((one) => ({ ...one, isRight }));
  return [...tally(true), ...tally(false)].sort(byCount);
}

function certaintyOf(firsts: readonly FirstAnswer[]): CertaintyCounts {
  const count = (level: Confidence): CertaintyCount => {
    const given = firsts.filter(({ answer }) => answer?.confidence === level);
    return {
      answers: given.length,
      right: given.filter(({ answer }) => answer?.verdict === 'correct').length,
    };
  };
  const [sure, thinkSo, guess] = [count('sure'), count('think-so'), count('guess')];
  return { sure, 'think-so': thinkSo, guess };
}

function questionStatistics(question: string, rows: readonly Row[]): QuestionStatistics {
  const firsts = rows.map(({ first }) => first);
  const pairs = rows.flatMap(({ first, rest }) => (rest === null ? [] : [[first.score, rest] as const]));
  const seconds = firsts.flatMap(({ answer }) => {
    const durationMs = answer?.durationMs ?? null;
    return durationMs === null ? [] : [durationMs / 1000];
  });
  return {
    question,
    learners: rows.length,
    omitted: firsts.filter(({ answer }) => answer === null).length,
    attempts: firsts.reduce((sum, { attempts }) => sum + attempts, 0),
    difficulty: meanOf(firsts.map(({ score }) => score)),
    discrimination: pairs.length < 2 ? null : correlationOf(pairs),
    responses: responsesOf(rows),
    misconceptions: tallyOf(firsts.flatMap(({ answer }) => [...new Set(answer?.misconceptions)])),
    medianSeconds: seconds.length === 0 ? null : quantileOf(seconds, 0.5),
    slowSeconds: seconds.length === 0 ? null : quantileOf(seconds, 0.9),
    certainty: certaintyOf(firsts),
  };
}

/** The misconceptions of a learner's answers, each once. */
function misconceptionsOf({ events }: Learner): ReadonlySet<string> {
  return new Set(events.flatMap((event) => (event.kind === 'answered' ? event.misconceptions : [])));
}

/** Sums up a class. The order of the learners' events does not matter. */
export function analyseClass(learners: readonly Learner[]): ClassStatistics {
  const firsts = learners.map(({ events }) => firstAnswers(events));
  const rows = new Map<string, Row[]>();
  for (const ofLearner of firsts) {
    const sum = [...ofLearner.values()].reduce((total, { score }) => total + score, 0);
    const others = ofLearner.size - 1;
    for (const [question, first] of ofLearner) {
      const row = { first, rest: others === 0 ? null : (sum - first.score) / others };
      const known = rows.get(question);
      if (known === undefined) rows.set(question, [row]);
      else known.push(row);
    }
  }
  return {
    learners: learners.map(({ name, files }, at) => {
      const scores = [...(firsts[at]?.values() ?? [])].map(({ score }) => score);
      return { name, files, questions: scores.length, mean: scores.length === 0 ? null : meanOf(scores) };
    }),
    questions: [...rows]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([question, ofQuestion]) => questionStatistics(question, ofQuestion)),
    misconceptions: tallyOf(learners.flatMap((learner) => [...misconceptionsOf(learner)])),
    certainty: certaintyOf(firsts.flatMap((ofLearner) => [...ofLearner.values()])),
  };
}
