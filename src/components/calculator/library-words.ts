import { movedPairs } from '../../configuration/libraries/compare-libraries.ts';
import type { LibrariesReport, LibraryComparison } from '../../configuration/libraries/compare-libraries.ts';
import { formatNumber } from '../../core/numeric/format.ts';
import { writeCount } from './words.ts';

/** Libraries that make the same of a text, in the order of the list. */
export interface LibraryGroup {
  readonly name: string;
  readonly members: readonly LibraryComparison[];
  /** What all of them make of it. */
  readonly what: LibraryComparison;
}

/** Neighbours of the list that do the same are told of together: "Transformers 4.51 to 4.56". */
export function groupLibraries({ comparisons }: LibrariesReport): readonly LibraryGroup[] {
  const groups: LibraryComparison[][] = [];
  for (const comparison of comparisons) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && areAlike(last[0], comparison)) last.push(comparison);
    else groups.push([comparison]);
  }
  return groups.flatMap((members) => {
    const [what] = members;
    return what === undefined ? [] : [{ name: nameOfGroup(members), members, what }];
  });
}

function areAlike(one: LibraryComparison, other: LibraryComparison): boolean {
  const told = ({ status, why, isRecorded, ratios, attentionRatio, library }: LibraryComparison) =>
    JSON.stringify([
      status,
      status === 'same' ? '' : why,
      isRecorded,
      status === 'moved' ? [ratios, attentionRatio] : '',
      library.name.split(' ')[0],
    ]);
  return told(one) === told(other);
}

function nameOfGroup(members: readonly LibraryComparison[]): string {
  const [newest, oldest] = [members[0]?.library, members.at(-1)?.library];
  if (newest === undefined || oldest === undefined || newest === oldest) return newest?.name ?? '';
  return `${oldest.name} to ${newest.name.replace('Transformers ', '')}`;
}

/** A ratio of frequencies in words. */
export function writeSpeed(ratio: number): string {
  const [times, word] = ratio >= 1 ? [ratio, 'fast'] : [1 / ratio, 'slow'];
  const isWhole = Math.abs(times - Math.round(times)) < 1e-9;
  return `${isWhole ? String(Math.round(times)) : formatNumber(times, times < 10 ? '3sf' : '4sf')} times as ${word}`;
}

/** Which pairs are moved, and how far: the course's numbers, then the libraries' indices. */
export function writeMoves(comparison: LibraryComparison): string {
  const { pairs, worst } = movedPairs(comparison);
  const [first, last] = [pairs[0], pairs.at(-1)];
  const parts = [];
  if (first !== undefined && last !== undefined && worst !== null) {
    const speed = writeSpeed(worst.ratio);
    const isAlike = pairs.every(
      (pair) => Math.abs((comparison.ratios[pair - 1] ?? 0) / worst.ratio - 1) < 1e-9,
    );
    const range = `Pairs ${first} to ${last} (indices ${first - 1} to ${last - 1}) turn`;
    if (first === last) parts.push(`Pair ${first} (index ${first - 1}) turns ${speed}`);
    else if (isAlike) parts.push(`${range} ${speed}`);
    else {
      parts.push(`${range} at another speed`);
      parts.push(`Pair ${worst.pair} differs most: ${speed}`);
    }
  }
  if (comparison.extraPairs !== 0) {
    const wanted = comparison.ratios.length + Math.max(0, -comparison.extraPairs);
    parts.push(`It rotates ${wanted + comparison.extraPairs} pairs in the place of ${wanted}`);
  }
  if (Math.abs(comparison.attentionRatio - 1) > 1e-5)
    parts.push(`Cosines and sines are ${formatNumber(comparison.attentionRatio, '4sf')} times as large`);
  return parts.map((part) => `${part}.`).join(' ');
}

/** What a library makes of the text, in a few words. */
export function writeStatus(comparison: LibraryComparison, { against }: LibrariesReport): string {
  const { status, length } = comparison;
  if (status === 'same') return against === 'careful' ? 'As above.' : 'As if nothing were scaled.';
  if (status === 'refused') return 'Refuses it.';
  if (status === 'unrecorded') return 'Not known.';
  const moves = writeMoves(comparison);
  return length === null ? moves : `In a text of ${writeCount(length)} tokens: ${moves}`;
}
