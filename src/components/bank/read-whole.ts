/** A whole number as a field takes it, in digits of any width; null for any other text. */
export function readWhole(text: string): number | null {
  const digits = text.normalize('NFKC').trim();
  return /^\d+$/.test(digits) ? Number(digits) : null;
}
