import type { ForeignNumber, ForeignOption, ForeignText, ForeignUnit } from '../foreign-item.ts';
import { manyScoring } from '../many-scoring.ts';
import { elementsOf, firstOf, textIn, wordsAt } from '../xml-tree.ts';
import type { XmlElement } from '../xml-tree.ts';
import { isYes, moodleText } from './moodle-texts.ts';
import type { MoodleAnswer } from './moodle-texts.ts';

/** The part of the score that an answer earns. Old exports have no `fraction`. */
function shareOf({ attributes }: XmlElement): number {
  const share = Number(attributes.fraction ?? '0') / 100;
  return Number.isFinite(share) ? share : 0;
}

function textOf(element: XmlElement): ForeignText {
  return moodleText(element) ?? { form: 'plain', text: '', place: element.place };
}

export function readChoice(question: XmlElement): MoodleAnswer {
  const options = elementsOf(question, 'answer').map((answer): ForeignOption => ({
    text: textOf(answer),
    share: shareOf(answer),
    feedback: moodleText(firstOf(answer, 'feedback')),
  }));
  const select = isYes(wordsAt(question, 'single') ?? 'true') ? 'one' : 'many';
  const shuffle = isYes(wordsAt(question, 'shuffleanswers') ?? 'true');
  return {
    answer: {
      kind: 'choice',
      select,
      options,
      shuffle,
      scoring: select === 'one' ? null : manyScoring(options),
    },
  };
}

export function readTrueFalse(question: XmlElement): MoodleAnswer {
  const answers = elementsOf(question, 'answer');
  const right = answers.find((answer) => shareOf(answer) === 1);
  const wrong = answers.find((answer) => answer !== right);
  const isTrue = wordsAt(right ?? null, 'text')?.toLowerCase() === 'true';
  const said = moodleText(firstOf(right ?? null, 'feedback'));
  return {
    answer: { kind: 'true-false', isTrue, wrong: moodleText(firstOf(wrong ?? null, 'feedback')) },
    feedback: { correct: said },
  };
}

export function readWords(question: XmlElement): MoodleAnswer {
  const all = elementsOf(question, 'answer').map((answer) => ({
    text: wordsAt(answer, 'text') ?? '',
    share: shareOf(answer),
    feedback: moodleText(firstOf(answer, 'feedback')),
  }));
  return {
    answer: {
      kind: 'words',
      words: all.filter(({ text }) => text !== '*'),
      matchCase: isYes(wordsAt(question, 'usecase')),
      otherwise: all.find(({ text }) => text === '*')?.feedback ?? null,
    },
    feedback: {},
  };
}

export function readNumbers(question: XmlElement): MoodleAnswer {
  const answers = elementsOf(question, 'answer');
  const isRest = (answer: XmlElement) => wordsAt(answer, 'text') === '*';
  const numbers = answers
    .filter((answer) => !isRest(answer))
    .map((answer): ForeignNumber => {
      const tolerance = wordsAt(answer, 'tolerance');
      return {
        value: wordsAt(answer, 'text') ?? '',
        tolerance: tolerance === null ? null : { abs: tolerance },
        share: shareOf(answer),
        feedback: moodleText(firstOf(answer, 'feedback')),
      };
    });
  const otherwise = moodleText(firstOf(answers.find(isRest) ?? null, 'feedback'));
  return { answer: { kind: 'number', numbers, units: unitsOf(question), otherwise }, feedback: {} };
}

function unitsOf(question: XmlElement): readonly ForeignUnit[] {
  return elementsOf(firstOf(question, 'units') ?? question, 'unit').map((unit) => ({
    name: wordsAt(unit, 'unit_name') ?? '',
    multiplier: wordsAt(unit, 'multiplier') ?? '1',
  }));
}

/** A pair without a question is an item more to choose from. */
export function readMatching(question: XmlElement): MoodleAnswer {
  const pairs = elementsOf(question, 'subquestion');
  const itemOf = (pair: XmlElement) => wordsAt(pair, 'answer', 'text') ?? '';
  const different = [...new Map(pairs.map((pair) => [itemOf(pair), pair])).values()];
  const items = different.map((pair) => {
    const answer = firstOf(pair, 'answer') ?? pair;
    // Right sides have no format of their own: Moodle shows them in a menu.
    return { form: 'moodle' as const, text: itemOf(pair), place: answer.place };
  });
  const rows = pairs.flatMap((pair) => {
    const text = moodleText(pair);
    return text === null ? [] : [{ text, right: different.findIndex((one) => itemOf(one) === itemOf(pair)) }];
  });
  return { answer: { kind: 'match', rows, items } };
}

/** The order of the file is the right one. */
export function readOrdering(question: XmlElement): MoodleAnswer {
  const steps = elementsOf(question, 'answer').map(textOf);
  const grading = firstOf(question, 'gradingtype');
  const isLongest = grading !== null && /^(?:5|LONGEST_ORDERED_SUBSET)$/.test(textIn(grading).trim());
  return { answer: { kind: 'order', steps, scoring: isLongest ? 'lcs' : 'all' } };
}
