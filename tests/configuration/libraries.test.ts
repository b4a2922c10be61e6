import { describe, expect, it } from 'vitest';
import { frequenciesOf } from '../../src/configuration/frequencies.ts';
import type { TextFrequencies } from '../../src/configuration/frequencies.ts';
import { compareLibrariesOf, movedPairs } from '../../src/configuration/libraries/compare-libraries.ts';
import { libraries } from '../../src/configuration/libraries/library.ts';
import { given, readAs } from '../../src/configuration/libraries/read-as.ts';
import { settingsOf } from '../../src/configuration/libraries/reading.ts';
import type { RopeSettings } from '../../src/configuration/settings.ts';
import { readRopeConfigs, textOf } from '../support/rope-configs.ts';
import type { LibraryRecord, RecordedValues, RopeConfig } from '../support/rope-configs.ts';

// float32 in the libraries: the recordings themselves agree with 40-digit values within this.
const tolerance = 3e-5;
const attentionTolerance = 2e-6;

const entries = readRopeConfigs();
const idOf = ({ library, version }: LibraryRecord) =>
  libraries.find(
    ({ id, recorded }) =>
      id.startsWith(library) && (version === recorded || version.split(' ')[0] === recorded),
  )?.id;

const rows = entries.flatMap((entry) =>
  (entry.libraryValues ?? []).map((record) => ({ entry, record, id: idOf(record) })),
);

/** The main layers are what the page compares; a recording of one model says "model". */
const valuesOf = ({ result, computed }: LibraryRecord): RecordedValues | undefined =>
  computed ?? result?.model ?? result?.full_attention ?? result?.main;

const isNear = (got: number, wanted: number, within: number) => Math.abs(got / wanted - 1) < within;

/** An angle after one token, as a recording by rotation gives it. */
const wrapped = (angle: number) => angle % (2 * Math.PI);

function expectReading(entry: RopeConfig, record: LibraryRecord, id: (typeof libraries)[number]['id']): void {
  const from = given(textOf(entry), entry.model);
  const reading = readAs(id, from);
  if (record.error !== undefined) {
    expect(reading.kind, reading.why.join(' ')).toBe('refused');
    return;
  }
  const values = valuesOf(record);
  if (reading.kind !== 'read' || values === undefined)
    throw new Error(`${reading.kind}: ${reading.why.join(' ')}`);
  const careful = settingsOf(from.careful, undefined);
  const length = record.length ?? reading.settings.trainedLength;
  const got = reading.frequencies(length);
  if (values.agrees === true) {
    if (careful === undefined) throw new Error('The careful reader refuses this text.');
    // vLLM's table for Phi-3 has the short list above the long one; a server for long texts reads the long one for all.
    const isDoubleTable = record.class === 'Phi3LongRoPEScaledRotaryEmbedding';
    const wanted = frequenciesOf(careful, isDoubleTable ? (careful.targetLength ?? length) : length);
    expect(got.inverseFrequencies).toHaveLength(wanted.inverseFrequencies.length);
    expect(isNear(got.attentionFactor, wanted.attentionFactor, attentionTolerance)).toBe(true);
    wanted.inverseFrequencies.forEach((value, index) => {
      expect(isNear(got.inverseFrequencies[index] ?? Number.NaN, value, tolerance), `index ${index}`).toBe(
        true,
      );
    });
    expectLongTexts(record, reading.frequencies, careful);
    return;
  }
  expect(2 * got.inverseFrequencies.length).toBe(values.headSizeRotated ?? 2 * got.inverseFrequencies.length);
  expect(isNear(got.attentionFactor, values.attentionFactor ?? 1, attentionTolerance)).toBe(true);
  for (const [index, value] of Object.entries(values.inverseFrequencies ?? {})) {
    const frequency = wrapped(got.inverseFrequencies[Number(index)] ?? Number.NaN);
    expect(isNear(frequency, value, tolerance), `index ${index}: ${frequency}, not ${value}`).toBe(true);
  }
}

/** The values of longer texts agree with the careful reading of the same length, which its own test checks. */
function expectLongTexts(
  { resultAtLength }: LibraryRecord,
  frequencies: (length: number) => TextFrequencies,
  careful: RopeSettings,
): void {
  for (const [length, { agrees }] of Object.entries(resultAtLength ?? {})) {
    expect(agrees).toBe(true);
    expect(frequencies(Number(length))).toEqual(frequenciesOf(careful, Number(length)));
  }
}

