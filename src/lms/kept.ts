/**
 * What a learning management system keeps of a unit from one visit to the next: seeds, answers and scores, never a rendered
 * question. A text such as
 *
 *     [1,"k3x9q0ab",1766000000000,"0x7k2pa","cxc--px0",[["a",0,1,17,"c",1200,0,0,"4.089",4]]]
 *
 * It holds: the form's version, the attempt's name, the time of the last event, a mark of the unit's items, three characters
 * of score for each item that has an answer (one for each that has none), and events from the oldest to the newest, each with the seconds before
 * the last one at its end. Where it would be longer than the system takes, the oldest answers go; the scores never do.
 */
import type { Draft, Happening, LearnerEvent } from '../progress/events.ts';
import { fingerprint } from '../progress/fingerprint.ts';
import { scoreItems } from './tally.ts';
import type { ItemScore, Scores } from './tally.ts';
import type { Unit } from './unit.ts';

const FORM = 1;
/** A score is kept in parts of this: exact for halves to sixths, eighths, tenths and twelfths; two digits to base 36. */
const PARTS = 1200;
const verdicts = { c: 'correct', p: 'partial', i: 'incorrect', u: 'ungraded' } as const;

type VerdictLetter = keyof typeof verdicts;
type Row = readonly unknown[];

/** What was kept of an attempt. */
export interface Kept {
  /** The attempt's name. */
  readonly token: string;
  /** Milliseconds since the epoch, of the last event that was reported; 0 for none. */
  readonly last: number;
  readonly scores: Scores;
  /** Oldest first; without ids, which a record gives anew. */
  readonly events: readonly { readonly at: number; readonly happening: Happening }[];
  /** What was typed in an exam and not handed in. */
  readonly drafts: ReadonlyMap<string, Draft>;
}

/** What is to be kept. */
export interface ToKeep {
  readonly token: string;
  /** What an earlier visit kept whose events are no longer at hand. */
  readonly before: Scores;
  /** Oldest first. */
  readonly events: readonly LearnerEvent[];
  readonly drafts: ReadonlyMap<string, Draft>;
}

/** The text, and how many of the oldest answers and helps it had to leave out. */
export interface KeptText {
  readonly text: string;
  readonly dropped: number;
}

/** Tells a package from one with other items, which counts others by the same numbers. */
export function markOf({ items }: Unit): string {
  return fingerprint(items.map(({ question, version }) => `${question}@${String(version)}`).join()).slice(
    0,
    7,
  );
}

function letterOf(verdict: ItemScore['verdict']): VerdictLetter {
  return verdict.charAt(0) as VerdictLetter;
}

function partsOf(score: number | null): number | null {
  return score === null ? null : Math.round(score * PARTS);
}

function writeScores({ items }: Unit, scores: Scores): string {
  return items
    .map(({ question }) => {
      const one = scores.get(question);
      if (one === undefined) return '-';
      return letterOf(one.verdict) + (partsOf(one.score) ?? 0).toString(36).padStart(2, '0');
    })
    .join('');
}

function isLetter(text: string | undefined): text is VerdictLetter {
  return text !== undefined && Object.hasOwn(verdicts, text);
}

function readScores({ items }: Unit, text: string): Scores {
  const scores = new Map<string, ItemScore>();
  const found = text.matchAll(/-|([cpiu])([0-9a-z]{2})/g);
  [...found].slice(0, items.length).forEach(([, letter, digits = '0'], index) => {
    const question = items[index]?.question;
    if (question === undefined || !isLetter(letter)) return;
    const score = Math.min(1, Number.parseInt(digits, 36) / PARTS);
    scores.set(question, { verdict: verdicts[letter], score: letter === 'u' ? null : score });
  });
  return scores;
}

/** An event without its time; null for one that is not kept. */
function rowOf(unit: Unit, event: LearnerEvent): Row | null {
  if (event.kind === 'sitting-opened') return event.sitting === unit.sitting ? ['o', event.terms] : null;
  if (event.kind === 'sitting-submitted') return event.sitting === unit.sitting ? ['e'] : null;
  if (event.kind === 'lesson-read') return ['r', event.lesson];
  if (!('question' in event)) return null;
  const index = unit.items.findIndex(({ question }) => question === event.question);
  if (index === -1) return null;
  const place = [index, event.version, event.seed];
  if (event.kind === 'hint-opened') return ['h', ...place, event.number];
  if (event.kind === 'solution-shown') return ['s', ...place];
  if (event.kind === 'variant-drawn') return ['v', ...place];
  const { verdict, score, hintsOpened, solutionShown, response, sitting } = event;
  if (unit.sitting !== null && sitting !== unit.sitting) return null;
  const flags = (solutionShown ? 1 : 0) + (unit.sitting === null ? 0 : 2);
  return ['a', ...place, letterOf(verdict), partsOf(score), hintsOpened, flags, response];
}

