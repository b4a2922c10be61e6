/** Questions as the readers find them in other systems' files, before they become drafts. */
import type { ElementContent } from 'hast';

/** Where something is: lines and columns count from 1. */
export interface FilePlace {
  /** The file, or the file inside a package. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What was not understood or could not be taken over, in one sentence. */
export interface Note {
  readonly place: FilePlace;
  readonly message: string;
}

/** Images that came with a text, by the name that the text calls them. */
export type Images = ReadonlyMap<string, Uint8Array>;

/**
 * A text as it was written. `moodle`: HTML or plain words, as an author types them. `tree`: elements of a QTI body.
 * A blank is `blankMark(name)`.
 */
export type ForeignText = { readonly images?: Images; readonly place: FilePlace } & (
  | { readonly form: 'html' | 'moodle' | 'plain'; readonly text: string }
  | { readonly form: 'markdown'; readonly text: string }
  | { readonly form: 'tree'; readonly nodes: readonly ElementContent[] }
);

/** Something that can be chosen; `share` is the part of the score that it earns, from −1 to 1. */
export interface ForeignOption {
  readonly text: ForeignText;
  readonly share: number;
  readonly feedback: ForeignText | null;
  readonly isFixed?: boolean;
}

/** A typed answer that the file knows. */
export interface ForeignWords {
  readonly text: string;
  readonly share: number;
  readonly feedback: ForeignText | null;
}

/** A number that the file knows: a value with its distance, or an interval. Numbers are as they were typed. */
export interface ForeignNumber {
  readonly value: string | null;
  readonly tolerance: ForeignTolerance | null;
  readonly share: number;
  readonly feedback: ForeignText | null;
}

export type ForeignTolerance =
  | { readonly abs: string }
  | { readonly rel: string }
  | { readonly range: readonly [string, string] }
  | { readonly sigfigs: number }
  | { readonly decimals: number };

/** A unit and how many of it are one of the first. */
export interface ForeignUnit {
  readonly name: string;
  readonly multiplier: string;
}

/** How a choice of several is scored there. */
export type ManyScoring = 'all' | 'net' | 'each' | null;

export type ForeignAnswer =
  | {
      readonly kind: 'choice';
      readonly select: 'one' | 'many';
      readonly options: readonly ForeignOption[];
      readonly shuffle: boolean;
      readonly scoring: ManyScoring;
    }
  | { readonly kind: 'true-false'; readonly isTrue: boolean; readonly wrong: ForeignText | null }
  | {
      readonly kind: 'number';
      readonly numbers: readonly ForeignNumber[];
      readonly units: readonly ForeignUnit[];
      /** What is said of any other number. */
      readonly otherwise: ForeignText | null;
    }
  | {
      readonly kind: 'words';
      readonly words: readonly ForeignWords[];
      readonly matchCase: boolean;
      readonly otherwise: ForeignText | null;
    }
  | {
      readonly kind: 'match';
      readonly rows: readonly { readonly text: ForeignText; readonly right: number | null }[];
      readonly items: readonly ForeignText[];
    }
  | { readonly kind: 'order'; readonly steps: readonly ForeignText[]; readonly scoring: 'all' | 'lcs' }
  | {
      readonly kind: 'essay';
      readonly least: number | null;
      readonly most: number | null;
      /** What graders were told. */
      readonly forGraders: ForeignText | null;
    }
  | { readonly kind: 'blanks'; readonly blanks: readonly ForeignBlank[] }
  | { readonly kind: 'parts'; readonly parts: readonly ForeignPart[] }
  /** What is no question of ours; `found` names it, and `rest` is what else it holds, as words. */
  | { readonly kind: 'unread'; readonly found: string; readonly rest?: readonly string[] };

export interface ForeignBlank {
  readonly name: string;
  readonly weight: number;
  readonly answer: ForeignAnswer;
}

export interface ForeignPart {
  readonly prompt: ForeignText | null;
  readonly answer: ForeignAnswer;
}

/** A question of another system. */
export interface ForeignItem {
  readonly name: string | null;
  readonly place: FilePlace;
  readonly prompt: ForeignText;
  readonly answer: ForeignAnswer;
  readonly explanation: ForeignText | null;
  readonly feedback: {
    readonly correct?: ForeignText | null;
    readonly partial?: ForeignText | null;
    readonly incorrect?: ForeignText | null;
  };
  readonly hints: readonly ForeignText[];
  readonly tags: readonly string[];
  readonly notes: readonly Note[];
}

/** A file that was read. */
export interface ForeignFile {
  /** The format, as people call it. */
  readonly format: string;
  readonly items: readonly ForeignItem[];
  /** What concerns no single question. */
  readonly notes: readonly Note[];
}

const opens = '\uE010';
const closes = '\uE011';

/** What holds the place of a blank in a text until it is Markdown. */
export function blankMark(name: string): string {
  return `${opens}${name}${closes}`;
}

/** A text in Markdown with its blanks as question files write them. */
export function nameBlanks(markdown: string): string {
  return withoutMarks(markdown.replace(/\uE010(blank-\d+)\uE011/g, '{{blank:$1}}'));
}

/** A text without the signs that this reader and the typesetter keep for themselves. */
export function withoutMarks(text: string): string {
  return text.replace(/[\uE000\uE001\uE010\uE011]/g, '\uFFFD');
}
