import type { Scope } from '../../../../src/formula/scope.ts';
import type { QuestionTypeName } from '../../../../src/quiz/types/schemas.ts';
import { respondToCode } from './code.ts';
import { respondToEssay } from './essay.ts';
import { respondToExpression } from './expression.ts';
import { respondToMatch } from './match.ts';
import { respondToNumeric } from './numeric.ts';
import { respondToOrder } from './order.ts';
import { respondToCase, respondToCloze } from './parts.ts';
import type { Respond, RespondFor } from './response.ts';
import { respondToChoice, respondToTerm } from './selection.ts';
import { respondToShortText } from './short-text.ts';
import { respondToTrueFalse } from './true-false.ts';
import { respondToWidget } from './widget.ts';

/** Fields that are only known as data: whoever passes them says of which type they are. */
type AnyRespond = (fields: never, scope: Scope, respondFor: RespondFor) => Respond;

const responses: Readonly<Record<QuestionTypeName, AnyRespond>> = {
  numeric: respondToNumeric,
  expression: respondToExpression,
  choice: respondToChoice,
  'true-false': respondToTrueFalse,
  match: respondToMatch,
  order: respondToOrder,
  'short-text': respondToShortText,
  term: respondToTerm,
  essay: respondToEssay,
  code: respondToCode,
  widget: respondToWidget,
  cloze: respondToCloze,
  case: respondToCase,
};

/** What invents responses to a question, or to a part or blank, of any type. */
export const respondFor: RespondFor = (type, fields, scope) =>
  responses[type as QuestionTypeName](fields as never, scope, respondFor);
