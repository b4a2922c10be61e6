import fc from 'fast-check';
import type { NumberDeclaration, ParameterDeclaration } from '../../src/notebook/parameters.ts';

/** A parameter of which a test spells out only what matters to it. */
export function declare(changes: Partial<NumberDeclaration> = {}): NumberDeclaration {
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
export const declarations: fc.Arbitrary<NumberDeclaration> = fc
  .constantFrom('integer', 'even', 'real')
  .chain((kind) =>
    bounds[kind].chain(([minimum, width]) => {
      const declaration = declare({ kind, minimum, maximum: minimum + width });
      return acceptedBy(declaration).map((start) => ({ ...declaration, default: start }));
    }),
  );
