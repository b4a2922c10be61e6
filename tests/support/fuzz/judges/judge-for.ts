import { judgeCase } from './case.ts';
import { judgeChoice } from './choice.ts';
import { judgeCloze } from './cloze.ts';
import { judgeCode } from './code.ts';
import { judgeEssay } from './essay.ts';
import { judgeExpression } from './expression.ts';
import { judgeMatch } from './match.ts';
import { judgeNumeric } from './numeric.ts';
import type { Judge, JudgeFor } from './opinion.ts';
import { judgeOrder } from './order.ts';
import { judgeShortText } from './short-text.ts';
import { judgeTerm } from './term.ts';
import { judgeTrueFalse } from './true-false.ts';
import { judgeWidget } from './widget.ts';
import type { QuestionTypeName } from '../../../../src/quiz/types/schemas.ts';
import type { Scope } from '../../../../src/formula/scope.ts';

/** Fields that are only known as data: whoever passes them says of which type they are. */
type AnyJudge = (fields: never, scope: Scope, judgeFor: JudgeFor) => Judge;

const judges: Readonly<Record<QuestionTypeName, AnyJudge>> = {
  numeric: judgeNumeric,
  expression: judgeExpression,
  choice: judgeChoice,
  'true-false': judgeTrueFalse,
  match: judgeMatch,
  order: judgeOrder,
  'short-text': judgeShortText,
  term: judgeTerm,
  essay: judgeEssay,
  code: judgeCode,
  widget: judgeWidget,
  cloze: judgeCloze,
  case: judgeCase,
};

/** The judge of a question, or of a part or blank, of any type. */
export const judgeFor: JudgeFor = (type, fields, scope) =>
  judges[type as QuestionTypeName](fields as never, scope, judgeFor);
