import { isUnitSpelling } from './read-quantity.ts';

/** A unit that everyone knows: what it measures, and how many of the first of its kind one is. */
interface KnownUnit {
  readonly kind: string;
  readonly size: number;
  readonly spellings: readonly string[];
}

const known: readonly KnownUnit[] = [
  { kind: 'angle', size: 1, spellings: ['rad', 'radian', 'radians'] },
  { kind: 'angle', size: Math.PI / 180, spellings: ['deg', '°', 'degree', 'degrees'] },
  { kind: 'angle', size: 2 * Math.PI, spellings: ['turn', 'turns'] },
  { kind: 'angle', size: 2 * Math.PI, spellings: ['revolution', 'revolutions'] },
  { kind: 'share', size: 0.01, spellings: ['%', 'percent', 'per cent'] },
  { kind: 'share', size: 0.001, spellings: ['‰', 'per mille'] },
  { kind: 'time', size: 1, spellings: ['s', 'second', 'seconds'] },
  { kind: 'time', size: 0.001, spellings: ['ms', 'millisecond', 'milliseconds'] },
  { kind: 'time', size: 60, spellings: ['min', 'minute', 'minutes'] },
  { kind: 'time', size: 3600, spellings: ['h', 'hour', 'hours'] },
];

/** What stands before a unit for many of it. `k` and those after it may count in powers of 1024. */
const prefixes: ReadonlyMap<string, readonly number[]> = new Map(
  ['k', 'M', 'G', 'T', 'P'].flatMap((letter, index): [string, readonly number[]][] => {
    const sizes = [1000 ** (index + 1), 1024 ** (index + 1)];
    const isKilo = letter === 'k';
    return isKilo
      ? [
          [letter, sizes],
          [letter.toUpperCase(), sizes],
        ]
      : [[letter, sizes]];
  }),
);

/** Words that are counted: `tokens`, `bytes`. A shorter one may be short for anything. */
const isWord = (spelling: string): boolean => /^\p{L}{4,}$/u.test(spelling);

/** The usual other spellings of a unit: `°` for `deg`, `token` for `tokens`. */
export function otherSpellings(name: string): readonly string[] {
  const unit = findKnown(name);
  if (unit !== undefined) return unit.spellings.filter((spelling) => spelling !== name);
  if (!isWord(name)) return [];
  const other = /[^s]s$/.test(name) ? name.slice(0, -1) : `${name}s`;
  return !name.endsWith('ss') && isUnitSpelling(other) ? [other] : [];
}

/**
 * How many of the unit `name` one of another is: the usual number first, then others that are in use. Empty where
 * that is not known.
 */
export function ratiosOf(spelling: string, name: string): readonly number[] {
  if (spelling === name || otherSpellings(name).includes(spelling)) return [1];
  const [unit, target] = [findKnown(spelling), findKnown(name)];
  if (unit !== undefined && target !== undefined) {
    return unit.kind === target.kind ? [unit.size / target.size] : [];
  }
  if (isWord(name)) return prefixOf(spelling, name);
  const [one, other] = [splitPrefix(spelling), splitPrefix(name)];
  if (one === null || other?.base !== one.base) return [];
  return one.sizes.map((size, index) => size / (other.sizes[index] ?? 1));
}

/** Short units that prefixes are written to: `GB`, `kHz`. Bytes alone are also counted by 1024. */
function splitPrefix(spelling: string): { readonly base: string; readonly sizes: readonly number[] } | null {
  const [, prefix = '', base = ''] = /^([kKMGTP]?)(B|Hz)$/.exec(spelling) ?? [];
  const sizes = prefixes.get(prefix) ?? [1, 1];
  return base === '' ? null : { base, sizes: base === 'B' ? sizes : sizes.slice(0, 1) };
}

/** `k`, `ktokens` or `k tokens` for thousands of tokens. */
function prefixOf(spelling: string, name: string): readonly number[] {
  const names = [name, ...otherSpellings(name), ''];
  const letters = names
    .filter((ending) => spelling.endsWith(ending))
    .map((ending) => spelling.slice(0, spelling.length - ending.length).trim());
  return prefixes.get(letters[0] ?? '') ?? [];
}

function findKnown(spelling: string): KnownUnit | undefined {
  return known.find(({ spellings }) => spellings.includes(spelling));
}
