/**
 * The one file that touches the browser's storage.
 *
 * The record is one text under one key. Each change reads the newest text first, so that two open tabs add to
 * each other's work. A text that cannot be read in full is set aside under a key of its own, never thrown away,
 * and a record of a newer version is left as it is. Where storage is switched off, the record lives as long as the
 * page does.
 */
import { emptyRecord, readRecord } from './record.ts';
import type { LearnerRecord } from './record.ts';

const RECORD_KEY = 'wavelength:record';
const THEME_KEY = 'wavelength:theme';
const CHANGE_EVENT = 'wavelength:record-change';

/** What the learner should know of the record: what could not be read, or will not last. */
export type StorageProblem = 'set-aside' | 'full' | 'unavailable' | 'newer';

interface OpenRecord {
  readonly record: LearnerRecord;
  readonly problem: StorageProblem | null;
}

/** The record of this page where the device cannot keep one. */
let inMemory: OpenRecord | null = null;
/** The text that was read last, and what it holds: reading ten thousand attempts anew at each key would be felt. */
let lastRead: { readonly text: string; readonly record: LearnerRecord } | null = null;
let wasSetAside = false;

/** Keeps a text that cannot be read in full under a key of its own. */
function setAside(text: string): void {
  let copy = 1;
  while (localStorage.getItem(`${RECORD_KEY}:unreadable:${String(copy)}`) !== null) copy += 1;
  localStorage.setItem(`${RECORD_KEY}:unreadable:${String(copy)}`, text);
  wasSetAside = true;
}

function write(record: LearnerRecord): void {
  const text = JSON.stringify(record);
  localStorage.setItem(RECORD_KEY, text);
  lastRead = { text, record };
}

/** The record in the device's storage. Throws where there is no storage. */
function readStored(): LearnerRecord | 'newer' {
  const text = localStorage.getItem(RECORD_KEY);
  if (text === null) return emptyRecord();
  if (lastRead?.text === text) return lastRead.record;
  const reading = readRecord(text);
  if (!reading.ok && reading.reason === 'newer') return 'newer';
  const record = reading.ok ? reading.record : emptyRecord();
  if (!reading.ok || reading.damaged > 0) {
    setAside(text);
    write(record);
  }
  lastRead = { text, record };
  return record;
}

/** The newest record, and what the learner should know of it. */
export function openRecord(): OpenRecord {
  if (inMemory !== null) return inMemory;
  try {
    const record = readStored();
    if (record !== 'newer') return { record, problem: wasSetAside ? 'set-aside' : null };
    inMemory = { record: emptyRecord(), problem: 'newer' };
  } catch {
    inMemory = { record: emptyRecord(), problem: 'unavailable' };
  }
  return inMemory;
}

/** Changes the record by a pure function of its newest state. */
export function changeRecord(change: (before: LearnerRecord) => LearnerRecord): OpenRecord {
  const before = openRecord();
  const record = change(before.record);
  if (inMemory !== null) inMemory = { ...inMemory, record };
  else {
    try {
      write(record);
    } catch {
      inMemory = { record, problem: 'full' };
    }
  }
  window.dispatchEvent(new Event(CHANGE_EVENT));
  return openRecord();
}

/** Calls `listener` after every change, made here or in another tab. Answers how to stop. */
export function onRecordChange(listener: () => void): () => void {
  const fromOtherTab = (event: StorageEvent) => {
    if (event.key === RECORD_KEY || event.key === null) listener();
  };
  window.addEventListener(CHANGE_EVENT, listener);
  window.addEventListener('storage', fromOtherTab);
  return () => {
    window.removeEventListener(CHANGE_EVENT, listener);
    window.removeEventListener('storage', fromOtherTab);
  };
}

/** Keeps the chosen theme for the next page, which reads it in `components/chrome/theme-script.js`. */
export function rememberTheme(theme: 'light' | 'dark'): void {
  try {
    localStorage.setItem(THEME_KEY, theme);
  } catch {
    // The theme then lasts as long as the page.
  }
}
