import { sampleParts } from '../../kernel/part-samples.ts';
import type { PartSamplers } from '../../kernel/part-samples.ts';
import type { Sampler } from '../../kernel/question-type.ts';
import type { ClozeQuestion } from './resolve.ts';

/** Responses to a text with blanks, made of the samples of its blanks. */
export function createClozeSampler(samplers: PartSamplers): Sampler<ClozeQuestion> {
  return ({ blanks }) => sampleParts(blanks, samplers, 'go back');
}
