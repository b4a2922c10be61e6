import { describe, expect, it } from 'vitest';
import { compareMethods } from '../../src/configuration/compare.ts';
import { readConfiguration } from '../../src/configuration/read.ts';
import { deviationOf, snippetsFor, tolerances } from '../../src/configuration/snippets.ts';
import { readRopeConfigs, textOf } from '../support/rope-configs.ts';

const flagship = { headSize: 128, base: 10_000, trainedLength: 4096 };
const settingsOf = (text: string) => {
  const result = readConfiguration(text);
  if (!result.ok) throw new Error(result.error.message);
  return result.reading.settings;
};
const llama2 = settingsOf('{"head_dim": 128, "rope_theta": 10000, "max_position_embeddings": 4096}');

describe('the snippets of a method', () => {
  const results = compareMethods(llama2, 16_384);
  const of = (id: string) => {
    const result = results.find((each) => each.id === id);
    if (result === undefined) throw new Error(id);
    return snippetsFor(result, 16_384);
  };

  it.each([
    ['interpolation', ['Transformers 5', 'Transformers 4', 'vLLM', 'llama.cpp']],
    ['base-scaling', ['Transformers 5', 'Transformers 4', 'vLLM', 'llama.cpp']],
    ['yarn', ['Transformers 5', 'Transformers 4', 'vLLM', 'llama.cpp']],
    ['dynamic', ['Transformers 5', 'Transformers 4']],
    ['llama3', ['Transformers 5', 'Transformers 4', 'vLLM']],
  ])('%s exist where the library can do it, and read back to the same frequencies', (id, libraries) => {
    const snippets = of(id);
    expect(snippets.map(({ library }) => library)).toEqual(libraries);
    for (const { library, deviation } of snippets) expect(deviation).toBeLessThanOrEqual(tolerances[library]);
  });

  it('write the base of base scaling with all its digits', () => {
    expect(of('base-scaling')[0]?.text).toContain('40889.9424324862');
  });

  it('are measured by what they say: another factor shows', () => {
    const yarn = results.find(({ id }) => id === 'yarn');
    const text = snippetsFor(yarn ?? { settings: llama2 }, 16_384)[0]?.text ?? '';
    const settings = yarn?.settings ?? llama2;
    expect(deviationOf(text, settings, 16_384)).toBeLessThan(1e-12);
    expect(deviationOf(text.replace('"factor": 4', '"factor": 4.1'), settings, 16_384)).toBeGreaterThan(0.01);
    expect(deviationOf('no configuration', settings, 16_384)).toBe(Number.POSITIVE_INFINITY);
  });

  it('leave out llama.cpp where it cannot do what gpt-oss does', () => {
    const entry = readRopeConfigs().find(({ id }) => id === 'yarn-gpt-oss-20b');
    const settings = settingsOf(entry === undefined ? '' : textOf(entry));
    expect(snippetsFor({ settings }, 131_072).map(({ library }) => library)).not.toContain('llama.cpp');
  });
});

describe('configurations that Transformers 5.18.0 reads as the reader does', () => {
  const recorded = readRopeConfigs().filter(
    ({ expected, libraryValues }) =>
      expected !== undefined &&
      !('layers' in expected) &&
      libraryValues?.some(
        ({ library, version, result }) =>
          library === 'transformers' && version === '5.18.0' && result?.model?.agrees === true,
      ),
  );

  it('are many', () => {
    expect(recorded.length).toBeGreaterThan(40);
  });

  it.each(recorded.map((entry) => [entry.id, entry] as const))(
    '%s survives being written and read back',
    (_id, entry) => {
      const result = readConfiguration(textOf(entry), entry.model ?? flagship);
      if (!result.ok) throw new Error(result.error.message);
      const { settings } = result.reading;
      const snippets = snippetsFor({ settings }, settings.targetLength ?? settings.trainedLength);
      expect(snippets.map(({ library }) => library)).toEqual(
        expect.arrayContaining(['Transformers 5', 'Transformers 4']),
      );
    },
  );
});
