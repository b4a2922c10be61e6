import type { Bracket } from './tokens.ts';

/** A bracket that is open, or the first bar of an absolute value. */
interface OpenBracket {
  readonly bracket: Bracket;
  readonly isList: boolean;
  separators: number;
  /** The first comma between two digits. */
  comma: number | null;
}

/** The brackets that are open while a formula is read, from the outermost to the innermost. */
export class OpenBrackets {
  readonly #open: OpenBracket[] = [];

  /** Whether commas part the operands of a function here. */
  get isInList(): boolean {
    return this.#open.at(-1)?.isList ?? false;
  }

  get isInBars(): boolean {
    return this.#open.at(-1)?.bracket === '|';
  }

  /** @param isList - whether commas in it part the operands of a function */
  open(bracket: Bracket, isList: boolean): void {
    this.#open.push({ bracket, isList, separators: 0, comma: null });
  }

  /** Notes a comma or semicolon between operands. */
  part(): void {
    const innermost = this.#open.at(-1);
    if (innermost !== undefined) innermost.separators += 1;
  }

  /** Notes a comma between two digits. */
  partDigits(comma: number): void {
    const innermost = this.#open.at(-1);
    if (innermost !== undefined) innermost.comma ??= comma;
  }

  /**
   * Closes the innermost. Answers where a comma is that may be a decimal comma: in `min(3,5,2)`, but not in
   * `min(3,5)`, which has no second operand then. Null for none.
   */
  close(): number | null {
    const { separators = 0, comma = null } = this.#open.pop() ?? {};
    return separators > 1 ? comma : null;
  }
}
