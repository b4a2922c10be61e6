/** Greek letters that the course's formulas use, by their names. */
const letters: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  theta: 'θ',
  lambda: 'λ',
  mu: 'μ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  omega: 'ω',
};

/** Words without spaces and signs around them. */
function tidy(query: string): string {
  return query.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}

/**
 * The ways in which a query may be written in a text, as it was typed first: names of Greek letters stand for the letters in
 * formulas, `lambda` for `λ`. None for a query without a letter or a digit.
 */
export function spellingsOf(query: string): readonly string[] {
  const typed = tidy(query);
  if (!/[\p{L}\p{N}]/u.test(typed)) return [];
  const inLetters = typed.replaceAll(/[\p{L}_]+/gu, (word) => letters[word.toLowerCase()] ?? word);
  return [...new Set([typed, inLetters])];
}
