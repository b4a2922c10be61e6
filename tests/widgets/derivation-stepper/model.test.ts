import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantities } from '../../../src/notebook/quantities.ts';
import { derive } from '../../../src/widgets/derivation-stepper/model.ts';
import type { DerivationParameters, LineId } from '../../../src/widgets/derivation-stepper/model.ts';
import { acceptedBy } from '../../support/parameters.ts';

const lineOf = (id: LineId): number => quantities.line.options.findIndex((option) => option.id === id);
const toy: DerivationParameters = { m_l: 4096, m: 16_384, d: 8, b: 10_000, lambda: 1, line: 0 };

const states: fc.Arbitrary<DerivationParameters> = fc.record({
  m_l: acceptedBy(quantities.m_l),
  m: acceptedBy(quantities.m),
  d: acceptedBy(quantities.d),
  b: acceptedBy(quantities.b),
  lambda: acceptedBy(quantities.lambda),
  line: acceptedBy(quantities.line),
});

const legal: readonly LineId[] = ['constraint', 'cancelled', 'solved'];
const slips: readonly LineId[] = ['first-pair', 'exponent-dropped', 'exponent-moved'];

it('knows every line of the course as a legal one or a slip', () => {
  expect(quantities.line.options.map(({ id }) => id)).toEqual([...legal, ...slips]);
});

describe('derive', () => {
  it('has at the constraint both periods of the last pair, in tokens', () => {
    const { sides, unit } = derive(toy);
    expect(sides.left).toBeCloseTo(2 * Math.PI * 1000, 8);
    expect(sides.right).toBeCloseTo(8 * Math.PI * 1000, 8);
    expect(unit).toBe('tokens');
  });

  it('cancels to a power of λ and the stretch, and solves for λ', () => {
    const at = (id: LineId) => derive({ ...toy, lambda: 16, line: lineOf(id) });
    expect(at('cancelled').sides.left).toBeCloseTo(8, 12);
    expect(at('cancelled').sides.right).toBe(4);
    expect(at('solved').sides.left).toBe(16);
    expect(at('solved').sides.right).toBeCloseTo(4 ** (4 / 3), 12);
  });

  it('meets after each legal move where the constraint does', () => {
    fc.assert(
      fc.property(states, fc.constantFrom(...legal), (state, id) => {
        const { wanted } = derive(state);
        fc.pre(wanted * state.b > 1);
        const { sides, isKept } = derive({ ...state, lambda: wanted, line: lineOf(id) });
        expect(Math.abs(sides.left / sides.right - 1)).toBeLessThan(1e-10);
        expect(isKept).toBe(true);
      }),
    );
  });

  it('meets after a slip elsewhere, or nowhere', () => {
    fc.assert(
      fc.property(states, fc.constantFrom(...slips), (state, id) => {
        fc.pre(state.m / state.m_l > 1.05);
        expect(derive({ ...state, line: lineOf(id) }).isKept).toBe(false);
      }),
    );
    expect(derive({ ...toy, line: lineOf('exponent-dropped') }).meeting).toBe(4);
    expect(derive({ ...toy, line: lineOf('exponent-moved') }).meeting).toBeCloseTo(4 ** 0.75, 12);
    expect(derive({ ...toy, line: lineOf('first-pair') }).meeting).toBeNull();
  });

  it('says truly where the sides of every line meet', () => {
    fc.assert(
      fc.property(states, (state) => {
        const { meeting } = derive(state);
        fc.pre(meeting !== null && meeting * state.b > 1);
        const { left, right } = derive({ ...state, lambda: meeting }).sides;
        expect(Math.abs(left / right - 1)).toBeLessThan(1e-10);
      }),
    );
  });

  it('draws a curve around the reader’s λ', () => {
    fc.assert(
      fc.property(states, (state) => {
        const { curve } = derive(state);
        expect(curve[0]?.lambda).toBeLessThan(state.lambda);
        expect(curve.at(-1)?.lambda).toBeGreaterThan(state.lambda);
      }),
    );
  });

  it('leads to every line from the constraint', () => {
    for (const id of [...legal, ...slips]) {
      const { path } = derive({ ...toy, line: lineOf(id) });
      expect([path[0], path.at(-1)]).toEqual(['constraint', id]);
    }
  });

  it('refuses what the core refuses', () => {
    const refusals = [{ d: 2 }, { d: 7 }, { b: 1 }, { lambda: 1e-5 }, { m: 0 }, { line: 6 }];
    for (const change of refusals) expect(() => derive({ ...toy, ...change })).toThrow(RangeError);
  });
});
