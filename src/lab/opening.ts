/** What a figure shows before anything is loaded: worked out by `npm run lab -- openings`, and checked by a test. */
export interface Opening {
  /** Of the model's weights. */
  readonly sha256: string;
  /** The state, as `keyOf` writes it. */
  readonly key: string;
  /** What was predicted for each letter of the first text, from the second on: a dot for that letter, another in base 32. */
  readonly predicted: string;
  /** How many letters were counted in each range. */
  readonly letters: string;
  /** The accuracy of each range, in thousandths; `-` where nothing was counted. */
  readonly accuracy: string;
  /** The mean surprise of each range, in thousandths of a nat. */
  readonly loss: string;
}
