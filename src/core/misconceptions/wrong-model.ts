/** A mistake as a formula: it stands in for an oracle function and takes that function's arguments. */
export interface WrongModel<Args = never> {
  readonly id: string;
  /** The name of the oracle function whose value the mistake gets wrong. */
  readonly replaces: string;
  /** The mistaken formula in TeX, without delimiters, in the symbols of the oracle. */
  readonly formula: string;
  /** The mistaken value; throws `RangeError` as the replaced function does. */
  readonly evaluate: (args: Args) => number;
}
