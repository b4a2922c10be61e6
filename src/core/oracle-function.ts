/** What an oracle function may answer: a number, nothing, a list, or a few named numbers. */
export type OracleValue = number | null | readonly number[] | Readonly<Record<string, number>>;

/** How an argument's value is read: from a command line, a question file, a lesson. */
export type ArgumentKind = 'integer' | 'real' | 'boolean' | 'choice' | 'list' | 'options';

/** The documentation of one argument. */
export interface OracleArgument {
  readonly kind: ArgumentKind;
  /** One sentence, without the unit and range. */
  readonly description: string;
  /** Unit of the value, or `''` for a pure number. */
  readonly unit: string;
  /** The accepted values in words, as the `RangeError` gives them: "an even integer, at least 4". */
  readonly range: string;
  /** Only for `choice`. */
  readonly choices?: readonly string[];
  readonly optional?: true;
}

/** Where a formula comes from: a file in `content/references/` and the place inside it. */
export interface FormulaSource {
  readonly reference: string;
  readonly where: string;
}

/**
 * A named function of the core that content may call. It throws `RangeError` outside its range, names the
 * argument, its value and the range in the message, never clamps in silence, and never rounds.
 */
export interface OracleEntry {
  readonly name: string;
  /** The names of the arguments that have to be given. */
  readonly needs: readonly string[];
  /** The names of the arguments that may be left out; they then take their default. */
  readonly takes?: readonly string[];
  /** Arguments by name. Called through `callOracle`. */
  readonly evaluate: (args: never) => OracleValue;
}

/** An oracle function and its documentation. */
export interface OracleFunction extends OracleEntry {
  /** One sentence: what the value is. */
  readonly summary: string;
  /** Every argument that the function needs or takes. */
  readonly arguments: Readonly<Record<string, OracleArgument>>;
  /** Unit of the value, or `''` for a pure number. */
  readonly unit: string;
  /** The formula in TeX, without delimiters, in the symbols of the course (b, d, i, m_l, m, s, lambda). */
  readonly formula: string;
  readonly sources: readonly FormulaSource[];
  /** Its values were measured on the lab's models, and no formula gives them. */
  readonly isMeasured?: true;
}

/**
 * An oracle function with its documentation, beside the function. The build and the tools call it, no page does:
 * as a function it can be left out of a bundle as a whole.
 */
export type OracleDocs = () => OracleFunction;
