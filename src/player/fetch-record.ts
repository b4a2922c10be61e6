import type { GradingRecord } from '../quiz/kernel/grading-record.ts';

/** The functions that look up what was measured, which a page loads only where a question calls them. */
const callsMeasured = /\blab(?:Accuracy|ReadsTo)\(/;

/** Thrown where the site has no such question. */
export class NoRecord extends Error {
  override readonly name = 'NoRecord';
}

/** Fetches a grading record, with what its formulas look up. Rejects if it cannot be had. */
export async function fetchRecord(url: string): Promise<GradingRecord<unknown>> {
  const response = await fetch(url);
  if (response.status === 404) throw new NoRecord(`There is no grading record at ${url}.`);
  if (!response.ok) throw new Error(`The grading record could not be fetched (${String(response.status)}).`);
  return readRecord(await response.text());
}

/** A record by its JSON. What was measured is loaded where the record asks for it. */
export async function readRecord(text: string): Promise<GradingRecord<unknown>> {
  if (callsMeasured.test(text)) await import('../core/lab/install.ts');
  return JSON.parse(text) as GradingRecord<unknown>;
}
