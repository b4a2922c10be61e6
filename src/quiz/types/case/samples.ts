import { sampleParts } from '../../kernel/part-samples.ts';
import type { PartSamplers } from '../../kernel/part-samples.ts';
import type { Sampler } from '../../kernel/question-type.ts';
import type { CaseQuestion } from './resolve.ts';

/** Responses to a case, made of the samples of its parts. */
export function createCaseSampler(samplers: PartSamplers): Sampler<CaseQuestion> {
  return ({ parts }) => sampleParts(parts, samplers, 'wait');
}
