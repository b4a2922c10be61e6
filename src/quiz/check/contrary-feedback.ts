import type { FeedbackFact, Facts } from '../kernel/facts.ts';
import { isForRight } from './feedback-mark.ts';
import { atValue, writePath } from './problem.ts';
import type { Finding } from './problem.ts';
import { shorten } from './words.ts';

/** What agrees with an answer. “Yes, but …” does not. */
const agrees = /^(?:yes|right|correct|exactly|well done|that is (?:right|correct))\b(?! but\b)[^.!?]*[.,:!]/i;

/** What takes an agreement back within its sentence. */
const takesBack = /\b(?:but|yet|not|only|except|almost|nearly|though|however)\b/i;

/** What contradicts an answer. */
const contradicts = /^(?:no|wrong|not quite|not exactly|incorrect|that is (?:wrong|not so))\s*[.,:!]/i;

/** Feedback that says the contrary of the mark that it goes with, as where a `correct: true` has slipped. */
export function checkContrary(facts: Facts): readonly Finding[] {
  const told = facts.feedback.flatMap((fact) => {
    const isRight = isForRight(fact, facts);
    return fact.text === null || isRight === null ? [] : [{ ...fact, text: fact.text.trim(), isRight }];
  });
  const right = new Set(told.filter(({ isRight }) => isRight).map(({ text }) => text));
  return told.flatMap(({ id, path, text, isRight }): readonly Finding[] => {
    const advice = isRight
      ? 'say what is right about it'
      : 'say what is wrong about it, or mark the answer as right';
    const opening = shorten(text, 30);
    if (isRight && contradicts.test(text) && !answersNo(path, facts)) {
      const message = `the feedback "${id}" of a right answer begins with "${opening}"`;
      return [atValue(path, 'W125', message, advice)];
    }
    if (isRight) return [];
    if (right.has(text)) {
      const message = `the feedback "${id}" of a wrong answer reads the same as that of a right one`;
      return [atValue(path, 'W125', message, advice)];
    }
    const first = agrees.exec(text)?.[0];
    if (first === undefined || takesBack.test(first) || answersYes(path, facts)) return [];
    return [atValue(path, 'W125', `the feedback "${id}" of a wrong answer begins with "${opening}"`, advice)];
  });
}

/** “No: the base cancels” is right about an option that reads “No”. */
const answersNo = (path: FeedbackFact['path'], facts: Facts): boolean => optionBegins(path, facts, /^no\b/i);
const answersYes = (path: FeedbackFact['path'], facts: Facts): boolean =>
  optionBegins(path, facts, /^yes\b/i);

function optionBegins(path: FeedbackFact['path'], { texts }: Facts, pattern: RegExp): boolean {
  const own = writePath([...path.slice(0, -1), 'text']);
  return texts.some((text) => writePath(text.path) === own && pattern.test(text.markdown.slice(text.start)));
}
