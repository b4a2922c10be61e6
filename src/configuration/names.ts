/** Names of fields that describe a model, in the order in which they count. */
export const names = {
  hiddenSize: ['hidden_size', 'n_embd', 'd_model', 'dim'],
  heads: ['num_attention_heads', 'n_head', 'n_heads', 'num_heads'],
  headSize: ['head_dim', 'attention_head_dim', 'kv_channels', 'head_size'],
  rotatedSize: ['rotary_dim'],
  rotatedFraction: [
    'partial_rotary_factor',
    'rotary_pct',
    'rope_pct',
    'rotary_emb_fraction',
    'rotary_percentage',
    'rope_percent',
  ],
  base: ['rope_theta', 'rotary_emb_base', 'rope_base', 'rotary_base', 'global_rope_theta'],
  localBase: [
    'rope_local_base_freq',
    'local_rope_theta',
    'swa_rope_theta',
    'sliding_window_rope_theta',
    'rope_theta_swa',
  ],
  longest: [
    'max_position_embeddings',
    'n_positions',
    'seq_length',
    'max_sequence_length',
    'max_seq_len',
    'block_size',
    'n_ctx',
  ],
  original: ['original_max_position_embeddings', 'original_max_seq_len'],
  block: ['rope_scaling', 'rope_parameters', 'rope_adjustments'],
  type: ['rope_type', 'type'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Names that only a configuration of a model has. */
export const ownNames: ReadonlySet<string> = new Set([
  ...Object.values(names).flat(),
  'model_type',
  'qk_rope_head_dim',
  'qk_nope_head_dim',
  'rope_ratio',
  'ctx_size',
  'rope_scale',
  'rope_freq_base',
  'rope_freq_scale',
  'yarn_orig_ctx',
  'contextLength',
  'ropeFrequencyBase',
  'ropeFrequencyScale',
]);

/** Names inside a block of scaling. */
export const blockNames: ReadonlySet<string> = new Set([
  'factor',
  'alpha',
  'beta_fast',
  'beta_slow',
  'mscale',
  'mscale_all_dim',
  'attention_factor',
  'truncate',
  'low_freq_factor',
  'high_freq_factor',
  'short_factor',
  'long_factor',
  'mrope_section',
]);

/** Names of the parts of a configuration that hold one of a language model. */
export const sectionNames: ReadonlySet<string> = new Set([
  'text_config',
  'thinker_config',
  'llm_config',
  'language_config',
  ...names.block,
]);
