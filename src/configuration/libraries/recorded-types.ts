import { isBetween } from './library.ts';
import type { TransformersVersion } from './library.ts';

/** The first version with which the code of a model type was run. */
const firsts: readonly (readonly [TransformersVersion, types: string])[] = [
  ['4.36', 'llama mistral gpt_neox phi persimmon'],
  ['4.42', 'gemma2 qwen2 phi3'],
  ['4.51', 'qwen3 deepseek_v3 qwen2_5_vl gemma3 gemma3_text'],
  ['4.55', 'deepseek_v2 gpt_oss glm4 modernbert'],
  ['4.56', 'hunyuan_v1_dense'],
  ['4.57.6', 'olmo3 qwen3_next qwen3_vl'],
  ['5.17.0', 'ministral3 deepseek_v4 phimoe minimax_m2 mimo_v2_flash'],
];

/** How well a version's reading of a model type is known. */
export type Coverage = 'recorded' | 'by its shared code' | 'not recorded';

/** A type that no recording has is read as most are, by the code that they share. */
export function coverageOf(modelType: string | undefined, version: TransformersVersion): Coverage {
  const first = firsts.find(([, types]) => types.split(' ').includes(modelType ?? 'llama'))?.[0];
  if (first === undefined) return 'by its shared code';
  return isBetween(version, first, '5.18.0') ? 'recorded' : 'not recorded';
}
