/**
 * A set of questions as a link holds it: every question by id and content hash, so that a set that was shared stays what it
 * was while the bank grows. A link is text such as
 *
 *     mode=exam&seed=17&tries=1&minutes=20&title=Monday&items=matching-periods/lambda-any.0123456789ab,…
 */
import { isSeed } from '../quiz/kernel/seeds.ts';
import { variantSeed } from './deal.ts';
import type { DealtQuestion, IndexEntry } from './deal.ts';
import { examTerms, lessonTerms } from './terms.ts';
import type { SittingTerms } from './terms.ts';

/** How a set is answered: with feedback on each check, or all at once, told of at the end. */
export type SetMode = 'practice' | 'exam';

/** A question of a set. */
export interface SetItem {
  /** The permanent id, `<lesson>/<file name>`. */
  readonly question: string;
  /** Of its content when the set was made; see `GradingRecord`. */
  readonly hash: string;
}

/** A set of questions, as it was made. */
export interface QuestionSet {
  readonly mode: SetMode;
  /** Decides the variant of every question. */
  readonly seed: number;
  /** How many answers to a question are marked; null for any number. */
  readonly tries: number | null;
  /** After how many minutes it is handed in by itself; null for never. */
  readonly minutes: number | null;
  readonly title: string;
  readonly items: readonly SetItem[];
}

/** A link's set, or in words what is wrong with the link. */
export type SetReading =
  | { readonly ok: true; readonly set: QuestionSet }
  | { readonly ok: false; readonly reason: string };

/** The most questions that a link may hold: some 6 kB of address, which browsers and chat programs let through. */
export const MOST_ITEMS = 100;
/** The longest time, in minutes: a day. */
export const MOST_MINUTES = 24 * 60;
const MOST_TITLE = 120;

/** The set as a link's text. Equal sets have equal texts. */
export function writeSet({ mode, seed, tries, minutes, title, items }: QuestionSet): string {
  const fields = [
    `mode=${mode}`,
    `seed=${String(seed)}`,
    ...(tries === null ? [] : [`tries=${String(tries)}`]),
    ...(minutes === null ? [] : [`minutes=${String(minutes)}`]),
    `title=${encodeURIComponent(title)}`,
    `items=${items.map(({ question, hash }) => `${question}.${hash}`).join(',')}`,
  ];
  return fields.join('&');
}

const item = /^([a-z0-9-]+\/[a-z0-9-]+)\.([0-9a-f]{1,64})$/;

function readItems(text: string): readonly SetItem[] | string {
  const parts = text.split(',');
  if (parts.length > MOST_ITEMS) return `It has more than ${String(MOST_ITEMS)} questions.`;
  const items: SetItem[] = [];
  for (const part of parts) {
    const [, question, hash] = item.exec(part) ?? [];
    if (question === undefined || hash === undefined)
      return `“${part.slice(0, 60)}” does not name a question.`;
    if (items.some((known) => known.question === question)) return `It holds “${question}” twice.`;
    items.push({ question, hash });
  }
  return items;
}

/** A whole number from 1 to `most`; null where the field is left out, NaN where it is something else. */
function readAmount(text: string | null, most: number): number | null {
  if (text === null) return null;
  const amount = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  return amount >= 1 && amount <= most ? amount : Number.NaN;
}

/** Whether an address's text is meant as a link to a set. */
export function holdsSet(text: string): boolean {
  return new URLSearchParams(text).has('items');
}

/** Reads a link's text, which may come from anywhere. */
export function readSet(text: string): SetReading {
  const fields = new URLSearchParams(text);
  const refuse = (reason: string): SetReading => ({ ok: false, reason });
  const mode = fields.get('mode');
  if (mode !== 'practice' && mode !== 'exam')
    return refuse('It does not say whether it is practice or an exam.');
  const seed = /^\d{1,10}$/.test(fields.get('seed') ?? '') ? Number(fields.get('seed')) : Number.NaN;
  if (!isSeed(seed)) return refuse('Its seed is not a whole number from 0 to 2147483647.');
  const tries = readAmount(fields.get('tries'), 99);
  if (Number.isNaN(tries)) return refuse('Its number of tries is not a whole number from 1 to 99.');
  const minutes = readAmount(fields.get('minutes'), MOST_MINUTES);
  if (Number.isNaN(minutes)) return refuse('Its time is not a whole number of minutes, a day at most.');
  const items = readItems(fields.get('items') ?? '');
  if (typeof items === 'string') return refuse(items);
  const title = (fields.get('title') ?? '').trim().slice(0, MOST_TITLE);
  return { ok: true, set: { mode, seed, tries, minutes, title, items } };
}

/** A question of a set beside what the bank holds now. */
export interface MatchedItem extends DealtQuestion {
  readonly entry: IndexEntry;
}

/** What a set's link asks for, beside what the bank holds now. */
export interface MatchedSet {
  /** The questions that there are, in today's form, in the variants that the set's seed decides. */
  readonly items: readonly MatchedItem[];
  /** Titles of questions whose content has changed since the link was made. */
  readonly changed: readonly string[];
  /** Ids of questions that are no longer there. */
  readonly gone: readonly string[];
}

/** Finds a set's questions in the bank's index. */
export function matchSet({ items, seed }: QuestionSet, index: readonly IndexEntry[]): MatchedSet {
  const entries = new Map(index.map((entry) => [entry.id, entry]));
  const found = items.map(({ question, hash }) => ({ question, hash, entry: entries.get(question) }));
  return {
    items: found.flatMap(({ question, entry }) =>
      entry === undefined ? [] : [{ question, entry, seed: variantSeed(entry, seed) }],
    ),
    changed: found.flatMap(({ hash, entry }) =>
      entry !== undefined && entry.hash !== hash ? [entry.title] : [],
    ),
    gone: found.flatMap(({ question, entry }) => (entry === undefined ? [question] : [])),
  };
}

/**
 * Under which terms a set is answered.
 * @param extra - the share by which its time is longer, at least 0
 */
export function termsOfSet({ mode, tries, minutes }: Omit<QuestionSet, 'items'>, extra = 0): SittingTerms {
  const limitMs = minutes === null ? null : Math.round(minutes * (1 + extra) * 60_000);
  // In an exam nothing helps, and afterwards the report explains.
  return mode === 'exam'
    ? { ...examTerms, help: false, tries, limitMs }
    : { ...lessonTerms, tries, limitMs: null };
}
