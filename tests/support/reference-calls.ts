import { readReferenceCases } from './golden.ts';
import type { GoldenValue } from './golden.ts';

/** A call of the oracle whose value stands in the separate reference file. */
export interface ReferenceCall {
  readonly id: string;
  readonly function: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly value: GoldenValue;
}

interface Rule {
  readonly idStart: string;
  readonly output: string;
  readonly function: string;
  /** The oracle's arguments from the reference's inputs. */
  readonly read: (inputs: Readonly<Record<string, number>>) => Readonly<Record<string, unknown>>;
}

type Inputs = Readonly<Record<string, number>>;

const lengths = ({ m_l, m }: Inputs) => ({ trainedLength: m_l, targetLength: m });
const lengthsOfHead = (inputs: Inputs) => ({ ...lengths(inputs), headSize: inputs.d });
const pairOfHead = ({ d, b, i }: Inputs) => ({ base: b, headSize: d, pair: i });
const lastPair = ({ d = 0, b }: Inputs) => ({ base: b, headSize: d, pair: d / 2 });
const trainedHead = ({ d, b, m_l }: Inputs) => ({ base: b, headSize: d, trainedLength: m_l });
const scaled = (method: string) => (inputs: Inputs) => ({
  method,
  ...pairOfHead(inputs),
  ...lengths(inputs),
});

const rules: readonly Rule[] = [
  { idStart: 'A_', output: 's=m/m_l', function: 'stretchFactor', read: lengths },
  { idStart: 'A_', output: 'lambda', function: 'baseScaleFactor', read: lengthsOfHead },
  {
    idStart: 'A_',
    output: 'new_base',
    function: 'scaledBase',
    read: (inputs) => ({ ...lengthsOfHead(inputs), base: inputs.b }),
  },
  { idStart: 'A_', output: 'T_last_before', function: 'period', read: lastPair },
  { idStart: 'A_', output: 'T_only_pair', function: 'period', read: lastPair },
  {
    idStart: 'A_',
    output: 'ratio_last_pair',
    function: 'periodRatio',
    read: (inputs) => ({ method: 'base-scaling', ...lastPair(inputs), ...lengths(inputs) }),
  },
  { idStart: 'B_pair', output: 'theta', function: 'rotationFrequency', read: pairOfHead },
  { idStart: 'B_pair', output: 'T_before', function: 'period', read: pairOfHead },
  {
    idStart: 'B_pair',
    output: 'ratio_base_scaled=lambda^(2(i-1)/d)',
    function: 'periodRatio',
    read: scaled('base-scaling'),
  },
  { idStart: 'B_pair', output: 'ratio_PI', function: 'periodRatio', read: scaled('interpolation') },
  {
    idStart: 'B_pair',
    output: 'rotations_in_m_l(before)',
    function: 'rotationsCompleted',
    read: (inputs) => ({ ...pairOfHead(inputs), length: inputs.m_l }),
  },
  {
    idStart: 'B_pair',
    output: 'max_angle_ratio=s/ratio (new max angle / trained max angle)',
    function: 'maxAngleRatio',
    read: scaled('base-scaling'),
  },
  { idStart: 'B_pair', output: 'yarn_code_period_ratio', function: 'periodRatio', read: scaled('yarn') },
  { idStart: 'B_pair', output: 'yarn_paper_period_ratio', function: 'periodRatio', read: scaled('by-parts') },
  { idStart: 'B_critical', output: 'i_first_T_gt_ml', function: 'firstUnfinishedPair', read: trainedHead },
  {
    idStart: 'B_critical',
    output: 'd_extra=2*ceil(d/2*log_b(m_l/(2pi)))',
    function: 'criticalDimension',
    read: trainedHead,
  },
  { idStart: 'B2_', output: 'T_before', function: 'period', read: pairOfHead },
  { idStart: 'B2_', output: 'ratio', function: 'periodRatio', read: scaled('base-scaling') },
  {
    idStart: 'C_safe',
    output: 'lambda_safe(discrete)',
    function: 'safeBaseScaleFactor',
    read: (inputs) => ({ ...trainedHead(inputs), ...lengths(inputs) }),
  },
  {
    idStart: 'C_safe',
    output: 'critical_base_Liu beta0=b^(ln(m/2pi)/ln(m_l/2pi))',
    function: 'criticalBase',
    read: (inputs) => ({ base: inputs.b, ...lengths(inputs) }),
  },
  {
    idStart: 'E_yarn_mscale',
    output: 'attention_factor',
    function: 'yarnAttentionFactor',
    read: ({ s }) => ({ factor: s }),
  },
  {
    idStart: 'F_longrope',
    output: 'attention_factor',
    function: 'longropeAttentionFactor',
    read: ({ L, L_new }) => ({ trainedLength: L, targetLength: L_new }),
  },
  {
    idStart: 'G_llama31',
    output: 'period_ratio',
    function: 'periodRatio',
    read: (inputs) => ({
      method: 'llama3',
      ...pairOfHead(inputs),
      trainedLength: inputs.L,
      targetLength: (inputs.L ?? 0) * (inputs.factor ?? 0),
      options: { factor: inputs.factor },
    }),
  },
  {
    idStart: 'H_dyn_',
    output: 'base',
    function: 'dynamicBase',
    read: ({ b, d, L, factor, l }) => ({ base: b, headSize: d, trainedLength: L, factor, length: l }),
  },
  { idStart: 'I_alibi_', output: 'slopes', function: 'alibiSlopes', read: ({ heads }) => ({ heads }) },
  {
    idStart: 'I_alibi_bias',
    output: 'bias_steepest(1/2)',
    function: 'alibiBias',
    read: ({ heads, distance }) => ({ heads, head: 1, distance }),
  },
  {
    idStart: 'I_alibi_bias',
    output: 'bias_flattest(1/256)',
    function: 'alibiBias',
    read: ({ heads, distance }) => ({ heads, head: heads, distance }),
  },
  {
    idStart: 'K_codellama',
    output: 's_d128',
    function: 'impliedStretch',
    read: ({ d }) => ({ base: 10_000, newBase: 1_000_000, headSize: d }),
  },
  { idStart: 'K_longest', output: 'T_last', function: 'period', read: lastPair },
  { idStart: 'L_resonance', output: 'T', function: 'period', read: pairOfHead },
  { idStart: 'L_resonance', output: 'T_rounded', function: 'resonancePeriod', read: pairOfHead },
];

