import { atKey, atValue, writePath } from './problem.ts';
import type { FieldPath, Finding } from './problem.ts';
import { showValue, suggest } from './words.ts';

const kinds = ['rel', 'abs', 'sigfigs', 'decimals', 'range'];
const forms =
  '{ rel: 0.0005 }, { abs: 0.01 }, { sigfigs: 3 }, { decimals: 2 }, { range: [low, high] } or exact';

/** Whether a field says how far from its value an answer may lie. */
export function isTolerance(path: FieldPath): boolean {
  return path.at(-1) === 'tolerance';
}

/** What is wrong with a tolerance that fits none of its forms; null where one of its numbers alone is at fault. */
export function describeToleranceIssue(path: FieldPath, value: unknown): Finding | null {
  const group = path.slice(0, -1);
  if (value === undefined || value === null) {
    const message = `"${writePath(group)}" has no tolerance, and there is no default`;
    return atKey(group, 'E040', message, `add "tolerance: …", one of ${forms}`);
  }
  if (typeof value !== 'object' || Array.isArray(value)) {
    const message = `${showValue(value)} is not a kind of tolerance`;
    return atValue(path, 'E041', message, `write ${forms}`);
  }
  const given = Object.keys(value);
  const unknown = given.find((name) => !kinds.includes(name));
  if (unknown !== undefined) {
    const glued = /^(\w+):(.+)$/.exec(unknown);
    if (glued !== null) {
      const advice = `write a space after the colon: ${glued[1] ?? ''}: ${glued[2] ?? ''}`;
      return atKey([...path, unknown], 'E010', `"${unknown}" is not a field of "${writePath(path)}"`, advice);
    }
    const advice = suggest(unknown, kinds, 'the kinds are');
    return atKey([...path, unknown], 'E041', `"${unknown}" is not a kind of tolerance`, advice);
  }
  if (given.length === 0) return atValue(path, 'E041', 'the tolerance says nothing', `write ${forms}`);
  if (given.length === 1 || given.every((name) => name === 'rel' || name === 'abs')) return null;
  const [first = '', second = ''] = given;
  const message = `"${first}" and "${second}" are two kinds of tolerance that exclude each other`;
  return atValue(
    path,
    'E042',
    message,
    'keep one; only rel and abs go together, and the larger interval counts',
  );
}
