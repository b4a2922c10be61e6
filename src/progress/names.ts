/**
 * Names under which the browser keeps what belongs to this site. They never change. In a package for a learning management
 * system each attempt has names of its own.
 */
import { home } from './home.ts';

/** The database of the log, its drafts and what is drawn from it. */
export const DATABASE = home;
/** Grows with the stores and indexes of the database. */
export const DATABASE_VERSION = 1;
export const META_STORE = 'meta';
/** Keys of the meta store. */
export const SNAPSHOT_KEY = 'snapshot';
export const UNSEEN_KEY = 'unseen';
export const ASKED_KEY = 'asked-to-persist';
export const DIGEST_KEY = 'digest';
/** An event that the digest has not taken in: this and its id. */
export const LATER_PREFIX = 'later:';

/** On it, each tab tells the others of what it changed. */
export const CHANNEL = home;
/** On it, a tab that goes on with an exam tells the others to let go of it. */
export const EXAM_CHANNEL = `${home}:exam`;
/** Which questions of an exam were flagged, as versions before their events kept it: this and the sitting. */
export const FLAGS_PREFIX = `${home}:flags:`;

/** The record as versions before the log kept it, in one text; its copies that could not be read add a number. */
export const LEGACY_KEY = 'wavelength:record';
export const LEGACY_UNREADABLE = 'wavelength:record:unreadable:';

/** What is typed and not in the database yet: this, a tab, a colon, a question. */
export const DRAFT_PREFIX = `${home}:draft:`;
/** How long an exam has run, as its page last saw it: this and the sitting. */
export const CLOCK_PREFIX = `${home}:exam-clock:`;
/** In a tab's own storage: its id. */
export const TAB_KEY = `${home}:tab`;
/** When the questions of the review are due, as the last page worked it out; every page's head reads it. */
export const DUE_KEY = `${home}:due`;
/** The most reviews a day, as versions before its event kept it. */
export const LIMIT_KEY = 'wavelength:review-limit';
export const THEME_KEY = 'wavelength:theme';
/** Whether single keys are shortcuts: `off` where the reader switched them off. */
export const SINGLE_KEYS_KEY = 'wavelength:single-keys';
/** A question file that an author works at in the bench: this and the question. */
export const BENCH_PREFIX = 'wavelength:bench:';
