import {
  alphaRule,
  dynamicRule,
  linearRule,
  llama3Rule,
  longropeRule,
  noRule,
  proportionalRule,
  yarnRule,
} from './block.ts';
import type { BlockContext, Rule } from './block-fields.ts';
import { readType } from './block-type.ts';
import type { BlockType } from './block-type.ts';
import { readBase, readHead } from './head.ts';
import { readLengths } from './lengths.ts';
import { readLayers } from './layers.ts';
import { blockNames, names, ownNames, sectionNames } from './names.ts';
import { isNull, objectOf, quoteNode, scalar } from './node.ts';
import type { ObjectNode } from './node.ts';
import type { Found, Notes } from './notes.ts';
import { LooseReader } from './loose-text.ts';
import { ReadError } from './problem.ts';
import type { KnownModel, Reading, RopeSettings } from './settings.ts';
import { warnOfStrayBlock } from './stray.ts';
import { openSource, withBlock } from './source.ts';
import type { Source } from './source.ts';

const rules: Readonly<Record<BlockType, (context: BlockContext) => Rule>> = {
  default: noRule,
  linear: linearRule,
  dynamic: dynamicRule,
  alpha: alphaRule,
  yarn: yarnRule,
  llama3: llama3Rule,
  longrope: longropeRule,
  proportional: proportionalRule,
};

/** Names that only the block of scaling has, so that an object with them alone is such a block. */
const onlyInBlocks = new Set<string>([...blockNames, 'rope_type', 'type']);
const alsoInBlocks = new Set<string>(['rope_theta', 'partial_rotary_factor', ...names.original]);

/**
 * A configuration as Transformers writes it, or only its block of scaling.
 * @throws ReadError where it cannot be read
 */
export function readObject(given: ObjectNode, notes: Notes, known: KnownModel): Omit<Reading, 'source'> {
  const isBlock = isOnlyBlock(given);
  const source = openSource(isBlock ? objectOf([], given.at) : given, notes, known);
  const block = isBlock ? { node: given, path: '' } : findBlock(source);
  const layers = readLayers(source, block, readSettings);
  const settings = layers === null ? readSettings(source, block) : mainLayers(layers);
  if (block === undefined) warnOfStrayBlock(given, notes);
  warnOfOddities(source, block);
  return {
    settings,
    layers,
    modelType: source.modelType ?? null,
    understood: notes.understood,
    warnings: notes.warnings,
  };
}

function isOnlyBlock(node: ObjectNode): boolean {
  const present = [...node.entries.keys()];
  const isSection = (name: string) => sectionNames.has(name);
  if (!present.some((name) => onlyInBlocks.has(name))) return false;
  return present.every(
    (name) => !isSection(name) && (!ownNames.has(name) || onlyInBlocks.has(name) || alsoInBlocks.has(name)),
  );
}

/** The block that counts: `rope_scaling` if there is one, else `rope_parameters`. */
function findBlock(source: Source): Found | undefined {
  const found = source.find(names.block);
  if (found === undefined) return undefined;
  const parsed =
    found.node.kind === 'scalar' && typeof found.node.value === 'string' ? parseText(found) : found;
  if (parsed.node.kind === 'object') return parsed;
  if (parsed.node.kind === 'scalar' && parsed.node.value === false) return undefined;
  const words = `${found.path} must be an object, but it is ${quoteNode(found.node)}.`;
  throw new ReadError('not-an-object', words, found.path, found.node.at);
}

/** An object that was written as a text, as environment variables have it. */
function parseText(found: Found): Found {
  const text = found.node.kind === 'scalar' ? String(found.node.value) : '';
  if (/^(?:null|none)?$/i.test(text.trim())) return { ...found, node: scalar(false, found.node.at) };
  const begin = text.indexOf('{');
  if (begin === -1) return found;
  try {
    return { ...found, node: new LooseReader(text, begin).readObject() };
  } catch (error) {
    if (error instanceof ReadError) return found;
    throw error;
  }
}

/** What a source and one of its blocks do to the pairs. */
export function readSettings(source: Source, at: Found | undefined): RopeSettings {
  const block = at === undefined ? undefined : withBlock(at, source);
  const base = readBase(source, block);
  const head = readHead(source, block);
  const lengths = readLengths(source, block);
  if (at === undefined || block === undefined)
    return checked({ ...head, base, ...(nomic(source) ?? noRule({ lengths })) });
  const type = readType(block, at);
  const context = { source, block, at, head, base, lengths };
  const rule = type === 'default' ? (nomic(source) ?? noRule(context)) : rules[type](context);
  const factor = block.find(['factor']);
  if (type === 'default' && factor !== undefined) {
    source.notes.warn(
      'ignored',
      'A block of type default scales nothing, whatever its factor.',
      factor.path,
      factor.node.at,
    );
  }
  const headSizeRotated = rule.proportionalSize === undefined ? head.headSizeRotated : head.headSize;
  return checked({ ...head, headSizeRotated, base, ...rule });
}

/** A single pair has nothing that could be scaled. */
function checked(settings: RopeSettings): RopeSettings {
  if (settings.headSizeRotated >= 4 || settings.method === 'none') return settings;
  throw new ReadError('out-of-range', 'Scaling needs at least two pairs, 4 rotated coordinates.', 'head_dim');
}

/** nomic-bert has a dynamic rule of its own code: plain up to the trained length, which the file need not give. */
function nomic(source: Source): Rule | undefined {
  const factor = source.isType('nomic_bert') ? source.find(['rotary_scaling_factor']) : undefined;
  if (factor === undefined) return undefined;
  const trained = source.count(['max_trained_positions']);
  const trainedLength = trained?.value ?? 2048;
  source.notes.warn(
    'ignored',
    `rotary_scaling_factor is a rule of nomic-bert's own code for texts beyond ${trainedLength} tokens.`,
    factor.path,
    factor.node.at,
  );
  const targetLength = source.count(names.longest)?.value ?? trainedLength;
  return { method: 'none', trainedLength, targetLength, options: {}, fields: {}, attentionFactor: 1 };
}

function mainLayers(layers: Readonly<Record<string, RopeSettings>>): RopeSettings {
  const main = layers.full_attention ?? layers.compress ?? Object.values(layers)[0];
  if (main === undefined)
    throw new ReadError('missing-field', 'The block names no kind of layer.', 'rope_parameters');
  return main;
}

function warnOfOddities(source: Source, block: Found | undefined): void {
  const { notes } = source;
  const sections =
    block === undefined ? undefined : withBlock(block, source).find(['mrope_section', 'xdrope_section']);
  if (sections !== undefined) {
    notes.warn(
      'library',
      'The pairs are shared out among several position axes; their frequencies are as shown.',
      sections.path,
      sections.node.at,
    );
  }
  if (source.isType('llama4', 'llama4_text', 'smollm3')) {
    notes.warn('library', 'Some layers of this model rotate nothing.', 'model_type');
  }
  if (block?.path.endsWith('rope_parameters') === true) {
    notes.warn(
      'library',
      'Transformers 4 ignores rope_parameters in silence and takes the default base, unscaled.',
      block.path,
      block.node.at,
    );
  }
  const old = source.find(['rope_theta']);
  if (old !== undefined && isNull(old.node))
    notes.warn('ignored', 'rope_theta is null.', old.path, old.node.at);
}
