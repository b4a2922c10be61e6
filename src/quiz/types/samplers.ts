import type { Sampler } from '../kernel/question-type.ts';
import { createCaseSampler } from './case/samples.ts';
import { sampleChoice } from './choice/samples.ts';
import { createClozeSampler } from './cloze/samples.ts';
import { sampleCode } from './code/samples.ts';
import { sampleEssay } from './essay/samples.ts';
import { sampleExpression } from './expression/samples.ts';
import { sampleMatch } from './match/samples.ts';
import { sampleNumeric } from './numeric/samples.ts';
import { sampleOrder } from './order/samples.ts';
import { sampleShortText } from './short-text/samples.ts';
import { sampleTerm } from './term/samples.ts';
import { sampleTrueFalse } from './true-false/samples.ts';
import { sampleWidget } from './widget/samples.ts';
import type { QuestionTypeName } from './schemas.ts';

type Samplers = Readonly<Record<string, Sampler<unknown>>>;

/** A sampler takes questions of its own type alone; whoever calls it knows the type as data. */
function forAny(sampler: Sampler<never>): Sampler<unknown> {
  return (question) => sampler(question as never);
}

const simple = {
  numeric: forAny(sampleNumeric),
  expression: forAny(sampleExpression),
  order: forAny(sampleOrder),
  term: forAny(sampleTerm),
  choice: forAny(sampleChoice),
  'true-false': forAny(sampleTrueFalse),
  match: forAny(sampleMatch),
  'short-text': forAny(sampleShortText),
  essay: forAny(sampleEssay),
  code: forAny(sampleCode),
  widget: forAny(sampleWidget),
} satisfies Samplers;

const forParts = { ...simple, cloze: forAny(createClozeSampler(simple)) } satisfies Samplers;

/** What invents responses to the questions of each type. For checks alone: no page loads it. */
const samplers: Readonly<Record<QuestionTypeName, Sampler<unknown>>> = {
  ...forParts,
  case: forAny(createCaseSampler(forParts)),
};

/** The sampler of a type that is only known as data. */
export function samplerOf(type: QuestionTypeName): Sampler<unknown> {
  return samplers[type];
}
