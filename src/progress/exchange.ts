/**
 * The file in which a record leaves a device and comes to another:
 *
 *     {"format": "wavelength-log", "version": 1, "exported": "2026-03-02T09:15:00.000Z", "events": [ … ]}
 *
 * `events` holds every event of the log, as `events.ts` declares them, in the order of their ids; an event that a newer
 * version of the site wrote goes along unread. Two files are merged by the union of their events by id.
 */
import * as v from 'valibot';
import { isLogEntry } from './merge.ts';
import type { LogEntry } from './merge.ts';
import { readEvent } from './read-event.ts';

/** The newest form of the file. */
export const FILE_VERSION = 1;
/** The most characters a file may have: some 100,000 answers. */
export const MOST_CHARACTERS = 64 * 1024 * 1024;
/** How many groups and lists may lie in one another. A response has at most a handful. */
export const MOST_LEVELS = 32;

/** The file's name for its own form. */
const LOG_FORMAT = 'wavelength-log';

const file = v.object({
  format: v.string(),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  exported: v.pipe(v.string(), v.isoTimestamp()),
  events: v.array(v.unknown()),
});

/** A file's entries, or in words what is wrong with it. */
export type FileReading =
  | { readonly ok: true; readonly entries: readonly LogEntry[] }
  | { readonly ok: false; readonly reason: string };

/** Writes the file. @param now - milliseconds since the epoch */
export function writeFile(entries: readonly LogEntry[], now: number): string {
  const events = [...entries].sort((one, other) => (one.id < other.id ? -1 : 1));
  const exported = new Date(now).toISOString();
  return `${JSON.stringify({ format: 'wavelength-log', version: FILE_VERSION, exported, events }, null, 1)}\n`;
}

/** Why a part can do harm, however deep it lies; null where it cannot. @param level - how many groups it lies in */
function findHarm(part: unknown, level = 0): string | null {
  if (typeof part !== 'object' || part === null) return null;
  if (level > MOST_LEVELS)
    return `It has groups more than ${String(MOST_LEVELS)} levels deep, which no record has.`;
  if (Object.hasOwn(part, '__proto__')) return 'It has a part named “__proto__”, which no record has.';
  for (const member of Object.values(part) as unknown[]) {
    const harm = findHarm(member, level + 1);
    if (harm !== null) return harm;
  }
  return null;
}

const slug = '[a-z0-9]+(?:-[a-z0-9]+)*';
const names: Readonly<Record<string, RegExp>> = {
  question: new RegExp(`^${slug}(?:/${slug})?$`),
  item: new RegExp(`^${slug}(?:/${slug})?$`),
  lesson: new RegExp(`^${slug}$`),
};

/** What is wrong with an event of a file; null where nothing is. */
function findFault(entry: unknown): string | null {
  const reading = readEvent(entry);
  if (reading.state === 'damaged') return 'is not an event of a record';
  if (reading.state === 'newer') return null;
  for (const [field, form] of Object.entries(names)) {
    const name: unknown = (reading.event as Readonly<Record<string, unknown>>)[field];
    if (typeof name === 'string' && !form.test(name))
      return `names a ${field} “${shorten(name)}”, which cannot be one`;
  }
  return null;
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function parseJson(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

function refuse(reason: string): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason };
}

/** A file's content, harmless and not yet looked into; or in words why it is not looked into. */
export function openFile(
  text: string,
): { readonly ok: true; readonly content: unknown } | { readonly ok: false; readonly reason: string } {
  if (text.length > MOST_CHARACTERS) return refuse('It is larger than 64 MB, which no record is.');
  const parsed = parseJson(text);
  if (parsed === null) return refuse('It is not JSON, or only a part of a file.');
  const harm = findHarm(parsed.value);
  return harm === null ? { ok: true, content: parsed.value } : refuse(harm);
}

/** The events of an opened file of a form. */
export function entriesIn(content: unknown, format: string = LOG_FORMAT): FileReading {
  const read = v.safeParse(file, content);
  if (read.success && format === LOG_FORMAT && read.output.format === 'wavelength-results')
    return refuse('It holds the results of one set, for an instructor, and not a record.');
  if (!read.success || read.output.format !== format)
    return refuse('It is not a record that was downloaded from this course.');
  if (read.output.version > FILE_VERSION) {
    return refuse(
      'It was written by a newer version of this course. Reload this page, or download it anew from there.',
    );
  }
  for (const [at, entry] of read.output.events.entries()) {
    const fault = findFault(entry);
    if (fault !== null) return refuse(`Its event ${String(at + 1)} ${fault}.`);
  }
  return { ok: true, entries: read.output.events.filter(isLogEntry) };
}

/** Reads a record that came from anywhere: all of it, or nothing with the reason. Texts in it are text, never markup. */
export function readFile(text: string): FileReading {
  const opened = openFile(text);
  return opened.ok ? entriesIn(opened.content) : opened;
}
