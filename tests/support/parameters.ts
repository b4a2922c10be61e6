import fc from 'fast-check';
import type { Declarations, ParameterDeclaration } from '../../src/notebook/parameters.ts';

/** A parameter of which a test spells out only what matters to it. */
export function declare(changes: Partial<ParameterDeclaration> = {}): ParameterDeclaration {
  return {
    symbol: 'm',
    label: 'target length',
    unit: 'tokens',
    kind: 'integer',
    scale: 'linear',
    default: 8,
    minimum: 2,
    maximum: 64,
    ...changes,
  };
}

/** The parameters of the lesson on matching periods, at its defaults. */
export const periodMatchingDeclarations = {
  m_l: declare({
    symbol: 'm_l',
    label: 'trained length',
    scale: 'log',
    default: 4096,
    minimum: 512,
    maximum: 131_072,
  }),
  m: declare({ scale: 'log', default: 16_384, minimum: 512, maximum: 1_048_576 }),
  d: declare({
    symbol: 'd',
    label: 'rotated head size',
    unit: 'dimensions',
    kind: 'even',
    default: 128,
    minimum: 4,
    maximum: 256,
  }),
  b: declare({
    symbol: 'b',
    label: 'base',
    unit: '',
    kind: 'real',
    scale: 'log',
    default: 10_000,
    minimum: 100,
    maximum: 10_000_000,
  }),
  lambda: declare({
    symbol: 'λ',
    label: 'factor on the base',
    unit: '',
    kind: 'real',
    scale: 'log',
    default: 1,
    minimum: 0.5,
    maximum: 65_536,
  }),
} satisfies Declarations;

/** Every value that a parameter takes. Bounds of a whole-numbered parameter must be of its kind. */
export function acceptedBy({ kind, minimum, maximum }: ParameterDeclaration): fc.Arbitrary<number> {
  const step = kind === 'even' ? 2 : 1;
  const values =
    kind === 'real'
      ? fc.double({ min: minimum, max: maximum, noNaN: true })
      : fc.integer({ min: minimum / step, max: maximum / step }).map((value) => value * step);
  return values.map((value) => (value === 0 ? 0 : value));
}

const bounds = {
  integer: fc.tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 1, max: 1e6 })),
  even: fc
    .tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }))
    .map(([minimum, width]): [number, number] => [2 * minimum, 2 * width]),
  real: fc.tuple(
    fc.double({ min: -1e9, max: 1e9, noNaN: true }),
    fc.double({ min: 1e-3, max: 1e9, noNaN: true }),
  ),
};

/** Parameters of every kind, with default and bounds that fit the kind. */
export const declarations: fc.Arbitrary<ParameterDeclaration> = fc
  .constantFrom('integer', 'even', 'real')
  .chain((kind) =>
    bounds[kind].chain(([minimum, width]) => {
      const declaration = declare({ kind, minimum, maximum: minimum + width });
      return acceptedBy(declaration).map((start) => ({ ...declaration, default: start }));
    }),
  );
