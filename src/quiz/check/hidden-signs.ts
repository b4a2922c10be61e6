import { isMap, isScalar, isSeq } from 'yaml';
import type { Node } from 'yaml';
import type { FieldPath, Finding } from './problem.ts';

/** Signs that turn the direction of writing around, so that a file reads otherwise than it is. */
const directions = /[\u202A-\u202E\u2066-\u2069]/u;

/** Control characters but for tabs and the ends of lines. */
const isControl = (sign: string): boolean => /\p{Cc}/u.test(sign) && !/[\t\n\r\u0085]/.test(sign);

/** Signs that nobody sees in a file and that have no place in a question: typed, or written as an escape. */
export function findHiddenSigns(root: Node | null, text: string): readonly Finding[] {
  const offset = findHidden(text);
  if (offset !== null) {
    return [describe(text.charAt(offset), { at: 'offset', offset })];
  }
  return inValues(root, []).slice(0, 1);
}

function findHidden(text: string): number | null {
  const index = [...text.matchAll(/[\p{Cc}\p{Cf}]/gu)].find(
    ({ 0: sign }) => directions.test(sign) || isControl(sign),
  )?.index;
  return index ?? null;
}

function inValues(node: unknown, path: FieldPath): readonly Finding[] {
  if (isMap(node)) {
    return node.items.flatMap(({ key, value }) =>
      inValues(value, [...path, isScalar(key) ? String(key.value) : '']),
    );
  }
  if (isSeq(node)) return node.items.flatMap((item, index) => inValues(item, [...path, index]));
  if (!isScalar(node) || typeof node.value !== 'string') return [];
  const from = findHidden(node.value);
  return from === null ? [] : [describe(node.value.charAt(from), { at: 'text', path, from })];
}

function describe(sign: string, place: Finding['place']): Finding {
  const what = directions.test(sign)
    ? `the invisible sign ${sign} turns the direction of writing around`
    : `the control character ${sign} has no place in a question`;
  return { code: 'E069', place, message: what, advice: 'delete it, or type the line anew' };
}
