import type { GradingRecord } from '../quiz/kernel/grading-record.ts';
import { isTypeName, loadGrader } from '../quiz/types/runtime.ts';
import type { QuestionBook } from './open-question.ts';

/** Where a question's grading record is, and what is known of it before it is there. */
export interface BookPlace {
  readonly recordUrl: string;
  /** The names of its type and of its parts' types, so that the graders can be fetched beside the record. */
  readonly expected: readonly string[];
}

/** The functions that look up what was measured, which a page loads only where a question calls them. */
const callsMeasured = /\blab(?:Accuracy|ReadsTo)\(/;

/** Thrown where the site has no such question. */
export class NoRecord extends Error {
  override readonly name = 'NoRecord';
}

async function fetchRecord(url: string): Promise<GradingRecord<unknown>> {
  const response = await fetch(url);
  if (response.status === 404) throw new NoRecord(`There is no grading record at ${url}.`);
  if (!response.ok) throw new Error(`The grading record could not be fetched (${String(response.status)}).`);
  return readRecord(await response.text());
}

/** A record by its JSON. What was measured is loaded where the record asks for it. */
async function readRecord(text: string): Promise<GradingRecord<unknown>> {
  if (callsMeasured.test(text)) await import('../core/lab/install.ts');
  return JSON.parse(text) as GradingRecord<unknown>;
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