function callsOf(rule: Rule): readonly ReferenceCall[] {
  return readReferenceCases(rule.idStart)
    .filter(({ outputs }) => Object.hasOwn(outputs, rule.output))
    .map(({ id, inputs, outputs }) => ({
      id: `${id}: ${rule.output}`,
      function: rule.function,
      arguments: rule.read(inputs),
      value: outputs[rule.output] as GoldenValue,
    }));
}

function yarnRampCalls(): readonly ReferenceCall[] {
  return readReferenceCases('E_yarn_range').map(({ id, inputs, outputs }) => ({
    id,
    function: 'yarnRamp',
    arguments: {
      base: inputs.b,
      headSize: inputs.d,
      trainedLength: inputs.L,
      fastRotations: inputs.beta_fast,
      slowRotations: inputs.beta_slow,
    },
    value: { low: Number(outputs.low), high: Number(outputs.high) },
  }));
}

function t5Calls(): readonly ReferenceCall[] {
  const setting = { buckets: 32, maxDistance: 128, keyAfterQuery: false };
  return readReferenceCases('J_t5').flatMap(({ id, outputs }) => {
    const causal = Object.entries((outputs.distance_to_bucket ?? {}) as Readonly<Record<string, number>>);
    const starts = Object.entries((outputs.first_distance ?? {}) as Readonly<Record<string, number>>);
    return [
      ...causal.map(([distance, value]) => ({ bidirectional: false, distance: Number(distance), value })),
      ...starts.map(([bucket, distance]) => ({ bidirectional: true, distance, value: Number(bucket) })),
    ].map(({ value, ...rest }) => ({
      id: `${id}: distance ${rest.distance}`,
      function: 't5Bucket',
      arguments: { ...setting, ...rest },
      value,
    }));
  });
}

/** Every value of the separate reference file that a function of the oracle gives. */
export function referenceCalls(): readonly ReferenceCall[] {
  return [...rules.flatMap(callsOf), ...yarnRampCalls(), ...t5Calls()];
}
