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
import { sampleTerm } from './term/samples.ts';
import { sampleTrueFalse } from './true-false/samples.ts';
import { sampleWidget } from './widget/samples.ts';
import type { QuestionTypeName } from './schemas.ts';

/** The types without parts. */
const simple = {
  numeric: sampleNumeric,
  expression: sampleExpression,
  order: sampleOrder,
  term: sampleTerm,
  choice: sampleChoice,
  'true-false': sampleTrueFalse,
  match: sampleMatch,
  essay: sampleEssay,
  code: sampleCode,
  widget: sampleWidget,
};

type Samplers = Readonly<Record<string, Sampler<unknown>>>;

/** A sampler takes questions of its own type alone; whoever calls it knows the type as data. */
const forBlanks = simple as unknown as Samplers;
const cloze = createClozeSampler(forBlanks);
const forParts: Samplers = { ...forBlanks, cloze: cloze as unknown as Sampler<unknown> };

/** What invents responses to the questions of each type. For checks alone: no page loads it. */
const samplers = { ...simple, cloze, case: createCaseSampler(forParts) } satisfies Readonly<
  Record<QuestionTypeName, unknown>
>;

/** The sampler of a type that is only known as data. */
export function samplerOf(type: QuestionTypeName): Sampler<unknown> {
  return samplers[type] as unknown as Sampler<unknown>;
}
