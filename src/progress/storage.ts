/**
 * The one file that touches the browser's storage.
 *
 * The record is one text under one key. Each change reads the newest text first, so that two open tabs add to
 * each other's work. A text that cannot be read is set aside under a key of its own, never thrown away, and a
 * record of a newer version is left as it is. Where storage is switched off, the record lives as long as the
 * page does.
 */
import { emptyRecord, readRecord } from './record.ts';
import type { LearnerRecord } from './record.ts';

const RECORD_KEY = 'wavelength:record';
const THEME_KEY = 'wavelength:theme';
const CHANGE_EVENT = 'wavelength:record-change';

/** Why what the learner does is not kept on the device beyond this page. */
export type StorageProblem = 'unavailable' | 'newer';

interface OpenRecord {
  readonly record: LearnerRecord;
  readonly problem: StorageProblem | null;
}

/** The record of this page where the device cannot keep one. */
let inMemory: OpenRecord | null = null;

function setAside(text: string): void {
  let copy = 1;
  while (localStorage.getItem(`${RECORD_KEY}:unreadable:${String(copy)}`) !== null) copy += 1;
  localStorage.setItem(`${RECORD_KEY}:unreadable:${String(copy)}`, text);
  localStorage.removeItem(RECORD_KEY);
}

/** The newest record, and whether changes to it will last. */
export function openRecord(): OpenRecord {
  if (inMemory !== null) return inMemory;
  try {
    const text = localStorage.getItem(RECORD_KEY);
    if (text === null) return { record: emptyRecord(), problem: null };
    const reading = readRecord(text);
    if (reading.ok) return { record: reading.record, problem: null };
    if (reading.reason === 'newer') inMemory = { record: emptyRecord(), problem: 'newer' };
    else setAside(text);
  } catch {
    inMemory = { record: emptyRecord(), problem: 'unavailable' };
  }
  return inMemory ?? { record: emptyRecord(), problem: null };
}

/** Changes the record by a pure function of its newest state. */
export function changeRecord(change: (before: LearnerRecord) => LearnerRecord): OpenRecord {
  const before = openRecord();
  const record = change(before.record);
  if (before.problem === null) {
    try {
      localStorage.setItem(RECORD_KEY, JSON.stringify(record));
    } catch {
      inMemory = { record, problem: 'unavailable' };
    }
  } else inMemory = { ...before, record };
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

/** Keeps the chosen theme for the next page, which reads it in `public/theme.js`. */
export function rememberTheme(theme: 'light' | 'dark'): void {
  try {
    localStorage.setItem(THEME_KEY, theme);
  } catch {
    // The theme then lasts as long as the page.
  }
}
