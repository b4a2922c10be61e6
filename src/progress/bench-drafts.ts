/** Question files that an author works at in the bench, in `localStorage`: one small entry for each question. */
import { BENCH_PREFIX } from './names.ts';

/** A draft of a question file. */
export interface BenchDraft {
  /** `<lesson>/<file name>`. */
  readonly question: string;
  readonly text: string;
  /** When it was written, in milliseconds since 1970. */
  readonly at: number;
}

function readDraft(key: string): BenchDraft | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '');
    if (typeof kept !== 'object' || kept === null) return null;
    const { text, at } = kept as Readonly<Record<string, unknown>>;
    if (typeof text !== 'string' || typeof at !== 'number') return null;
    return { question: key.slice(BENCH_PREFIX.length), text, at };
  } catch {
    return null;
  }
}

/** Keeps a draft in the place of the one of the same question. False where the device takes none. */
export function keepBenchDraft({ question, text, at }: BenchDraft): boolean {
  try {
    localStorage.setItem(BENCH_PREFIX + question, JSON.stringify({ text, at }));
    return true;
  } catch {
    return false;
  }
}

/** All drafts, the newest first; none where the device gives no access to what it keeps. */
export function listBenchDrafts(): readonly BenchDraft[] {
  try {
    const keys = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '');
    return keys
      .filter((key) => key.startsWith(BENCH_PREFIX))
      .flatMap((key) => readDraft(key) ?? [])
      .sort((one, other) => other.at - one.at);
  } catch {
    return [];
  }
}

/** Removes a draft. */
export function dropBenchDraft(question: string): void {
  try {
    localStorage.removeItem(BENCH_PREFIX + question);
  } catch {
    // Nothing was kept.
  }
}
