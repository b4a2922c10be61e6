import { LooseReader } from './loose-text.ts';
import type { Habit } from './loose-text.ts';
import type { Node, ObjectNode } from './node.ts';
import { ReadError } from './problem.ts';
import { blockNames, ownNames, sectionNames } from './names.ts';

/** An object found in a text. */
export interface FoundObject {
  readonly node: ObjectNode;
  readonly habits: ReadonlySet<Habit>;
  /** How many names of a configuration it has; sections count with what is in them. */
  readonly score: number;
  /** Whether it describes a model and not only its scaling. */
  readonly isWhole: boolean;
}

/** A text of any length is passed over at most so many times, and so many braces may mislead. */
const mostPasses = 4;
const mostFailures = 300;
const mostObjects = 2000;

/** What begins like an object; most braces of prose and of programs do not. */
const beginning = /\{\s{0,200}(?:\}|[#/.…]|\\?["'“‘]|[A-Za-z_]\w{0,80}\s{0,9}:)/g;

function nextObject(text: string, from: number): number {
  beginning.lastIndex = from;
  return beginning.exec(text)?.index ?? -1;
}

/**
 * The object in a text that most resembles a configuration, wherever it is; undefined where none does.
 * @throws ReadError `syntax` where one breaks off or is malformed, and no other is better
 */
export function findObject(text: string): FoundObject | undefined {
  const members = readMembers(text);
  if (members instanceof ReadError) return findInside(text, members);
  return members ?? findInside(text, undefined);
}

/** `onlyError` counts where nothing else is found. */
function findInside(text: string, onlyError: ReadError | undefined): FoundObject | undefined {
  let best: FoundObject | undefined;
  let worst: ReadError | undefined;
  let [spent, objects, failures] = [0, 0, 0];
  for (
    let at = nextObject(text, 0);
    at !== -1 && failures < mostFailures && objects < mostObjects && spent < mostPasses * text.length + 1000;
  ) {
    const { found, error, end } = tryObject(text, at);
    spent += end - at + 1;
    if (found !== undefined && found.score > (best?.score ?? 0)) best = found;
    if (error !== undefined && isMeantAsConfiguration(text, at, end)) {
      worst ??= error;
      if (end >= text.length) break;
    }
    if (found === undefined) failures += 1;
    else objects += 1;
    at = nextObject(text, found === undefined ? at + 1 : end);
  }
  if (worst !== undefined && best?.isWhole !== true) throw worst;
  if (onlyError !== undefined && best === undefined) throw onlyError;
  return best;
}

/** A text that is the inside of an object, without its braces; an error where it seems to be one and breaks off. */
function readMembers(text: string): FoundObject | ReadError | undefined {
  if (!/^\s*["'“]\w+["'”]\s*:/.test(text)) return undefined;
  const reader = new LooseReader(text, 0);
  try {
    const node = reader.readMembers('', 0);
    const found = weigh(node, reader.habits);
    return found.score > 0 ? found : undefined;
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    return isMeantAsConfiguration(text, 0, reader.at) ? error : undefined;
  }
}

function tryObject(
  text: string,
  at: number,
): { readonly found?: FoundObject; readonly error?: ReadError; readonly end: number } {
  const reader = new LooseReader(text, at);
  try {
    const node = reader.readObject();
    return { found: weigh(node, reader.habits), end: reader.at };
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    return { error, end: Math.max(reader.at, at + 1) };
  }
}

/** Whether what was read before it broke off names a setting. */
function isMeantAsConfiguration(text: string, from: number, to: number): boolean {
  const read = text.slice(from, Math.min(to, from + 20_000));
  return /rope_|rotary_|max_position_embeddings|hidden_size|head_dim|original_max_position/.test(read);
}

function weigh(node: ObjectNode, habits: ReadonlySet<Habit>): FoundObject {
  return { node, habits, score: scoreOf(node, 0), isWhole: hasOwnNames(node, 0) };
}

function scoreOf(node: Node, depth: number): number {
  if (node.kind !== 'object' || depth > 3) return 0;
  let score = 0;
  for (const [name, entry] of node.entries) {
    if (ownNames.has(name) || blockNames.has(name)) score += 1;
    if (sectionNames.has(name) || entry.kind === 'object') score += scoreOf(entry, depth + 1);
  }
  return score;
}

function hasOwnNames(node: Node, depth: number): boolean {
  if (node.kind !== 'object' || depth > 2) return false;
  for (const [name, entry] of node.entries) {
    if (/^(?:hidden_size|n_embd|num_attention_heads|n_head|head_dim|model_type|d_model)$/.test(name))
      return true;
    if (sectionNames.has(name) && hasOwnNames(entry, depth + 1)) return true;
  }
  return false;
}
