import { isTypeName, loadGrader } from '../quiz/types/runtime.ts';
import { fetchRecord, readRecord } from './fetch-record.ts';
import type { QuestionBook } from './open-question.ts';

/** Where a question's grading record is, and what is known of it before it is there. */
export interface BookPlace {
  readonly recordUrl: string;
  /** The names of its type and of its parts' types, so that the graders can be fetched beside the record. */
  readonly expected: readonly string[];
}

/** The grader of a type and of its parts' types, by their names. */
function loadNamed(type: string, partTypes: readonly string[]) {
  if (!isTypeName(type)) throw new RangeError(`There is no question type "${type}".`);
  return loadGrader(type, partTypes.filter(isTypeName), true);
}

/**
 * Loads what grading a question needs, all at once: the engine, the record, and the graders that the record names.
 * Rejects if one of them cannot be had.
 */
export async function loadBook({ recordUrl, expected }: BookPlace): Promise<QuestionBook> {
  const [first = '', ...rest] = expected;
  const [{ openInPage }, record] = await Promise.all([
    import('./browser-book.ts'),
    fetchRecord(recordUrl),
    expected.length === 0 ? null : loadNamed(first, rest),
  ]);
  const type = await loadNamed(record.type, record.partTypes);
  return openInPage(record, type);
}

/** Loads what opens any question in any variant, beside its record and its graders. Rejects where it cannot be had. */
export async function loadEngine(): Promise<void> {
  await Promise.all([import('./browser-book.ts'), import('../quiz/kernel/variants.ts')]);
}

/** Opens a question that is not published, by its record's JSON. Rejects if what grading needs cannot be had. */
export async function openRecord(json: string): Promise<QuestionBook> {
  const [{ openInPage }, record] = await Promise.all([import('./browser-book.ts'), readRecord(json)]);
  return openInPage(record, await loadNamed(record.type, record.partTypes));
}

/** Loads once, and keeps what came; after a failure the next call loads anew. */
export function untilItCame<Loaded>(load: () => Promise<Loaded>): () => Promise<Loaded> {
  let loading: Promise<Loaded> | null = null;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}
