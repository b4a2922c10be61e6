import type { Node } from './node.ts';
import { quoteNode } from './node.ts';
import { ReadError } from './problem.ts';
import type { Problem, ProblemCode } from './problem.ts';

/** A node of a text and the path by which a reader finds it. */
export interface Found {
  readonly node: Node;
  readonly path: string;
}

/** A field as it was understood: its value, and what it was taken from. */
export interface Understood {
  readonly field: string;
  readonly value: number | string | boolean | null;
  /** A path in the text, a formula over paths, or the default that was taken. */
  readonly from: string;
  readonly isDefault: boolean;
}

export type WarningCode = ProblemCode | 'habit' | 'default' | 'ambiguous-length' | 'ignored' | 'library';

export interface Warning extends Omit<Problem, 'code'> {
  readonly code: WarningCode;
}

/** Problems that some library does not see: it computes with what stands there. */
export type Accepted = 'factor-below-1' | 'direction' | 'missing-factor';

/** What is written down while a text is read. */
export class Notes {
  readonly understood: Understood[] = [];
  readonly warnings: Warning[] = [];
  private readonly accepted: readonly Accepted[];

  /** A careful reader accepts none of these problems. */
  constructor(accepted: readonly Accepted[] = []) {
    this.accepted = accepted;
  }

  accepts(problem: Accepted): boolean {
    return this.accepted.includes(problem);
  }

  take(field: string, value: Understood['value'], from: string): void {
    this.understood.push({ field, value, from, isDefault: false });
  }

  assume(field: string, value: Understood['value'], from: string): void {
    this.understood.push({ field, value, from, isDefault: true });
  }

  warn(code: WarningCode, message: string, at = '', offset: number | null = null): void {
    if (this.warnings.some((known) => known.message === message)) return;
    this.warnings.push({ code, message, at, offset });
  }

  /**
   * A finite number; one in quotes is read, with a warning.
   * @throws ReadError `not-finite` or `not-a-number`
   */
  number({ node, path }: Found): number {
    const value = node.kind === 'scalar' ? node.value : undefined;
    const read = typeof value === 'string' ? readNumeral(value) : value;
    if (typeof read !== 'number') {
      throw new ReadError(
        'not-a-number',
        `${path} must be a number, but it is ${quoteNode(node)}.`,
        path,
        node.at,
      );
    }
    if (!Number.isFinite(read)) {
      throw new ReadError(
        'not-finite',
        `${path} is ${read}. Write a number that double precision holds.`,
        path,
        node.at,
      );
    }
    if (typeof value === 'string') {
      this.warn('habit', 'numbers as strings: Transformers raises a TypeError for them', path, node.at);
    }
    return read;
  }

  /** @throws ReadError where it is no number greater than `bound` */
  above(found: Found, bound: number): number {
    const value = this.number(found);
    if (value > bound) return value;
    const words = bound === 0 ? 'a positive number' : `greater than ${bound}`;
    throw outOfRange(found, words, value);
  }

  /** @throws ReadError where it is no positive integer */
  count(found: Found): number {
    const value = this.number(found);
    if (Number.isSafeInteger(value) && value > 0) return value;
    throw outOfRange(found, 'a positive integer', value);
  }
}

export function outOfRange({ node, path }: Found, range: string, value: number): ReadError {
  return new ReadError('out-of-range', `${path} must be ${range}, but it is ${value}.`, path, node.at);
}

function readNumeral(text: string): number | undefined {
  const trimmed = text.trim();
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(trimmed) ? Number(trimmed) : undefined;
}
