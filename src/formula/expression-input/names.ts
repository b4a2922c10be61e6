const greekNames =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi ' +
  'psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega';
const greekLetters = 'αβγδεζηθικλμνξοπρστυφχψωΓΔΘΛΞΠΣΥΦΨΩ';

const letterOf: ReadonlyMap<string, string> = new Map(
  greekNames.split(' ').map((name, index): [string, string] => [name, greekLetters.charAt(index)]),
);

const nameOf: ReadonlyMap<string, string> = new Map([
  ...Array.from(letterOf, ([name, letter]): [string, string] => [letter, name]),
  ...Object.entries({ ϵ: 'epsilon', ϑ: 'theta', ϕ: 'phi', ς: 'sigma', µ: 'mu', '∆': 'Delta' }),
]);

const lowered = '₀₁₂₃₄₅₆₇₈₉ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ';
const plainOfLowered = '0123456789aehijklmnoprstuvx';

/** The plain letter or digit that a lowered one stands for, or null. */
export function readSubscript(unit: string): string | null {
  const index = unit === '' ? -1 : lowered.indexOf(unit);
  return index === -1 ? null : plainOfLowered.charAt(index);
}

/** Whether a command of TeX is a Greek letter: `lambda`. */
export function isGreekName(name: string): boolean {
  return letterOf.has(name);
}

/** Whether a character is a Greek letter in use as a sign. */
export function isGreekLetter(character: string): boolean {
  return nameOf.has(character);
}

/** A typed name with its Greek letters spelled out: `lambda_1` for `λ_1`. */
export function spellOut(name: string): string {
  return Array.from(name, (letter) => nameOf.get(letter) ?? letter).join('');
}

/** A name as a learner reads it, with Greek letters: `λ_1` for `lambda_1`. */
export function displayName(name: string): string {
  return name
    .split('_')
    .map((part) => letterOf.get(part) ?? part)
    .join('_');
}

/** Whether a spelled-out name is a letter of mathematics, with what may be below and behind it: `m_l`, `lambda_1`, `b'`. */
export function isSymbol(name: string): boolean {
  const [, base = ''] = /^(\p{L}+)\d*(?:_\w+)*'*$/u.exec(name) ?? [];
  return /^\p{L}$/u.test(base) || isGreekName(base);
}
