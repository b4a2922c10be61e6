import { createHash } from 'node:crypto';
import { canonicalJson } from '../../quiz/kernel/canonical-json.ts';

/** What of a question file is neither shown to a learner nor graded by: for lists, and for checks of the file. */
const asides = ['examples', 'objectives', 'bloom', 'difficulty', 'tags', 'source'];

/**
 * The hash of a question's content, as `GradingRecord` has it: twelve hexadecimal digits. The order of fields in the file
 * does not matter to it.
 */
export function contentHash(data: object): string {
  const content = Object.entries(data).filter(([field]) => !asides.includes(field));
  return createHash('sha256')
    .update(canonicalJson(Object.fromEntries(content)))
    .digest('hex')
    .slice(0, 12);
}
