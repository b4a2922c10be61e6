/** Words shorter than this have neighbours that mean something else: `slower`, `lower`. */
const shortestNear = 6;

/**
 * Whether a folded text is a spelling slip away from a folded word: one letter too few, too many or another, or two
 * exchanged; the first letter and all digits the same.
 */
export function isNearly(text: string, word: string): boolean {
  if (word.length < shortestNear || text === word || !word.startsWith(text.charAt(0))) return false;
  if (Math.abs(text.length - word.length) > 1 || digitsOf(text) !== digitsOf(word)) return false;
  const start = firstDifference(text, word);
  const [rest, wanted] = [text.slice(start), word.slice(start)];
  const [here = '', next = ''] = wanted;
  const first = rest.charAt(0);
  return [wanted.slice(1), first + wanted, first + wanted.slice(1), next + here + wanted.slice(2)].includes(
    rest,
  );
}

function digitsOf(text: string): string {
  return text.replace(/\P{N}/gu, '');
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one.charAt(at) === other.charAt(at)) at += 1;
  return at;
}
