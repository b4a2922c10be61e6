/** How a configuration scales, by the name of its block's type. */
export type Scaling = 'none' | 'linear' | 'yarn' | 'llama3';

/** A published model, as its file in `content/models` has it. */
export interface PublishedModel {
  readonly id: string;
  readonly name: string;
  /** Year and month. */
  readonly released: string;
  readonly base: number;
  /** Rotated coordinates of one head. */
  readonly headSize: number;
  /** In tokens, before any scaling. */
  readonly trainedLength: number;
  /** The context that its publisher names, in tokens. */
  readonly context: number;
  readonly scaling: Scaling;
}

type Row = readonly [
  id: string,
  name: string,
  released: string,
  base: number,
  headSize: number,
  trainedLength: number,
  context: number,
  scaling: Scaling,
];

/** The models of `content/models` by date and name: the browser reads no YAML. A test holds the two together. */
const rows: readonly Row[] = [
  ['llama-1-7b', 'LLaMA 7B', '2023-02', 10000, 128, 2048, 2048, 'none'],
  ['llama-2-7b-32k', 'LLaMA-2-7B-32K', '2023-07', 10000, 128, 4096, 32768, 'linear'],
  ['llama-2-7b', 'Llama 2 7B', '2023-07', 10000, 128, 4096, 4096, 'none'],
  ['code-llama-34b', 'Code Llama 34B', '2023-08', 1000000, 128, 16384, 16384, 'none'],
  ['yarn-llama-2-13b-64k', 'Yarn-Llama-2-13b-64k', '2023-08', 10000, 128, 4096, 65536, 'yarn'],
  ['mixtral-8x7b', 'Mixtral 8x7B', '2023-12', 1000000, 128, 32768, 32768, 'none'],
  ['llama-3-8b', 'Llama 3 8B', '2024-04', 500000, 128, 8192, 8192, 'none'],
  ['mixtral-8x22b', 'Mixtral 8x22B', '2024-04', 1000000, 128, 65536, 65536, 'none'],
  ['mistral-7b-v0-3', 'Mistral 7B v0.3', '2024-05', 1000000, 128, 32768, 32768, 'none'],
  ['deepseek-coder-v2-lite', 'DeepSeek-Coder-V2-Lite', '2024-06', 10000, 64, 4096, 131072, 'yarn'],
  ['gemma-2-27b', 'Gemma 2 27B', '2024-06', 10000, 128, 8192, 8192, 'none'],
  ['gemma-2-9b', 'Gemma 2 9B', '2024-06', 10000, 256, 8192, 8192, 'none'],
  ['llama-3-1-405b', 'Llama 3.1 405B', '2024-07', 500000, 128, 8192, 131072, 'llama3'],
  ['llama-3-1-8b', 'Llama 3.1 8B', '2024-07', 500000, 128, 8192, 131072, 'llama3'],
  ['llama-3-2-1b', 'Llama 3.2 1B', '2024-09', 500000, 64, 8192, 131072, 'llama3'],
  ['llama-3-2-3b', 'Llama 3.2 3B', '2024-09', 500000, 128, 8192, 131072, 'llama3'],
  ['qwen2-5-0-5b', 'Qwen2.5 0.5B', '2024-09', 1000000, 64, 32768, 32768, 'none'],
  ['qwen2-5-7b', 'Qwen2.5 7B with YaRN', '2024-09', 1000000, 128, 32768, 131072, 'yarn'],
  ['olmo-2-7b', 'OLMo 2 7B', '2024-11', 500000, 128, 4096, 4096, 'none'],
  ['smollm2-135m', 'SmolLM2 135M', '2024-11', 100000, 64, 8192, 8192, 'none'],
  ['deepseek-v3', 'DeepSeek-V3', '2024-12', 10000, 64, 4096, 131072, 'yarn'],
  ['falcon3-7b', 'Falcon3 7B', '2024-12', 1000042, 256, 32768, 32768, 'none'],
  ['phi-4', 'Phi-4', '2024-12', 250000, 128, 16384, 16384, 'none'],
  ['qwen2-5-7b-1m', 'Qwen2.5 7B 1M', '2025-01', 10000000, 128, 1010000, 1010000, 'none'],
  ['gemma-3-1b', 'Gemma 3 1B', '2025-03', 1000000, 256, 32768, 32768, 'none'],
  ['gemma-3-4b', 'Gemma 3 4B', '2025-03', 1000000, 256, 32768, 131072, 'linear'],
  ['qwen3-0-6b', 'Qwen3 0.6B', '2025-04', 1000000, 128, 40960, 32768, 'none'],
  ['qwen3-8b', 'Qwen3 8B with YaRN', '2025-04', 1000000, 128, 32768, 131072, 'yarn'],
  ['kimi-k2', 'Kimi K2', '2025-07', 50000, 64, 4096, 131072, 'yarn'],
  ['qwen3-235b-a22b-2507', 'Qwen3 235B A22B 2507', '2025-07', 5000000, 128, 262144, 262144, 'none'],
  ['qwen3-30b-a3b-2507', 'Qwen3 30B A3B 2507', '2025-07', 10000000, 128, 262144, 262144, 'none'],
  ['gpt-oss-120b', 'gpt-oss-120b', '2025-08', 150000, 64, 4096, 131072, 'yarn'],
];

export const models: readonly PublishedModel[] = rows.map(
  ([id, name, released, base, headSize, trainedLength, context, scaling]) => ({
    id,
    name,
    released,
    base,
    headSize,
    trainedLength,
    context,
    scaling,
  }),
);