describe('a text read as a library', () => {
  it('has a recording of every library', () => {
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(libraries.map(({ id }) => id)));
    expect(rows.length).toBeGreaterThan(600);
  });

  it.each(libraries.map(({ id }) => id))('%s: comes to what its code returned, or is refused', (id) => {
    const failures: string[] = [];
    for (const { entry, record } of rows.filter((row) => row.id === id)) {
      try {
        expectReading(entry, record, id);
      } catch (error) {
        failures.push(`${entry.id}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''}`);
      }
    }
    expect(failures).toEqual([]);
  });
});

describe('compareLibraries', () => {
  const compare = (fields: object, library: string) => {
    const { against, comparisons } = compareLibrariesOf(
      JSON.stringify({ model_type: 'llama', hidden_size: 4096, num_attention_heads: 32, ...fields }),
    );
    const comparison = comparisons.find(({ library: { id } }) => id === library);
    if (comparison === undefined) throw new Error(library);
    return { against, comparison, ...movedPairs(comparison) };
  };
  const yarn128k = {
    max_position_embeddings: 131_072,
    rope_scaling: { type: 'yarn', factor: 32, original_max_position_embeddings: 4096 },
  };

  it('finds the pairs that YaRN over the wrong length leaves up to thirty times too fast', () => {
    const { comparison, pairs, worst } = compare(yarn128k, 'transformers-4.44');
    expect(comparison.status).toBe('moved');
    // Pairs 1 to 21 made more than 32 turns in 4096 tokens, and the last of 131 072 tokens are stretched in both.
    expect(pairs[0]).toBe(22);
    expect(worst?.pair).toBe(47);
    expect(worst?.ratio).toBeCloseTo(30.8, 1);
    expect(comparison.why.join(' ')).toContain('turns are counted over 131072 tokens');
  });

  it('says of a version that refuses a text what it misses', () => {
    expect(compare(yarn128k, 'transformers-4.42').comparison).toMatchObject({
      status: 'refused',
      why: ['rope_scaling must have exactly two fields, type and factor.'],
    });
  });

  it('finds nothing moved where all agree, and claims nothing where nobody ran it', () => {
    expect(compare(yarn128k, 'transformers-5.18.0')).toMatchObject({
      pairs: [],
      worst: null,
      against: 'careful',
    });
    const new5 = { ...yarn128k, model_type: 'ministral3' };
    expect(compare(new5, 'transformers-4.57.6').comparison.status).toBe('unrecorded');
    const unknown = { ...yarn128k, model_type: 'a_new_type' };
    expect(compare(unknown, 'transformers-4.44').comparison).toMatchObject({
      status: 'moved',
      isRecorded: false,
    });
  });

  it('compares with the unscaled model where a careful reader refuses the text', () => {
    const wrong = { max_position_embeddings: 4096, rope_scaling: { type: 'linear', factor: 0.25 } };
    const { against, worst, pairs } = compare(wrong, 'transformers-4.51');
    expect(against).toBe('unscaled');
    expect(worst).toEqual({ pair: 1, ratio: 4 });
    expect(pairs).toHaveLength(64);
  });

  it('shows that vLLM uses the table of the longest text for short ones too', () => {
    const dynamic = { max_position_embeddings: 4096, rope_scaling: { rope_type: 'dynamic', factor: 8 } };
    const { comparison, worst } = compare(dynamic, 'vllm');
    expect(comparison.length).toBe(4096);
    // The bracket is 8² − 8 + 1, and the last pair takes all of it.
    expect(worst?.pair).toBe(64);
    expect(1 / (worst?.ratio ?? 1)).toBeCloseTo(57, 9);
  });

  it('compares the kind of layer that is chosen', () => {
    const text = textOf(
      entries.find(({ id }) => id === 'layers-gemma3-v5') ?? { id: '', kind: '', config: '' },
    );
    const of = (layer?: string) =>
      compareLibrariesOf(text, {}, layer).comparisons.find(
        ({ library }) => library.id === 'transformers-4.57.6',
      );
    expect(of()?.status).toBe('moved');
    // Version 4 has a base of its own for these, which no recording shows.
    expect(of('sliding_attention')?.status).toBe('unrecorded');
  });

  it('is empty where the text is no configuration', () => {
    expect(compareLibrariesOf('no configuration').comparisons).toEqual([]);
    expect(compareLibrariesOf('{"rope_theta": 10000}').comparisons).toEqual([]);
  });
});
