import { readFileSync } from 'node:fs';
import path from 'node:path';
import { whatIsAsked } from '../../src/quiz/check/duplicates.ts';
import type { FindAsked } from '../../src/quiz/check/duplicates.ts';
import type { QuestionPath } from './question-path.ts';

/** The questions of a course by what they ask. */
export type AskedQuestions = ReadonlyMap<string, readonly QuestionPath[]>;

/** All questions that can be read, by what they ask. */
export function readAsked(root: string, questions: readonly QuestionPath[]): AskedQuestions {
  const read = questions.map((question) => ({
    question,
    asked: whatIsAsked(readFileSync(path.join(root, question.file), 'utf8')),
  }));
  const byAsked = Map.groupBy(read, ({ asked }) => asked);
  return new Map([...byAsked].map(([asked, all]) => [asked ?? '', all.map(({ question }) => question)]));
}

/** Looks up the questions of a course that ask the same. */
export function findAskedIn(asked: AskedQuestions): FindAsked {
  return (own) => asked.get(own) ?? [];
}
