import type { MethodDocs, ScalingMethod } from './method.ts';

/** Linear position interpolation: every pair is stretched alike, which equals dividing every position. */
export const interpolation: ScalingMethod = {
  name: 'interpolation',
  options: ['factor'],
  periodRatio: ({ factor }) => factor,
};

export const interpolationDocs: MethodDocs = () => ({
  ...interpolation,
  summary: 'Every pair is stretched by the whole factor, the first included.',
  formula: String.raw`\frac{T'_i}{T_i} = s`,
  sources: [
    { reference: 'chen-2023-position-interpolation', where: 'equation 4' },
    { reference: 'huggingface-transformers', where: 'modeling_rope_utils.py, type linear' },
  ],
});
