import { foldCharacters, isPlain } from './characters.ts';

/** Signs that look alike, beyond those of numbers. */
const alike: ReadonlyMap<string, string> = new Map([
  ['\u00ba', '°'],
  ['\u02da', '°'],
  ['\u00b5', '\u03bc'],
  ['\u2126', '\u03a9'],
]);

/** As `foldCharacters`, for units: `‰` is no percent sign, and signs of units have spellings too. */
export function foldSpelling(text: string): string {
  if (isPlain(text)) return text;
  const folded = foldCharacters(text);
  return Array.from({ length: text.length }, (_, at) => {
    const unit = text.charAt(at);
    return unit === '‰' ? unit : (alike.get(unit) ?? folded.charAt(at));
  }).join('');
}

export function normalize(spelling: string): string {
  return foldSpelling(spelling).trim().replaceAll(/ +/g, ' ');
}

/** The two spellings that are read alike though their factors differ, or null. */
export function findClash(factors: Iterable<readonly [string, number]>): readonly [string, string] | null {
  const known = new Map<string, readonly [string, number]>();
  for (const [spelling, factor] of factors) {
    const earlier = known.get(normalize(spelling));
    if (earlier !== undefined && earlier[1] !== factor) return [earlier[0], spelling];
    known.set(normalize(spelling), [spelling, factor]);
  }
  return null;
}
