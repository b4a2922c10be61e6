import { names } from './names.ts';
import { entryOf } from './node.ts';
import type { Found } from './notes.ts';
import type { RopeSettings } from './settings.ts';
import { withBlock } from './source.ts';
import type { Source } from './source.ts';

type Read = (source: Source, block: Found | undefined) => RopeSettings;
type Layers = Readonly<Record<string, RopeSettings>>;

/** The kinds of layers that a configuration sets apart, by name; null where all layers are alike. */
export function readLayers(source: Source, block: Found | undefined, read: Read): Layers | null {
  return (
    nestedLayers(source, block, read) ??
    twoBases(source, block, read) ??
    compressedLayers(source, block, read) ??
    unscaledWindows(source, block, read)
  );
}

/** `rope_parameters` with one block for each kind of layer. */
function nestedLayers(source: Source, block: Found | undefined, read: Read): Layers | null {
  if (block?.node.kind !== 'object') return null;
  const isPlain = withBlock(block, source).find([...names.type, 'factor', 'rope_theta']) !== undefined;
  const kinds = [...block.node.entries].filter(([, entry]) => entry.kind === 'object');
  if (isPlain || kinds.length === 0) return null;
  const layers = kinds.map(([name, node]): [string, RopeSettings] => [
    name,
    read(source, { node, path: block.path === '' ? name : `${block.path}.${name}` }),
  ]);
  const scaled = layers.find(([, { method }]) => method !== 'none')?.[1];
  return Object.fromEntries(layers.map(([name, settings]) => [name, sharedLengths(settings, scaled)]));
}

/** Layers that scale nothing see texts as long as those that do. */
function sharedLengths(settings: RopeSettings, scaled: RopeSettings | undefined): RopeSettings {
  if (settings.method !== 'none' || scaled === undefined) return settings;
  return { ...settings, trainedLength: scaled.trainedLength, targetLength: scaled.targetLength };
}

/** A second base for the layers with a window, which no block scales. */
function twoBases(source: Source, block: Found | undefined, read: Read): Layers | null {
  const found = source.find(names.localBase);
  if (found === undefined) return null;
  const full = read(source, block);
  const base = source.notes.above(found, 1);
  source.notes.take('base of sliding_attention', base, found.path);
  return { full_attention: full, sliding_attention: unscaled(full, base) };
}

/** DeepSeek V4: two bases, and scaling with no attention factor on the compressed branch alone. */
function compressedLayers(source: Source, block: Found | undefined, read: Read): Layers | null {
  const found = source.find(['compress_rope_theta']);
  if (found === undefined) return null;
  const scaled = read(source, block);
  const base = source.notes.above(found, 1);
  source.notes.take('base of compress', base, found.path);
  const main = unscaled(scaled, scaled.base);
  return {
    main: { ...main, targetLength: main.trainedLength },
    compress: { ...scaled, base, attentionFactor: 1 },
  };
}

/** OLMo 3: a flat block that counts for the layers with full attention alone. */
function unscaledWindows(source: Source, block: Found | undefined, read: Read): Layers | null {
  if (!source.isType('olmo3') || block === undefined || entryOf(block.node, 'factor') === undefined)
    return null;
  const full = read(source, block);
  return { full_attention: full, sliding_attention: unscaled(full, full.base) };
}

/** The same head without scaling. */
export function unscaled(settings: RopeSettings, base: number): RopeSettings {
  const { headSize, headSizeRotated, trainedLength, targetLength } = settings;
  const lengths = { trainedLength, targetLength };
  return {
    headSize,
    headSizeRotated,
    base,
    ...lengths,
    method: 'none',
    options: {},
    fields: {},
    attentionFactor: 1,
  };
}
