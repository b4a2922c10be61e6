import { readSuperscript } from '../../core/numeric/superscript.ts';
import { endOfWord } from './characters.ts';
import { foldSpelling, normalize } from './unit-spelling.ts';

/** The units in which a number may be written. */
export interface UnitRule {
  /** The unit of the value that comes out. */
  readonly name: string;
  /** Every accepted spelling, `name` among them, and how many of `name` one of it is: a positive number. */
  readonly factors: ReadonlyMap<string, number>;
  /** Whether a number without its unit is sent back. */
  readonly isRequired: boolean;
}

/** A unit at the end of a text. */
export interface FoundUnit {
  /** As the rule spells it. */
  readonly spelling: string;
  readonly factor: number;
  /** Where the text before the unit ends, and before a times sign in front of it. */
  readonly from: number;
}

/**
 * The unit that a text ends with, or null; a point may follow it, as behind an abbreviation. Something that can end a
 * number must stand before it: `/s` and `deg` alone end with no unit. Of several spellings that fit, the longest
 * counts; of equally long ones, the one that fits letter by letter, and else any, provided that all of them have one
 * factor.
 */
export function findUnit(text: string, factors: UnitRule['factors']): FoundUnit | null {
  const folded = foldSpelling(text);
  return findAtEnd(folded, factors) ?? findAtEnd(folded.replace(/\. *$/, ''), factors);
}

/** Whether a text spells one of the units, and nothing else. */
export function isUnit(text: string, factors: UnitRule['factors']): boolean {
  const typed = normalize(text).toLowerCase();
  return [...factors.keys()].some((spelling) => normalize(spelling).toLowerCase() === typed);
}

/** Whether a text can end with a number: whether its last sign can. */
export function canEndNumber(text: string): boolean {
  const last = text.trimEnd().slice(-1);
  return /[\d.,)%\p{L}\p{M}]/u.test(last) || /\d/.test(readSuperscript(last) ?? '');
}

function findAtEnd(folded: string, factors: UnitRule['factors']): FoundUnit | null {
  let best: Candidate | null = null;
  for (const [spelling, factor] of factors) {
    const match = matchAtEnd(folded, spelling);
    if (match !== null) best = better(best, { ...match, spelling, factor, isAmbiguous: false });
  }
  return best === null || best.isAmbiguous ? null : best;
}

interface Match {
  /** Where the text before the unit ends. */
  readonly from: number;
  readonly length: number;
  readonly isExact: boolean;
}

interface Candidate extends FoundUnit, Match {
  readonly isAmbiguous: boolean;
}

function better(best: Candidate | null, next: Candidate): Candidate {
  if (best === null || next.length > best.length) return next;
  if (next.length < best.length || best.isExact) return best;
  if (next.isExact) return next;
  return { ...best, isAmbiguous: best.isAmbiguous || best.factor !== next.factor };
}

/** The match of a spelling with the end of a folded text. A space stands for any number of spaces. */
function matchAtEnd(text: string, spelling: string): Match | null {
  const wanted = normalize(spelling);
  const end = endWithoutSpaces(text, text.length);
  let at = end;
  let isExact = true;
  for (let index = wanted.length - 1; index >= 0; index -= 1) {
    const sign = wanted.charAt(index);
    const before = sign === ' ' ? endWithoutSpaces(text, at) : at - 1;
    const found = text.charAt(before);
    if (before === at || (sign !== ' ' && found.toLowerCase() !== sign.toLowerCase())) return null;
    if (sign !== ' ' && found !== sign) isExact = false;
    at = before;
  }
  const from = endOfNumber(text, at);
  return from === null ? null : { from, length: end - at, isExact };
}

/** Where the number ends after which a unit begins at `start`; null if it cannot begin there. */
function endOfNumber(text: string, start: number): number | null {
  const startsWithLetter = endOfWord(text, start) > start;
  const previous = text.charAt(start - 1);
  if (startsWithLetter && previous !== 'π' && /[\p{L}\p{M}_\p{Cs}]/u.test(previous)) return null;
  const end = endWithoutSpaces(text, start);
  const from = text.charAt(end - 1) === '*' ? endWithoutSpaces(text, end - 1) : end;
  return canEndNumber(text.slice(0, from)) ? from : null;
}

function endWithoutSpaces(text: string, end: number): number {
  let at = end;
  while (text.charAt(at - 1) === ' ') at -= 1;
  return at;
}
