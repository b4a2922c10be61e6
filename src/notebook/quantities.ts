/**
 * The course's quantities, each declared once: its symbol, words, unit, kind, scale, range and usual value. A lesson
 * names those that its page shares and writes only what differs; a figure names those that it reads; a question's
 * figure takes them from here.
 */
import {
  defects,
  directions,
  faults,
  lines,
  methods,
  models,
  pairings,
  remedies,
  schemes,
  tasks,
  tunings,
} from './choices.ts';
import type { ChoiceDeclaration, ChoiceOption, Declarations, NumberDeclaration } from './parameters.ts';

/** A choice between options; the first one is the usual. */
function choice(symbol: string, label: string, options: readonly ChoiceOption[]): ChoiceDeclaration {
  const range = { default: 0, minimum: 0, maximum: options.length - 1 };
  return { symbol, label, unit: '', kind: 'choice', scale: 'linear', ...range, options };
}

export const quantities = {
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
  s: {
    symbol: 's',
    label: 'stretch',
    unit: '',
    kind: 'real',
    scale: 'log',
    default: 4,
    minimum: 1,
    maximum: 64,
  },
  pair: {
    symbol: 'i',
    label: 'pair',
    unit: '',
    kind: 'integer',
    scale: 'linear',
    default: 1,
    minimum: 1,
    maximum: 128,
    atMost: { of: 'd', times: 0.5 },
  },
  position: {
    symbol: 'p',
    label: 'position',
    unit: 'tokens',
    kind: 'integer',
    scale: 'linear',
    default: 0,
    minimum: 0,
    maximum: 1_048_576,
    atMost: { of: 'm', times: 1 },
  },
  n: {
    symbol: 'n',
    label: 'position of the key',
    unit: 'tokens',
    kind: 'integer',
    scale: 'linear',
    default: 0,
    minimum: 0,
    maximum: 1_048_576,
    atMost: { of: 'm', times: 1 },
  },
  distance: {
    symbol: 'δ',
    label: 'distance',
    unit: 'tokens',
    kind: 'integer',
    scale: 'log',
    default: 1,
    minimum: 1,
    maximum: 1_048_576,
    atMost: { of: 'm', times: 1 },
  },
  heads: {
    symbol: 'n',
    label: 'number of heads',
    unit: 'heads',
    kind: 'integer',
    scale: 'linear',
    default: 8,
    minimum: 1,
    maximum: 64,
  },
  head: {
    symbol: 'k',
    label: 'head',
    unit: '',
    kind: 'integer',
    scale: 'linear',
    default: 1,
    minimum: 1,
    maximum: 64,
    atMost: { of: 'heads', times: 1 },
  },
  buckets: {
    symbol: 'B',
    label: 'number of buckets',
    unit: 'buckets',
    kind: 'even',
    scale: 'linear',
    default: 32,
    minimum: 8,
    maximum: 64,
  },
  reach: {
    symbol: 'D',
    label: 'greatest distance of the buckets',
    unit: 'tokens',
    kind: 'integer',
    scale: 'log',
    default: 128,
    minimum: 8,
    maximum: 8192,
    atLeast: { of: 'buckets', times: 1 },
  },
  direction: choice('R', 'direction', directions),
  fault: choice('F', 'fault', faults),
  method: choice('M', 'method', methods),
  pairing: choice('P', 'pairing', pairings),
  model: choice('L', 'model', models),
  line: choice('E', 'line of the derivation', lines),
  rebase: {
    symbol: 'λ',
    label: 'factor on the base',
    unit: '',
    kind: 'real',
    scale: 'log',
    default: 1,
    minimum: 1,
    maximum: 64,
    stepsPerDoubling: 24,
  },
  text: {
    symbol: 'ℓ',
    label: 'length of the text',
    unit: 'tokens',
    kind: 'integer',
    scale: 'log',
    default: 512,
    minimum: 128,
    maximum: 1024,
  },
  seed: {
    symbol: 'k',
    label: 'number of the text',
    unit: '',
    kind: 'integer',
    scale: 'linear',
    default: 1,
    minimum: 1,
    maximum: 99,
  },
  listed: {
    symbol: 'k',
    label: 'model, by report',
    unit: '',
    kind: 'integer',
    scale: 'linear',
    default: 1,
    minimum: 1,
    maximum: 32,
  },
  remedy: choice('M', 'method', remedies),
  scheme: choice('P', 'positions', schemes),
  tuning: choice('T', 'practice', tunings),
  task: choice('A', 'task', tasks),
  sharpness: {
    symbol: 'a',
    label: 'further attention factor',
    unit: '',
    kind: 'real',
    scale: 'log',
    default: 1,
    minimum: 0.5,
    maximum: 2,
    stepsPerDoubling: 24,
  },
  defect: choice('F', 'fault', defects),
} as const satisfies Readonly<Record<string, NumberDeclaration | ChoiceDeclaration>>;

export type QuantityName = keyof typeof quantities;

/** The values of some quantities, as a figure's model gets them. */
export type QuantityValues<Name extends QuantityName> = Readonly<Record<Name, number>>;

/** Whether a name is one of the course's quantities. */
export const isQuantity = (name: string): name is QuantityName => Object.hasOwn(quantities, name);

/** The declarations of some quantities as the course has them. */
export function declareQuantities(names: readonly QuantityName[]): Declarations {
  return Object.fromEntries(names.map((name) => [name, quantities[name]]));
}

interface ChoiceIds {
  readonly direction: (typeof directions)[number]['id'];
  readonly fault: (typeof faults)[number]['id'];
  readonly method: (typeof methods)[number]['id'];
  readonly pairing: (typeof pairings)[number]['id'];
  readonly model: (typeof models)[number]['id'];
  readonly line: (typeof lines)[number]['id'];
  readonly remedy: (typeof remedies)[number]['id'];
  readonly scheme: (typeof schemes)[number]['id'];
  readonly tuning: (typeof tunings)[number]['id'];
  readonly task: (typeof tasks)[number]['id'];
  readonly defect: (typeof defects)[number]['id'];
}

const choiceIds: { readonly [Name in keyof ChoiceIds]: readonly { readonly id: ChoiceIds[Name] }[] } = {
  direction: directions,
  fault: faults,
  method: methods,
  pairing: pairings,
  model: models,
  line: lines,
  remedy: remedies,
  scheme: schemes,
  tuning: tunings,
  task: tasks,
  defect: defects,
};

/**
 * The id that a choice's value stands for: `chosenId('method', 4)` is `'yarn'`.
 * @throws RangeError for a value that is no place in the list
 */
export function chosenId<Name extends keyof ChoiceIds>(name: Name, value: number): ChoiceIds[Name] {
  const option = choiceIds[name][value];
  if (option === undefined) throw new RangeError(`${name} has no option ${String(value)}`);
  return option.id;
}
