import { transform } from 'sucrase';

/** A program without its types; every line keeps its number. */
export type Stripped =
  | { readonly ok: true; readonly code: string }
  /** The text is no TypeScript. `line` counts from 1; null where none is to blame. */
  | { readonly ok: false; readonly message: string; readonly line: number | null };

/** What is said of a text that exhausts a parser's stack. */
export const nestsTooDeeply = 'it nests too deeply to be read';

/** JavaScript from TypeScript: types go, everything else stays as it is. Never throws. */
export function stripTypes(text: string): Stripped {
  try {
    const { code } = transform(text, { transforms: ['typescript'], disableESTransforms: true });
    return { ok: true, code };
  } catch (error) {
    return explain(error, text);
  }
}

/** Where a parser stopped; both count from 1. */
interface Place {
  readonly line: number;
  readonly column: number;
}

function explain(error: unknown, text: string): Stripped {
  if (!(error instanceof SyntaxError)) return { ok: false, message: nestsTooDeeply, line: null };
  const place = placeOf(error);
  // The parser ends its words with the place, in parentheses.
  const words = error.message.replace(/\s*\(\d+:\d+\)$/, '');
  const [vague, expected] = /^Unexpected token(, expected .*)?$/.exec(words) ?? [];
  const message = place === null || vague === undefined ? words : nameToken(text, place, expected ?? '');
  return { ok: false, message, line: place?.line ?? null };
}

function placeOf(error: SyntaxError): Place | null {
  const place: unknown = 'loc' in error ? error.loc : null;
  return typeof place === 'object' && place !== null && 'line' in place ? (place as Place) : null;
}

/** The word or sign that the parser did not expect. */
function nameToken(text: string, { line, column }: Place, expected: string): string {
  const rest = text
    .split('\n')
    .slice(line - 1)
    .join('\n')
    .slice(column - 1);
  const [token] = /[\p{L}\p{N}_$]{1,40}|\S/u.exec(rest) ?? [];
  return token === undefined ? 'it ends too early' : `unexpected "${token}"${expected}`;
}
