import { commonMessages } from '../../kernel/messages/common.ts';
import { typedExpressionMessages } from '../../kernel/messages/typed-expression.ts';
import { typedMessages } from '../../kernel/messages/typed.ts';

/** The words for what can be the matter with a typed formula, and for how it was graded. */
export const expressionMessages = { ...commonMessages, ...typedMessages, ...typedExpressionMessages };
