/** A for 0, B for 1, …; after Z come AA, AB, … */
export function letterAt(index: number): string {
  const last = String.fromCodePoint('A'.charCodeAt(0) + (index % 26));
  return index < 26 ? last : `${letterAt(Math.floor(index / 26) - 1)}${last}`;
}
