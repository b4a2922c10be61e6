import { commonMessages } from './messages/common.ts';
import { figureStateMessages } from './messages/figure-state.ts';
import type { Message, MessageContext } from './messages/message.ts';
import { orderingMessages } from './messages/ordering.ts';
import { partsMessages } from './messages/parts.ts';
import { programMessages } from './messages/program.ts';
import { selectionMessages } from './messages/selection.ts';
import { typedExpressionMessages } from './messages/typed-expression.ts';
import { typedNumberMessages } from './messages/typed-number.ts';
import { typedTextMessages } from './messages/typed-text.ts';
import { writtenMessages } from './messages/written.ts';

export type { MessageContext } from './messages/message.ts';

/** For the build and the tests. What runs in a browser has the words of its own type alone; see `TypeWords`. */
const messages = {
  ...commonMessages,
  ...typedNumberMessages,
  ...typedExpressionMessages,
  ...selectionMessages,
  ...orderingMessages,
  ...programMessages,
  ...typedTextMessages,
  ...writtenMessages,
  ...partsMessages,
  ...figureStateMessages,
} satisfies Readonly<Record<string, Message>>;

/** Every outcome that the engine itself words. A question's own words come before these. */
export type FeedbackCode = keyof typeof messages;

/** Every reason for which a response is sent back. */
export type ProblemCode = Extract<FeedbackCode, `invalid.${string}`>;

/** The sentence for a learner, in plain text: what is the matter, and what to do. */
export function messageFor(code: FeedbackCode, context: MessageContext): string {
  return (messages as Readonly<Record<FeedbackCode, Message>>)[code](context);
}

/** Whether the engine has words for this feedback id. */
export function isFeedbackCode(id: string): id is FeedbackCode {
  return Object.hasOwn(messages, id);
}
