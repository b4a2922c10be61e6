import type { Scope } from '../../../../src/formula/scope.ts';
import type { WidgetItem } from '../../../../src/quiz/types/widget/schema.ts';
import type { Respond } from './response.ts';

export function respondToWidget({ free, solution, props }: WidgetItem, scope: Scope): Respond {
  const near = [...scope.values.values(), ...Object.values(props).map((start) => scope.evaluate(start))];
  return (dice) => {
    const value = (name: string): number => {
      const base = dice.chance(0.6) ? scope.evaluate(solution[name] ?? 1) : dice.pick(near);
      const factor = dice.pick([
        1, 1, 1.0009, 1.0011, 0.999, 1.004, 0.996, 1.02, 0.5, 2, -1, 0, 1e300, 1e-300,
      ]);
      return dice.chance(0.8) ? base * factor : dice.integer(-5, 300) / dice.pick([1, 3, 10]);
    };
    return Object.fromEntries(
      free.map((name) => {
        const at = value(name);
        return [name, dice.chance(0.8) ? at : dice.pick([String(at), at.toPrecision(17), at.toFixed(3)])];
      }),
    );
  };
}
