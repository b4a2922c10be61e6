/** The two numbers that a text with an ambiguous comma could mean, as they are written without it. */
interface CommaReadings {
  /** The comma as the decimal mark: `4.089`. */
  readonly decimal: string;
  /** The comma as a mark between thousands: `4089`. */
  readonly whole: string;
}

/** Both readings of the text that an `invalid.ambiguous-comma` points at; null where it holds no comma. */
export function readingsOfComma(typed: string): CommaReadings | null {
  const comma = typed.search(/[,，]/u);
  if (comma === -1) return null;
  const before = typed.slice(0, comma);
  const after = typed.slice(comma + 1).replace(/[.．]$/u, '');
  return { decimal: `${before}.${after}`, whole: before + after };
}
