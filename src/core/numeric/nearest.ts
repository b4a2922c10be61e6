/** The number of single-letter insertions, deletions and replacements that turn one text into another. */
export function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const replaced = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
      const deleted = (previous[column] ?? 0) + 1;
      const inserted = (current[column - 1] ?? 0) + 1;
      current.push(Math.min(replaced, deleted, inserted));
    }
    previous = current;
  }
  return previous[to.length] ?? 0;
}

const longestComparedText = 100;

/** The choice nearest to what was typed, ignoring case; undefined where none of them is near. */
export function nearestChoice(typed: string, choices: readonly string[]): string | undefined {
  if (typed.length > longestComparedText) return undefined;
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const choice of choices) {
    const distance = editDistance(typed.toLowerCase(), choice.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [choice, distance];
  }
  return bestDistance <= Math.max(2, typed.length / 2) ? best : undefined;
}

/**
 * As `nearestChoice`, if something of what was typed is left in it, ignoring case. Of a short name every letter could
 * be exchanged: `d` is near to `m`, but nobody who typed the one meant the other.
 */
export function nearestAlike(typed: string, choices: readonly string[]): string | undefined {
  const nearest = nearestChoice(typed, choices);
  if (nearest === undefined) return undefined;
  const distance = editDistance(typed.toLowerCase(), nearest.toLowerCase());
  return distance < Math.max(typed.length, nearest.length) ? nearest : undefined;
}
