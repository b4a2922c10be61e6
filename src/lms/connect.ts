import { connectCmi5 } from './cmi5.ts';
import type { Lms } from './lms.ts';
import { connectScorm } from './scorm.ts';
import type { Unit } from './unit.ts';

/** A random UUID (RFC 9562, version 4). Browsers have one of their own on secure origins alone. */
export function newUuid(random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>): string {
  const bytes = random(new Uint8Array(16));
  const digits = [...bytes].map((byte, at) => {
    const marked = at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, '0');
  });
  return [4, 6, 8, 10].reduceRight(
    (text, at) => `${text.slice(0, at * 2)}-${text.slice(at * 2)}`,
    digits.join(''),
  );
}

/** Finds the system that launched a unit; null where there is none. */
export async function connect(unit: Unit, window: Window & typeof globalThis): Promise<Lms | null> {
  if (unit.kind !== 'cmi5') return connectScorm(window, unit.kind);
  return connectCmi5(unit, {
    search: window.location.search,
    fetch: (url, init) => window.fetch(url, init),
    session: window.sessionStorage,
    newId: () => newUuid((bytes) => window.crypto.getRandomValues(bytes)),
    now: () => Date.now(),
  });
}
