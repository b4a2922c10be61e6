import type { Expression } from '../../../formula/expression-input/expression.ts';

/** A rounded number that stands for a constant, or for a multiple of it. */
interface Rounded {
  readonly plain: string;
  readonly exact: Expression;
}

const pi: Expression = { kind: 'constant', name: 'pi' };
const two: Expression = { kind: 'number', plain: '2' };

const constants: readonly (readonly [number, Expression])[] = [
  [Math.PI, pi],
  [2 * Math.PI, { kind: 'operation', operator: '*', left: two, right: pi }],
  [Math.E, { kind: 'constant', name: 'e' }],
];

/** Fewer figures could come from anywhere. */
const leastFigures = 3;

function findConstant(plain: string): Expression | null {
  const [, fraction = ''] = plain.split('.');
  const value = Number(plain);
  if (fraction.length < leastFigures - 1) return null;
  // Cut off or rounded.
  const found = constants.find(([exact]) => Math.abs(exact - value) < 10 ** -fraction.length);
  return found?.[1] ?? null;
}

/** The formula with π and e in the place of their rounded values; null where it has none. */
export function withConstants(expression: Expression): (Rounded & { readonly given: Expression }) | null {
  const found: Rounded[] = [];
  const replace = (part: Expression): Expression => {
    switch (part.kind) {
      case 'number': {
        const exact = findConstant(part.plain);
        if (exact === null) return part;
        found.push({ plain: part.plain, exact });
        return exact;
      }
      case 'negation':
        return { ...part, operand: replace(part.operand) };
      case 'operation':
        return { ...part, left: replace(part.left), right: replace(part.right) };
      case 'call':
        return { ...part, operands: part.operands.map(replace) };
      default:
        return part;
    }
  };
  const given = replace(expression);
  const [first] = found;
  return first === undefined ? null : { ...first, given };
}
