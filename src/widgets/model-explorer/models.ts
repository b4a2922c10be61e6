/** How a configuration scales, by the name of its block's type. */
export type Scaling = 'none' | 'linear' | 'yarn' | 'llama3';

/** A published model, as its file in `content/models` has it. */
export interface PublishedModel {
  readonly id: string;
  readonly name: string;
  readonly base: number;
  /** Rotated coordinates of one head. */
  readonly headSize: number;
  /** In tokens, before any scaling. */
  readonly trainedLength: number;
  /** The context that its publisher names, in tokens. */
  readonly context: number;
  readonly scaling: Scaling;
  /** The number that arXiv gave its report; undefined where it has none of its own. */
  readonly report: string | undefined;
}

type Row = readonly [
  id: string,
  name: string,
  base: number,
  headSize: number,
  trainedLength: number,
  context: number,
  scaling: Scaling,
  report?: string,
];

/** The models of `content/models` by report, those without one last, then by context, base and name: the browser reads no YAML. A test holds the two together. */
const rows: readonly Row[] = [
  ['llama-1-7b', 'LLaMA 7B', 10000, 128, 2048, 2048, 'none', '2302.13971'],
  ['llama-2-7b', 'Llama 2 7B', 10000, 128, 4096, 4096, 'none', '2307.09288'],
  ['code-llama-34b', 'Code Llama 34B', 1000000, 128, 16384, 16384, 'none', '2308.12950'],
  ['yarn-llama-2-13b-64k', 'Yarn-Llama-2-13b-64k', 10000, 128, 4096, 65536, 'yarn', '2309.00071'],
  ['mixtral-8x7b', 'Mixtral 8x7B', 1000000, 128, 32768, 32768, 'none', '2401.04088'],
  ['deepseek-coder-v2-lite', 'DeepSeek-Coder-V2-Lite', 10000, 64, 4096, 131072, 'yarn', '2406.11931'],
  ['llama-3-8b', 'Llama 3 8B', 500000, 128, 8192, 8192, 'none', '2407.21783'],
  ['llama-3-1-405b', 'Llama 3.1 405B', 500000, 128, 8192, 131072, 'llama3', '2407.21783'],
  ['llama-3-1-8b', 'Llama 3.1 8B', 500000, 128, 8192, 131072, 'llama3', '2407.21783'],
  ['gemma-2-27b', 'Gemma 2 27B', 10000, 128, 8192, 8192, 'none', '2408.00118'],
  ['gemma-2-9b', 'Gemma 2 9B', 10000, 256, 8192, 8192, 'none', '2408.00118'],
  ['phi-4', 'Phi-4', 250000, 128, 16384, 16384, 'none', '2412.08905'],
  ['qwen2-5-0-5b', 'Qwen2.5 0.5B', 1000000, 64, 32768, 32768, 'none', '2412.15115'],
  ['qwen2-5-7b', 'Qwen2.5 7B with YaRN', 1000000, 128, 32768, 131072, 'yarn', '2412.15115'],
  ['deepseek-v3', 'DeepSeek-V3', 10000, 64, 4096, 131072, 'yarn', '2412.19437'],
  ['olmo-2-7b', 'OLMo 2 7B', 500000, 128, 4096, 4096, 'none', '2501.00656'],
  ['qwen2-5-7b-1m', 'Qwen2.5 7B 1M', 10000000, 128, 1010000, 1010000, 'none', '2501.15383'],
  ['smollm2-135m', 'SmolLM2 135M', 100000, 64, 8192, 8192, 'none', '2502.02737'],
  ['gemma-3-1b', 'Gemma 3 1B', 1000000, 256, 32768, 32768, 'none', '2503.19786'],
  ['gemma-3-4b', 'Gemma 3 4B', 1000000, 256, 32768, 131072, 'linear', '2503.19786'],
  ['qwen3-0-6b', 'Qwen3 0.6B', 1000000, 128, 40960, 32768, 'none', '2505.09388'],
  ['qwen3-8b', 'Qwen3 8B with YaRN', 1000000, 128, 32768, 131072, 'yarn', '2505.09388'],
  ['kimi-k2', 'Kimi K2', 50000, 64, 4096, 131072, 'yarn', '2507.20534'],
  ['gpt-oss-120b', 'gpt-oss-120b', 150000, 64, 4096, 131072, 'yarn', '2508.10925'],
  ['llama-2-7b-32k', 'LLaMA-2-7B-32K', 10000, 128, 4096, 32768, 'linear'],
  ['mistral-7b-v0-3', 'Mistral 7B v0.3', 1000000, 128, 32768, 32768, 'none'],
  ['falcon3-7b', 'Falcon3 7B', 1000042, 256, 32768, 32768, 'none'],
  ['mixtral-8x22b', 'Mixtral 8x22B', 1000000, 128, 65536, 65536, 'none'],
  ['llama-3-2-1b', 'Llama 3.2 1B', 500000, 64, 8192, 131072, 'llama3'],
  ['llama-3-2-3b', 'Llama 3.2 3B', 500000, 128, 8192, 131072, 'llama3'],
  ['qwen3-235b-a22b-2507', 'Qwen3 235B A22B 2507', 5000000, 128, 262144, 262144, 'none'],
  ['qwen3-30b-a3b-2507', 'Qwen3 30B A3B 2507', 10000000, 128, 262144, 262144, 'none'],
];

export const models: readonly PublishedModel[] = rows.map(
  ([id, name, base, headSize, trainedLength, context, scaling, report]) => ({
    id,
    name,
    base,
    headSize,
    trainedLength,
    context,
    scaling,
    report,
  }),
);
