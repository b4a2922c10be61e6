import type { Scope } from '../../../../src/formula/scope.ts';
import type { CaseFields } from '../judges/case.ts';
import type { ClozeFields } from '../judges/cloze.ts';
import type { Respond, RespondFor } from './response.ts';

export function respondToCloze({ blanks }: ClozeFields, scope: Scope, respondFor: RespondFor): Respond {
  return together(Object.entries(blanks).map(([id, blank]) => [id, respondFor(blank.type, blank, scope)]));
}

/** Of parts that carry something, half are answered from somebody else's numbers. */
export function respondToCase({ parts }: CaseFields, scope: Scope, respondFor: RespondFor): Respond {
  const plain = parts.map((part) => [part.id, respondFor(part.type, part, scope)] as const);
  const respond = together(plain);
  return (dice) => {
    const raw = respond(dice) as Readonly<Record<string, unknown>>;
    const changed = parts.map((part): [string, unknown] => {
      const numbers = Object.entries(part.carry_forward).map(
        ([name, from]) => [name, Number(raw[from])] as const,
      );
      const isUsable = numbers.length > 0 && numbers.every(([, value]) => Number.isFinite(value));
      if (!isUsable || dice.chance(0.4)) return [part.id, raw[part.id]];
      try {
        const own = scope.replacing(Object.fromEntries(numbers));
        return [part.id, respondFor(part.type, { ...part, mistakes: [] }, own)(dice)];
      } catch {
        // With such a number the part has no answer.
        return [part.id, raw[part.id]];
      }
    });
    return Object.fromEntries(changed);
  };
}

function together(parts: readonly (readonly [string, Respond])[]): Respond {
  return (dice) => {
    const entries = parts.map(([id, respond]) => [id, respond(dice)] as const);
    return Object.fromEntries(dice.chance(0.9) ? entries : dice.some(entries));
  };
}
