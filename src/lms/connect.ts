import type { Lms } from './lms.ts';
import { connectScorm } from './scorm.ts';
import type { Unit } from './unit.ts';

/** Finds the system that launched a unit; null where there is none. */
export function connect({ kind }: Unit, window: Window): Promise<Lms | null> {
  return Promise.resolve(kind === 'cmi5' ? null : connectScorm(window, kind));
}
