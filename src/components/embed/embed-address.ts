import { isSeed } from '../../quiz/kernel/seeds.ts';

/** What the address of a shell asks for. */
export interface EmbedRequest {
  /** The name of the figure or question; null where there is none, or none that could be one. */
  readonly name: string | null;
  /** What was written as a name; empty for nothing. */
  readonly written: string;
  readonly seed: number;
  /** Whether the device may keep what is answered. */
  readonly keeps: boolean;
  /** What could not be followed, in the words of whoever wrote the address. */
  readonly problems: readonly string[];
}

const namePattern = /^[a-z0-9-]+(?:\/[a-z0-9-]+)?$/;

/** The longest text of an address that is repeated on the page. */
const MOST_SHOWN = 60;

function problemsWith(query: URLSearchParams): string[] {
  const [theme, seed, keep] = [query.get('theme'), query.get('seed'), query.get('keep')];
  const quote = (text: string) => `“${text.slice(0, MOST_SHOWN)}”`;
  return [
    ...(theme === null || theme === 'light' || theme === 'dark'
      ? []
      : [`The theme can be light or dark, not ${quote(theme)}.`]),
    ...(seed === null || isSeedText(seed)
      ? []
      : [`The seed can be a whole number from 0 to 2147483647, not ${quote(seed)}.`]),
    ...(keep === null || keep === '1' || keep === '0' ? [] : [`Keep can be 1 or 0, not ${quote(keep)}.`]),
  ];
}

const isSeedText = (text: string): boolean => /^\d{1,10}$/.test(text) && isSeed(Number(text));

/** Reads a shell's query, such as `?question=matching-periods/lambda-any&seed=7&theme=dark`. */
export function readEmbedAddress(search: string, kind: 'figure' | 'question'): EmbedRequest {
  const query = new URLSearchParams(search);
  const written = query.get(kind) ?? '';
  const seed = query.get('seed') ?? '';
  return {
    name: namePattern.test(written) ? written : null,
    written: written.slice(0, MOST_SHOWN),
    seed: isSeedText(seed) ? Number(seed) : 0,
    keeps: query.get('keep') === '1',
    problems: problemsWith(query),
  };
}
