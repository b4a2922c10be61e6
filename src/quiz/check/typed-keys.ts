import type { Scope } from '../../formula/scope.ts';
import { show } from '../kernel/values.ts';
import type { Finding } from './problem.ts';
import type { ReadQuestion } from './read-item.ts';
import { listTexts } from './texts.ts';

/** A name of the question in a text, an equals sign or one of approximation, and a number in digits. */
const assignment =
  /(?<![A-Za-z_\\])\\?([A-Za-z]\w*)\s*(?:=|\\approx|≈|\\simeq)\s*(-?\d+(?:\.\d+)?)(?![\d\w.^]|\s*[-+*/^]|\s*\\(?:times|cdot))/g;

/** Names that TeX writes in another way. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  lambda: ['lambda', 'lam'],
  theta: ['theta'],
};

/** Numbers typed into an explanation for the key, by its name, which is another in some variant. */
export function checkTypedKeys(question: ReadQuestion, scopes: readonly Scope[]): readonly Finding[] {
  const { facts } = question;
  const names = new Set(facts.keys.map(({ value }) => String(value)));
  const told = listTexts(question).filter(
    ({ path }) => path.at(-1) === 'explanation' || (path.at(-2) === 'feedback' && path.at(-1) === 'correct'),
  );
  return told.flatMap(({ path, markdown, start }) =>
    [...markdown.matchAll(assignment)].flatMap(({ 0: whole, 1: word = '', 2: digits = '', index }) => {
      const name = (spellings[word] ?? [word]).find((spelling) => names.has(spelling));
      const off = name === undefined ? undefined : scopes.find((scope) => isOff(digits, name, scope));
      if (name === undefined || off === undefined) return [];
      const message = `"${whole}" is typed, but the key "${name}" is ${show(off.evaluate(name))} in some variant`;
      const place = { at: 'text', path, from: Math.max(0, index - start) } as const;
      return [
        { code: 'W114', place, message, advice: `write {{${name}|4sf}} for the number` } satisfies Finding,
      ];
    }),
  );
}

/** Whether a number of two figures or more is near the key, is not what it rounds to, and has no name of its own. */
function isOff(digits: string, name: string, scope: Scope): boolean {
  const typed = Number(digits);
  const figures = digits.replace(/^-?0*\.?0*/, '').replace('.', '').length;
  const key = scope.evaluate(name);
  if (figures < 2 || Number(key.toPrecision(figures)) === typed) return false;
  return ![...scope.values].some(([other, value]) => other !== name && value === typed);
}
