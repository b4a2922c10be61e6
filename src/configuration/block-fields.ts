import type { HeadSizes } from './head.ts';
import type { StatedLengths } from './lengths.ts';
import type { Found } from './notes.ts';
import { outOfRange } from './notes.ts';
import { ReadError } from './problem.ts';
import type { RopeSettings } from './settings.ts';
import type { Source } from './source.ts';

/** All that a block is read against. */
export interface BlockContext {
  readonly source: Source;
  /** The fields of the block. */
  readonly block: Source;
  /** Where the block is. */
  readonly at: Found;
  readonly head: HeadSizes;
  readonly base: number;
  readonly lengths: StatedLengths;
}

/** What a rule adds to a head and a base. */
export type Rule = Omit<RopeSettings, 'headSize' | 'headSizeRotated' | 'base'>;

export type Fields = Record<string, number | string | boolean>;

/** The path of a field of the block, whether it is there or not. */
export const pathIn = ({ at }: BlockContext, name: string) => (at.path === '' ? name : `${at.path}.${name}`);

/**
 * The factor that the block states.
 * @throws ReadError `missing-factor` or `factor-below-1`
 */
export function readFactor(context: BlockContext): number {
  const found = context.block.find(['factor']);
  if (found === undefined) {
    throw new ReadError(
      'missing-factor',
      'The block has no factor, so nothing is scaled.',
      pathIn(context, 'factor'),
      context.at.node.at,
    );
  }
  return checkFactor(found, context.block.notes.number(found), context);
}

function checkFactor(found: Found, factor: number, { block }: BlockContext): number {
  if (factor >= 1) {
    block.notes.take('factor', factor, found.path);
    return factor;
  }
  const meant = factor > 0 ? ` ${1 / factor} is meant: ${factor} is the frequency scale of llama.cpp.` : '';
  const words = `${found.path} ${factor} would shrink the context.${meant}`;
  throw new ReadError('factor-below-1', words, found.path, found.node.at);
}

/** A number that the block states; undefined where it does not, or as null. */
export function optional({ block }: BlockContext, name: string, bound: number): number | undefined {
  const found = block.find([name]);
  if (found === undefined) return undefined;
  const value = block.notes.number(found);
  if (value < bound) throw outOfRange(found, `at least ${bound}`, value);
  block.notes.take(name, value, found.path);
  return value;
}

/**
 * A field above 0 that the block must have.
 * @throws ReadError `missing-field` or `out-of-range`
 */
export function requireField(context: BlockContext, name: string): Found & { readonly value: number } {
  const found = context.block.find([name]);
  if (found === undefined) {
    throw new ReadError(
      'missing-field',
      `The block has no ${name}.`,
      pathIn(context, name),
      context.at.node.at,
    );
  }
  return { ...found, value: context.block.notes.above(found, 0) };
}

/** Whether the block says that the ramp keeps its exact ends. */
export function isTruncateOff({ block }: BlockContext): boolean {
  const found = block.find(['truncate']);
  if (found === undefined) return false;
  const value = found.node.kind === 'scalar' ? found.node.value : undefined;
  if (typeof value !== 'boolean') {
    throw new ReadError('out-of-range', `${found.path} must be true or false.`, found.path, found.node.at);
  }
  block.notes.take('truncate', value, found.path);
  return !value;
}

/**
 * One list of stretches, one number for each rotated pair.
 * @throws ReadError `missing-field`, `list-length` or `out-of-range`
 */
export function readList(context: BlockContext, name: string): readonly number[] {
  const found = context.block.find([name]);
  const pairs = context.head.headSizeRotated / 2;
  if (found === undefined) {
    throw new ReadError(
      'missing-field',
      `${name} is missing: longrope needs ${pairs} numbers there.`,
      pathIn(context, name),
      context.at.node.at,
    );
  }
  const { node, path } = found;
  if (node.kind !== 'list' || node.items.length !== pairs) {
    const have = node.kind === 'list' ? `${node.items.length} factors` : 'no list';
    throw new ReadError(
      'list-length',
      `${path} has ${have}; ${pairs} are needed, one for each rotated pair.`,
      path,
      node.at,
    );
  }
  return node.items.map((item, index) =>
    context.block.notes.above({ node: item, path: `${path}[${index}]` }, 0),
  );
}
