import type { Scope } from '../../formula/scope.ts';
import type { CarryFact, Facts } from '../kernel/facts.ts';
import { show } from '../kernel/values.ts';
import { atValue } from './problem.ts';
import type { Finding } from './problem.ts';

/**
 * Values that a part takes over from an answer to another quantity: whoever was right there would go on with a wrong
 * number, and be marked by it.
 * @throws FormulaError if a value cannot be computed
 */
export function checkCarried({ carries, keys, parts }: Facts, scope: Scope): readonly Finding[] {
  return carries.flatMap((carry) => {
    const from = parts.find(({ id }) => id === carry.from);
    const key = keys.find(({ path }) => from !== undefined && samePath(path, from.path));
    // A name that does not exist is told of where the part is computed.
    const value = scope.values.get(carry.name);
    if (key === undefined || value === undefined) return [];
    const answer = scope.evaluate(key.value);
    return isClose(value, answer) ? [] : [describe(carry, value, answer)];
  });
}

function describe({ path, name, from }: CarryFact, value: number, answer: number): Finding {
  const message = `"${name}" is ${show(value)}, but the right answer to the part "${from}" is ${show(answer)}`;
  return atValue(path, 'E076', message, `name the value that "${from}" asks for`);
}

const samePath = (one: CarryFact['path'], other: CarryFact['path']): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const isClose = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other));
