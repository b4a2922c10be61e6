import { readNumberBy } from './number-reader.ts';
import type { NumberOptions, NumberReading } from './number-reader.ts';
import { allReaders } from './readers.ts';

/** What a learner typed as a number, a formula without letters included; see `readNumberBy`. */
export function readNumber(raw: unknown, options: NumberOptions): NumberReading {
  return readNumberBy(allReaders, raw, options);
}
