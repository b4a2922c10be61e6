import type { Declarations } from '../../notebook/parameters.ts';
import type { parameterNames } from './model.ts';

/** The parameters where no lesson declares them: in a question, which gives each its start. */
export const parameters = {
  lambda: {
    symbol: 'λ',
    label: 'factor on the base',
    unit: '',
    kind: 'real',
    scale: 'log',
    default: 1,
    minimum: 0.5,
    maximum: 65_536,
  },
  m: {
    symbol: 'm',
    label: 'target length',
    unit: 'tokens',
    kind: 'integer',
    scale: 'log',
    default: 16_384,
    minimum: 512,
    maximum: 1_048_576,
  },
  m_l: {
    symbol: 'm_l',
    label: 'trained length',
    unit: 'tokens',
    kind: 'integer',
    scale: 'log',
    default: 4096,
    minimum: 512,
    maximum: 131_072,
  },
  d: {
    symbol: 'd',
    label: 'rotated head size',
    unit: 'dimensions',
    kind: 'even',
    scale: 'linear',
    default: 128,
    minimum: 4,
    maximum: 256,
  },
  b: {
    symbol: 'b',
    label: 'base',
    unit: '',
    kind: 'real',
    scale: 'log',
    default: 10_000,
    minimum: 100,
    maximum: 10_000_000,
  },
} as const satisfies Declarations & Readonly<Record<(typeof parameterNames)[number], unknown>>;
