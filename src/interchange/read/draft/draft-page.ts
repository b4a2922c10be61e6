import type { ForeignText, Note } from '../foreign-item.ts';
import type { FoundImage } from '../text/images.ts';
import { writeMarkdown } from '../text/to-markdown.ts';

type Path = readonly (string | number)[];

/** What the author still has to add, and where. */
export interface Wanted {
  readonly path: Path;
  /** A sentence without its full stop. */
  readonly what: string;
  /** Whether the checker refuses the question without it. */
  readonly isNeeded: boolean;
}

/** Data of a question file; what is left out is undefined, and what is to be added is null. */
export type Fields = Readonly<Record<string, unknown>>;

/** Collects what comes up while a draft is written. */
export interface DraftPage {
  readonly wanted: Wanted[];
  readonly notes: Note[];
  readonly images: FoundImage[];
  /** What the file says besides, for the author to read: comments at the top of the draft. */
  readonly remarks: string[];
}

/** A place in a draft, and what can be done there. */
export interface Spot {
  readonly path: Path;
  readonly at: (...path: Path) => Spot;
  /** Leaves a field to the author: null, or an empty list. */
  readonly need: (what: string) => null;
  /** Wishes for something that the checker only warns of. */
  readonly wish: (what: string) => void;
  readonly note: (text: ForeignText | null, message: string) => void;
  /** Keeps what has no field as a comment. */
  readonly remark: (words: string) => void;
  /** A text in Markdown; undefined where there is none. */
  readonly text: (text: ForeignText | null | undefined, isInline?: boolean) => string | undefined;
  /** A text in Markdown, which the author has to add where there is none. */
  readonly neededText: (text: ForeignText | null, what: string, isInline?: boolean) => string | null;
}

/** The top of a draft. */
export function openPage(page: DraftPage, fallback: ForeignText, path: Path = []): Spot {
  const text: Spot['text'] = (given, isInline = false) => {
    if (given === null || given === undefined) return undefined;
    const { markdown, notes, images } = writeMarkdown(given, isInline);
    page.notes.push(...notes);
    page.images.push(...images);
    return markdown === '' ? undefined : markdown;
  };
  const want = (what: string, isNeeded: boolean) => page.wanted.push({ path, what, isNeeded });
  const need = (what: string) => {
    want(what, true);
    return null;
  };
  return {
    path,
    at: (...more) => openPage(page, fallback, [...path, ...more]),
    need,
    wish: (what) => want(what, false),
    note: (about, message) => page.notes.push({ place: (about ?? fallback).place, message }),
    remark: (words) => page.remarks.push(...words.split('\n')),
    text,
    neededText: (given, what, isInline) => text(given, isInline) ?? need(what),
  };
}
