import type { LeftOut } from '../../paper/sheet.ts';

/** “6 points”, “1 point”, “1.33 points”. */
export function pointsInWords(points: number): string {
  const shown = String(Number(points.toFixed(2)));
  return `${shown} ${shown === '1' ? 'point' : 'points'}`;
}

/** Why questions are not on the sheet. */
export function leftOutInWords(leftOut: readonly LeftOut[]): string {
  const titles = leftOut.map(({ title }) => `“${title}”`);
  const last = titles.pop() ?? '';
  const named = titles.length === 0 ? last : `${titles.join(', ')} and ${last}`;
  const [are, is] = leftOut.length === 1 ? ['is', 'it is'] : ['are', 'they are'];
  return `${named} ${are} answered in a figure, which paper does not have, so ${is} left out.`;
}
