import { readingsOfComma } from '../../../formula/number-input/ambiguous-comma.ts';
import { listNames, quote, textAt } from './message.ts';
import type { Message, MessageContext } from './message.ts';

/** The words that typed numbers and typed formulas share. */
export const typedMessages = {
  'invalid.label': explainLabel,
  'invalid.ambiguous-comma': explainComma,
  'invalid.not-finite': (context) =>
    `${quote(context, 'This')} has no value that can be compared: it is undefined, or too large or too small.`,
} satisfies Readonly<Record<string, Message>>;

function explainLabel(context: MessageContext): string {
  const { names = [] } = context;
  const asked = names.length === 0 ? '' : `: that is ${listNames(names)}`;
  return `${quote(context, 'What is in front of “=”')} is not what the question asks for${asked}. Write the answer alone, without a name in front.`;
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
