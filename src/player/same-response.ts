import { canonicalJson } from '../quiz/kernel/canonical-json.ts';

/** Whether two responses say the same, whichever objects they are. */
export function isSameResponse(one: unknown, other: unknown): boolean {
  return one === other || canonicalJson(one) === canonicalJson(other);
}