/** Whatever is not plain ASCII is escaped: systems count characters or bytes, and then both are the same. */
function toText(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Rows that say how the unit as a whole is doing: they are short, and are never left out. */
function isOfUnit([kind]: Row): boolean {
  return kind === 'o' || kind === 'e';
}

/**
 * What is to be kept, as text of at most `limit` characters.
 * @throws RangeError if even the scores are longer
 */
export function writeKept(unit: Unit, { token, before, events, drafts }: ToKeep, limit: number): KeptText {
  const scores = writeScores(unit, scoreItems(unit, before, events));
  const last = Math.max(0, ...events.map(({ at }) => Date.parse(at)));
  const rows = events.flatMap((event): readonly Row[] => {
    const row = rowOf(unit, event);
    return row === null ? [] : [[...row, Math.max(0, Math.round((last - Date.parse(event.at)) / 1000))]];
  });
  const typed = [...drafts].flatMap(([question, { version, seed, response }]): readonly Row[] => {
    const index = unit.items.findIndex((one) => one.question === question);
    return index === -1 ? [] : [['d', index, version, seed, response]];
  });
  const all = [...rows, ...typed].map((row) => ({ isNeeded: isOfUnit(row), text: toText(row) }));
  const head = `[${String(FORM)},${toText(token)},${String(last)},"${markOf(unit)}",${toText(scores)},[`;
  // Each row brings its comma along.
  let room = limit - head.length - 2;
  room -= all.reduce((sum, { isNeeded, text }) => sum + (isNeeded ? text.length + 1 : 0), 0);
  if (room < 0) throw new RangeError(`The scores of the unit are longer than ${String(limit)} characters.`);
  // The newest ones are let in first; once one has no room, no older one is.
  let isFull = false;
  const isLetIn = all
    .toReversed()
    .map(({ isNeeded, text }) => {
      if (isNeeded) return true;
      if (text.length + 1 > room) isFull = true;
      if (!isFull) room -= text.length + 1;
      return !isFull;
    })
    .toReversed();
  const written = all.filter((_, index) => isLetIn[index]).map(({ text }) => text);
  return { text: `${head}${written.join(',')}]]`, dropped: all.length - written.length };
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** The happening of a row; null if the row is none, or of another version of a question. */
function happeningOf(unit: Unit, row: Row): Happening | null {
  const [kind, index, version, seed] = row;
  if (kind === 'o' && unit.sitting !== null) {
    const items = unit.items.map(({ question, seed, hash }) => ({ question, seed, hash }));
    return { kind: 'sitting-opened', sitting: unit.sitting, title: unit.title, items, terms: index };
  }
  if (kind === 'e' && unit.sitting !== null) return { kind: 'sitting-submitted', sitting: unit.sitting };
  if (kind === 'r') return typeof index === 'string' ? { kind: 'lesson-read', lesson: index } : null;
  const item = isWhole(index) ? unit.items[index] : undefined;
  if (item === undefined || item.version !== version || !isWhole(seed)) return null;
  const place = { question: item.question, version: item.version, seed };
  if (kind === 'h')
    return isWhole(row[4]) && row[4] > 0 ? { kind: 'hint-opened', ...place, number: row[4] } : null;
  if (kind === 's') return { kind: 'solution-shown', ...place };
  if (kind === 'v') return { kind: 'variant-drawn', ...place };
  return kind === 'a' ? answerOf(unit, place, row.slice(4)) : null;
}

function answerOf(
  unit: Unit,
  place: { readonly question: string; readonly version: number; readonly seed: number },
  [letter, parts, hintsOpened, flags, response]: Row,
): Happening | null {
  if (typeof letter !== 'string' || !isLetter(letter) || !isWhole(hintsOpened) || !isWhole(flags))
    return null;
  if (parts !== null && !(isWhole(parts) && parts <= PARTS)) return null;
  return {
    kind: 'answered',
    ...place,
    hash: null,
    response,
    verdict: verdicts[letter],
    score: parts === null ? null : parts / PARTS,
    // Whoever shows the answer grades it again for its reasons.
    feedback: [],
    misconceptions: [],
    grader: null,
    hintsOpened,
    solutionShown: (flags & 1) === 1,
    durationMs: null,
    confidence: null,
    sitting: (flags & 2) === 2 ? unit.sitting : null,
  };
}

function readDrafts(unit: Unit, rows: readonly Row[]): ReadonlyMap<string, Draft> {
  const drafts = new Map<string, Draft>();
  for (const [kind, index, version, seed, response] of rows) {
    const item = kind === 'd' && isWhole(index) ? unit.items[index] : undefined;
    if (item?.version !== version || item === undefined || !isWhole(seed)) continue;
    drafts.set(item.question, { version: item.version, seed, response });
  }
  return drafts;
}

/** Reads what a system kept, which may be anything; null where it kept nothing that can be read. */
export function readKept(unit: Unit, text: string): Kept | null {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(read)) return null;
  const [form, token, last, mark, scores, rows] = read as Row;
  if (form !== FORM || typeof token !== 'string' || !/^[0-9a-z]{4,32}$/.test(token)) return null;
  if (!isWhole(last) || typeof scores !== 'string' || !Array.isArray(rows)) return null;
  // A package that was replaced goes on under the same name, with what the device itself still knows.
  if (mark !== markOf(unit)) return { token, last, scores: new Map(), events: [], drafts: new Map() };
  const lists = rows.filter((row): row is Row => Array.isArray(row));
  const events = lists.flatMap((row) => {
    const happening = happeningOf(unit, row);
    const before = row.at(-1);
    return happening === null ? [] : [{ at: last - (isWhole(before) ? before * 1000 : 0), happening }];
  });
  return { token, last, scores: readScores(unit, scores), events, drafts: readDrafts(unit, lists) };
}
