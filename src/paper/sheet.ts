/** A test on paper: what is printed of each question, where it is answered, and what the key says. Texts are HTML. */

/** HTML of the site's typesetter. */
export type Html = string;

/** An option, a step or an item beside its letter. */
export interface Lettered {
  /** As its author named it; unique in its list. */
  readonly id: string;
  readonly letter: string;
  readonly html: Html;
}

/** The place for an answer. */
export type Field =
  /** Boxes to tick. */
  | { readonly kind: 'options'; readonly rule: string; readonly options: readonly Lettered[] }
  | {
      readonly kind: 'truth';
      readonly reasons: { readonly rule: Html; readonly options: readonly Lettered[] } | null;
    }
  /** One line, with a unit behind it where there is one. */
  | { readonly kind: 'line'; readonly rule: string; readonly unit: string | null }
  /** Empty lines, below a text that is given and the tests that a program has to pass. */
  | {
      readonly kind: 'room';
      readonly rule: string;
      readonly lines: number;
      readonly given: string | null;
      readonly tests: readonly { readonly call: string; readonly wanted: string }[];
    }
  /** Lettered steps, and a place for each letter. */
  | {
      readonly kind: 'order';
      readonly rule: string;
      readonly steps: readonly Lettered[];
      readonly places: number;
    }
  /** Rows that take a letter each. */
  | {
      readonly kind: 'match';
      readonly rule: string;
      readonly rows: readonly { readonly id: string; readonly html: Html }[];
      readonly items: readonly Lettered[];
    }
  /** A formula, with a box below each part that can be meant. */
  | {
      readonly kind: 'formula';
      readonly rule: string;
      readonly pieces: readonly { readonly html: Html; readonly part: Omit<Lettered, 'html'> | null }[];
    }
  /** The blanks are in the text; here is what some of them choose from. */
  | {
      readonly kind: 'blanks';
      readonly rule: string;
      readonly choices: readonly { readonly number: number; readonly options: readonly Lettered[] }[];
    }
  | { readonly kind: 'parts'; readonly parts: readonly Part[] };

/** What is asked, where it is answered, and its key. */
export interface Task {
  readonly prompt: Html;
  readonly field: Field;
  /** What is right, a line for each blank and each part; HTML. */
  readonly key: readonly KeyLine[];
}

/** A part of a question. */
export interface Part extends Task {
  readonly id: string;
  /** “Part 2”. */
  readonly label: string;
  readonly points: number;
}

/** A line of the key. */
export interface KeyLine {
  /** Which part or blank it is of; null where the question has one answer. */
  readonly of: string | null;
  readonly html: Html;
}

/** A question of the test, in the variant of one version. */
export interface PaperQuestion extends Task {
  readonly number: number;
  readonly id: string;
  readonly title: string;
  /** The seed of its variant. */
  readonly seed: number;
  readonly points: number;
  /** The worked answer. */
  readonly explanation: Html;
}

/** A question that cannot be answered on paper. */
export interface LeftOut {
  readonly id: string;
  readonly title: string;
}

/** One version of the test. */
export interface PaperVersion {
  /** A, B, C, … */
  readonly letter: string;
  readonly seed: number;
  readonly questions: readonly PaperQuestion[];
  /** The sum of the questions' points. */
  readonly points: number;
}
