import { readingsOfComma } from '../../formula/number-input/ambiguous-comma.ts';
import type { ProblemCode, TextSpan } from './grade.ts';

/** Every outcome that the engine itself words. A question's own words come before these. */
export type FeedbackCode = ProblemCode | 'correct' | 'incorrect' | 'too-few-digits';

/** What a message may speak about. */
export interface MessageContext {
  /** The response as it was typed. */
  readonly raw: string;
  readonly span: TextSpan | null;
  /** What the question or its type asks for: "at least 4 significant figures", "a number". */
  readonly wanted?: string;
}

const longestQuote = 40;

const messages: Readonly<Record<FeedbackCode, (context: MessageContext) => string>> = {
  correct: () => 'Correct.',
  incorrect: () => 'That is not the value asked for. Go through your steps once more, or open a hint.',
  'too-few-digits': (context) => `The value is right, but it was to be written with ${wanted(context)}.`,
  'invalid.empty': (context) => `Nothing is written yet. ${askFor(context)}`,
  'invalid.not-text': (context) =>
    `This answer did not arrive in a form that can be read. ${askFor(context)}`,
  'invalid.too-long': () => 'This is too long to be read: at most 200 characters. Write the number alone.',
  'invalid.has-letters': (context) =>
    `${quote(context, 'This text')} is not part of a number. Write the number alone, without words or units.`,
  'invalid.percent': () => 'Write the number without a percent sign: 0.05 in place of 5 %.',
  'invalid.ambiguous-comma': explainComma,
  'invalid.syntax': (context) =>
    `A number cannot be read past ${quote(context, 'this point')}. Check for a missing or doubled sign.`,
  'invalid.unfinished': () =>
    'The calculation breaks off. Add what is missing at the end: a number, or a closing parenthesis.',
  'invalid.not-finite': (context) =>
    `${quote(context, 'This')} has no value that can be compared: it is undefined, or too large or too small.`,
  'invalid.no-arithmetic': () =>
    'Here a number is wanted, not a calculation. Work it out and write the result.',
  'invalid.precision': (context) => `Write the number with ${wanted(context)}.`,
  'invalid.internal': () =>
    'Your answer could not be checked, and the fault is not yours. It does not count as an attempt.',
};

/** The sentence for a learner, in plain text: what is the matter, and what to do. */
export function messageFor(code: FeedbackCode, context: MessageContext): string {
  return messages[code](context);
}

/** Whether the engine has words for this feedback id. */
export function isFeedbackCode(id: string): id is FeedbackCode {
  return Object.hasOwn(messages, id);
}

function explainComma({ raw, span }: MessageContext): string {
  const typed = textAt(raw, span);
  const readings = readingsOfComma(typed);
  if (readings === null) {
    return 'The comma could be a decimal comma or part thousands. Write a point, or no comma.';
  }
  const { decimal, whole } = readings;
  return `${typed} could mean ${decimal} or ${whole}. Write ${decimal} or ${whole}.`;
}

function askFor({ wanted: form }: MessageContext): string {
  return form === undefined ? 'Write your answer first.' : `Write ${form}.`;
}

function wanted(context: MessageContext): string {
  return context.wanted ?? 'more digits';
}

/** The faulty text in quotation marks; the fallback where there is none, or too much of it. */
function quote({ raw, span }: MessageContext, fallback: string): string {
  const text = textAt(raw, span).trim();
  return text === '' || text.length > longestQuote ? fallback : `“${text}”`;
}

function textAt(raw: string, span: TextSpan | null): string {
  return span === null ? '' : raw.slice(span.from, span.to);
}
