/** What a library takes where a configuration gives neither a base nor a rotated fraction. */
export interface ModelDefaults {
  readonly base: number;
  readonly rotatedFraction: number;
}

/** The defaults of a model type that the tables below do not list. */
const ordinary: ModelDefaults = { base: 10_000, rotatedFraction: 1 };

/** Base, rotated fraction and the model types that have them, in Transformers 5.18.0. */
const groups: readonly (readonly [base: number, rotatedFraction: number, types: string])[] = [
  [100, 1, 'dinov3_vit eomt_dinov3 gemma4_vision sapiens2'],
  [1000, 1, 'nomic_bert'],
  [
    10_000,
    0.25,
    'gpt_neox minicpmv4_6 minicpmv4_7 qwen3_5 qwen3_5_moe qwen3_5_moe_text qwen3_5_text qwen3_next stablelm',
  ],
  [
    10_000,
    0.5,
    'bamba fuyu glm glm4 glm4_moe glm4v_moe glm4v_moe_text glmasr_encoder mistral4 nemotron persimmon phi recurrent_gemma',
  ],
  [10_000, 0.8, 'moonshine_streaming'],
  [10_000, 0.9, 'moonshine'],
  [20_000, 1, 'jina_embeddings_v3 pe_audio_encoder'],
  [100_000, 1, 'helium'],
  [150_000, 1, 'gpt_oss openai_privacy_filter'],
  [160_000, 1, 'colmodernvbert gte modernbert modernbert-decoder modernvbert pe_audio'],
  [500_000, 0.5, 'laguna'],
  [
    500_000,
    1,
    'EvollaModel bitnet blt blt_global_transformer blt_local_decoder blt_local_encoder cohere cosmos3_omni csm csm_depth_decoder_model ernie4_5 ernie4_5_moe ernie4_5_vl_moe ernie4_5_vl_moe_text evolla flex_olmo higgs_audio_v2 llama4 llama4_text mellum mllama mllama_text_model muse_glimmer_assistant olmo3 paddleocr_vl paddleocr_vl_text qwen3_vl qwen3_vl_moe qwen3_vl_moe_text qwen3_vl_text',
  ],
  [
    1_000_000,
    0.25,
    'diffusion_gemma diffusion_gemma_text gemma4 gemma4_text gemma4_unified gemma4_unified_text neomme',
  ],
  [
    1_000_000,
    1,
    'colqwen2 cwm emu3 emu3_text_model gemma3 gemma3_text gemma3n gemma3n_text got_ocr2 lfm2 lfm2_moe lfm2_vl lighton_ocr minimax ministral3 mixtral phimoe pp_chart2table qwen2_5_omni qwen2_5_omni_talker qwen2_5_omni_text qwen2_5_omni_thinker qwen2_5_vl qwen2_5_vl_text qwen2_vl qwen2_vl_text qwen3_omni_moe qwen3_omni_moe_text qwen3_omni_moe_thinker shieldgemma2 solar_open t5gemma2 t5gemma2_decoder t5gemma2_encoder t5gemma2_text voxtral_realtime',
  ],
  [2_000_000, 1, 'smollm3'],
  [5_000_000, 0.334, 'mimo_v2_flash'],
  [5_000_000, 1, 'minimax_m2 minimax_m3_vl minimax_m3_vl_text'],
  [10_000_000, 1, 'longcat_flash'],
  [11_158_840, 1, 'hy_v3'],
  [12_000_000, 1, 'apertus'],
  [100_000_000, 1, 'cosmos3_edge cosmos3_edge_text voxtral'],
  [1_000_000_000, 1, 'mistral3'],
];

/** The bases that Transformers 4.57.6 took for the same types, where they differ. */
const earlierBases: readonly (readonly [base: number, types: string])[] = [
  [10_000, 'cohere olmo3'],
  [25_000, 'fuyu persimmon'],
  [100_000, 'falcon_h1 kyutai_speech_to_text'],
  [5_000_000, 'qwen3_vl qwen3_vl_moe qwen3_vl_moe_text qwen3_vl_text'],
];

const defaults = new Map(
  groups.flatMap(([base, rotatedFraction, types]) =>
    types.split(' ').map((type): [string, ModelDefaults] => [type, { base, rotatedFraction }]),
  ),
);

const earlier = new Map(
  earlierBases.flatMap(([base, types]) => types.split(' ').map((type): [string, number] => [type, base])),
);

/** The defaults of a model type in Transformers 5.18.0. */
export function defaultsOf(modelType: string | undefined): ModelDefaults {
  return (modelType === undefined ? undefined : defaults.get(modelType)) ?? ordinary;
}

/** The default base of a model type in Transformers 4.57.6, where it is another one; else undefined. */
export function earlierBaseOf(modelType: string | undefined): number | undefined {
  return modelType === undefined ? undefined : earlier.get(modelType);
}
