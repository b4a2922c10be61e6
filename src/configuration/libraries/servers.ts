import { readObject } from '../configuration.ts';
import { frequenciesOf } from '../frequencies.ts';
import { entryOf } from '../node.ts';
import type { ObjectNode } from '../node.ts';
import { Notes } from '../notes.ts';
import { attempt, readConfiguration } from '../read.ts';
import type { RopeSettings } from '../settings.ts';
import { changeScaling, factsOf, numberOf, withEntry, without } from './facts.ts';
import { asReading, settingsOf } from './reading.ts';
import type { Given, LibraryReading } from './reading.ts';

const unrecorded = (why: string): LibraryReading => ({ kind: 'unrecorded', why: [why] });
const original = 'original_max_position_embeddings';

/** What vLLM makes of a configuration, or of its own command line. */
export function readAsVllm({ text, careful, root, known, layer }: Given): LibraryReading {
  if (!careful.ok) {
    return careful.error.code === 'conflict'
      ? { kind: 'refused', why: ['It refuses a block with two different types.'] }
      : unrecorded('vLLM was not run with such a mistake.');
  }
  const { source, layers } = careful.reading;
  const isOwn = source === 'command line' && /vllm|hf-overrides|json-model-override/.test(text);
  if (source !== 'configuration' && !isOwn) return unrecorded('vLLM reads a config.json, not this text.');
  if (layers !== null) return unrecorded('vLLM was not run with a rotation for each kind of layer.');
  const changed = root === undefined ? undefined : stretchMrope(root);
  if (changed !== undefined) {
    const result = attempt(() => ({ source, ...readObject(changed, new Notes(), known) }));
    return asReading(
      result,
      ['With mrope_section, YaRN counts turns over four times the original length.'],
      layer,
    );
  }
  return oneTable(asReading(careful, [], layer));
}

/** vLLM takes four times the trained length for the ramp of YaRN where a model has several position axes. */
function stretchMrope(root: ObjectNode): ObjectNode | undefined {
  const { scaling } = factsOf(root);
  const trained = numberOf(scaling, original);
  const isYarn = ['rope_type', 'type'].some((name) => {
    const type = entryOf(scaling, name);
    return type?.kind === 'scalar' && type.value === 'yarn';
  });
  if (!isYarn || trained === undefined || entryOf(scaling, 'mrope_section') === undefined) return undefined;
  return changeScaling(root, (block) => withEntry(block, original, 4 * trained));
}

/** vLLM computes its angles once, for the longest text, where other code follows the text at hand. */
function oneTable(reading: LibraryReading): LibraryReading {
  if (reading.kind !== 'read') return reading;
  const { settings } = reading;
  const longest = settings.targetLength ?? settings.trainedLength;
  const isOne = settings.method === 'dynamic' || settings.method === 'longrope';
  if (!isOne || longest <= settings.trainedLength) return reading;
  const why =
    settings.method === 'dynamic'
      ? `It computes one table, for ${longest} tokens, and uses it for short texts too.`
      : 'It uses the long list for all texts, short ones too.';
  return { ...reading, why: [why], frequencies: () => frequenciesOf(settings, longest) };
}

/** What llama.cpp makes of its own settings, of a GGUF file, or of a configuration that was converted to one. */
export function readAsLlamaCpp({ text, careful, root, known, layer }: Given): LibraryReading {
  if (!careful.ok) return readWrongFlags(text, known);
  const { source, layers } = careful.reading;
  if (source === 'GGUF' || source === 'llama.cpp') return asReading(careful, [], layer);
  if (root === undefined) return unrecorded('llama.cpp does not read this text.');
  const settings = settingsOf(careful, undefined);
  const isKnown = layers === null && ['none', 'interpolation', 'yarn'].includes(settings?.method ?? '');
  if (!isKnown) return unrecorded('llama.cpp was not run with this kind of scaling.');
  const [changed, why] = convert(root, settings);
  return asReading(
    attempt(() => ({ source, ...readObject(changed, new Notes(), known) })),
    why,
    layer,
  );
}

/** The configuration as its conversion to GGUF keeps it. */
function convert(root: ObjectNode, settings: RopeSettings | undefined): [ObjectNode, readonly string[]] {
  const why: string[] = [];
  let changed = root;
  if (settings?.options.truncate === false) {
    why.push('A GGUF file has no truncate: the ends of the ramp are rounded to whole pairs.');
    changed = changeScaling(changed, (block) => without(block, 'truncate'));
  }
  const { mscale, mscaleAllDim } = settings?.fields ?? {};
  const isDeepseek = factsOf(root).modelType?.startsWith('deepseek') === true;
  if (isDeepseek && typeof mscaleAllDim === 'number' && mscale !== mscaleAllDim) {
    why.push('It takes mscale_all_dim for mscale as well, so cos and sin keep the factor 1.');
    changed = changeScaling(changed, (block) => withEntry(block, 'mscale', mscaleAllDim));
  }
  return [changed, why];
}

/** llama.cpp computes with what its flags say. */
function readWrongFlags(text: string, known: Given['known']): LibraryReading {
  const strict = readConfiguration(text, known);
  const lenient = readConfiguration(text, known, ['direction', 'missing-factor']);
  const isOwn = lenient.ok && (lenient.reading.source === 'llama.cpp' || lenient.reading.source === 'GGUF');
  if (!isOwn || strict.ok) return unrecorded('llama.cpp was not run with such a mistake.');
  const why =
    strict.error.code === 'direction'
      ? 'It multiplies every frequency by the scale that is written.'
      : 'Without a scale the factor is 1: nothing is scaled.';
  return asReading(lenient, [why], undefined);
}
