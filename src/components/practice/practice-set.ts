/** A lesson's practice set: which questions it has, and which of them the address opens. */
import { deal } from '../../player/deal.ts';
import type { DealtQuestion, IndexEntry } from '../../player/deal.ts';

/** What the address of the practice page asks for; null for what it leaves open. */
export interface PracticeRequest {
  readonly lesson: string | null;
  /** The file name of the question, without its lesson. */
  readonly question: string | null;
}

/** A question of the set, as its card and its loading need it. */
export interface PracticeItem extends DealtQuestion {
  readonly entry: IndexEntry;
}

/** @param search - of the page's address: `?lesson=matching-periods&question=lambda-any` */
export function readRequest(search: string): PracticeRequest {
  const asked = new URLSearchParams(search);
  return { lesson: asked.get('lesson'), question: asked.get('question') };
}

/** The other way round. */
export function writeRequest({ lesson, question }: PracticeRequest): string {
  const given = Object.entries({ lesson, question }).filter(([, value]) => value !== null);
  return `?${new URLSearchParams(given as [string, string][]).toString()}`;
}

/**
 * The questions of a lesson that its text does not place, the easy ones first, in the variant that everybody sees first.
 * One that the address asks for is among them although the text places it.
 */
export function practiceSet(index: readonly IndexEntry[], request: PracticeRequest): readonly PracticeItem[] {
  const { lesson, question } = request;
  if (lesson === null) return [];
  const asked = `${lesson}/${question ?? ''}`;
  const set = index.filter((entry) => entry.lesson === lesson && (!entry.isInText || entry.id === asked));
  const rule = { count: set.length, order: 'easy-first', variants: 'first' } as const;
  const entries = new Map(set.map((entry) => [entry.id, entry]));
  return deal(set, rule, 0).flatMap((dealt) => {
    const entry = entries.get(dealt.question);
    return entry === undefined ? [] : [{ ...dealt, entry }];
  });
}

/** The number of the question that the address asks for, from 0; -1 where it asks for one that is not there. */
export function placeInSet(items: readonly PracticeItem[], { lesson, question }: PracticeRequest): number {
  if (question === null) return items.length > 0 ? 0 : -1;
  return items.findIndex((item) => item.question === `${lesson ?? ''}/${question}`);
}

/** A question's file name. */
export function nameIn(question: string): string {
  return question.slice(question.indexOf('/') + 1);
}
