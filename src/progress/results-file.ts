/**
 * The file in which the results of one sitting are handed in:
 *
 *     {"format": "wavelength-results", "version": 1, "exported": "2026-03-02T09:15:00.000Z",
 *      "name": "Ada", "sitting": "set-…", "events": [ … ]}
 *
 * `name` is what the learner chose to write, or null. `events` are those of the sitting, as `events.ts` declares them: its
 * opening, its answers and that it was handed in; so the file says nothing of other work.
 */
import * as v from 'valibot';
import type { LearnerEvent } from './events.ts';
import { entriesIn, FILE_VERSION, openFile } from './exchange.ts';
import { readEvents } from './read-event.ts';

export const RESULTS_FORMAT = 'wavelength-results';
/** The longest name, in characters. */
export const MOST_NAME = 80;

/** What a learner handed in, whatever the file was. */
export interface HandedIn {
  /** What the learner calls themselves; null where they did not say. */
  readonly name: string | null;
  /** Oldest first. */
  readonly events: readonly LearnerEvent[];
}

/** What was handed in; or in words what is wrong with the file. */
export type HandedInReading =
  { readonly ok: true; readonly handedIn: HandedIn } | { readonly ok: false; readonly reason: string };

const head = v.object({ format: v.literal(RESULTS_FORMAT), name: v.nullable(v.string()) });

/** A name in one line, without what cannot be seen; null for none. */
export function tidyName(name: string): string | null {
  const tidy = name
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
    .slice(0, MOST_NAME)
    .trim();
  return tidy === '' ? null : tidy;
}

/** Writes the file. @param now - milliseconds since the epoch */
export function writeResults(
  { events, sitting, name }: HandedIn & { readonly sitting: string },
  now: number,
): string {
  const exported = new Date(now).toISOString();
  const file = { format: RESULTS_FORMAT, version: FILE_VERSION, exported, name, sitting, events };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** Reads a file of results, or a downloaded record, that came from anywhere: all of it, or nothing with the reason. */
export function readHandedIn(text: string): HandedInReading {
  const opened = openFile(text);
  if (!opened.ok) return opened;
  const results = v.safeParse(head, opened.content);
  const reading = entriesIn(opened.content, results.success ? RESULTS_FORMAT : undefined);
  if (!reading.ok) return reading;
  const { events } = readEvents(reading.entries);
  if (!events.some(({ kind }) => kind === 'answered' || kind === 'sitting-submitted'))
    return { ok: false, reason: 'It holds no answer.' };
  return {
    ok: true,
    handedIn: { name: results.success ? tidyName(results.output.name ?? '') : null, events },
  };
}
