import { describe, expect, it } from 'vitest';
import { frequenciesOf } from '../../src/configuration/frequencies.ts';
import { readConfiguration } from '../../src/configuration/read.ts';
import type { RopeSettings } from '../../src/configuration/settings.ts';
import { readRopeConfigs, textOf } from '../support/rope-configs.ts';
import type { ExpectedSettings, RopeConfig } from '../support/rope-configs.ts';

const entries = readRopeConfigs();
const readEntry = (entry: RopeConfig) => readConfiguration(textOf(entry), entry.model);

/** The frequencies by index from 0, the reference's indices alone, to 12 digits as the reference prints at least. */
function expectFrequencies(
  settings: RopeSettings,
  wanted: Pick<ExpectedSettings, 'attentionFactor' | 'inverseFrequencies'>,
  length?: number,
): void {
  const { inverseFrequencies, attentionFactor } = frequenciesOf(settings, length);
  expect(attentionFactor).toBeCloseTo(wanted.attentionFactor, 12);
  for (const [index, value] of Object.entries(wanted.inverseFrequencies)) {
    const got = inverseFrequencies[Number(index)] ?? Number.NaN;
    expect(Math.abs(got - value) / value, `pair ${index} from 0: ${got}, not ${value}`).toBeLessThan(1e-12);
  }
}

function expectSettings(settings: RopeSettings, wanted: ExpectedSettings): void {
  // Words about the lengths are for people; the lengths themselves are compared.
  const withoutWords = (fields: object) => ({ ...fields, lengthReading: undefined });
  const { headSize, headSizeRotated, base, trainedLength, targetLength, method } = wanted;
  expect(settings).toMatchObject({ headSize, headSizeRotated, base, trainedLength, targetLength, method });
  expect(withoutWords(settings.fields)).toEqual(withoutWords(wanted.fields ?? {}));
  expectFrequencies(settings, wanted);
  for (const at of wanted.atLengths ?? []) expectFrequencies(settings, at, at.length);
}

describe('a text that can be read', () => {
  const readable = entries.filter(({ expected }) => expected !== undefined);

  it.each(readable.map((entry) => [entry.id, entry] as const))('%s', (_id, entry) => {
    const result = readEntry(entry);
    if (!result.ok || entry.expected === undefined) throw new Error(JSON.stringify(result));
    const { settings, layers, warnings } = result.reading;
    if ('layers' in entry.expected) {
      expect(Object.keys(layers ?? {}).sort()).toEqual(Object.keys(entry.expected.layers).sort());
      for (const [name, wanted] of Object.entries(entry.expected.layers)) {
        const layer = layers?.[name];
        if (layer !== undefined) expectSettings(layer, wanted);
      }
    } else expectSettings(settings, entry.expected);
    if (entry.expectedWarning !== undefined) {
      expect(warnings.map(({ message }) => message).join('\n')).toContain(entry.expectedWarning);
    }
  });
});

describe('a text that cannot be read', () => {
  const wrong = entries.filter(({ expectedError }) => expectedError !== undefined);

  it.each(wrong.map((entry) => [entry.id, entry] as const))('%s', (_id, entry) => {
    const result = readEntry(entry);
    expect(result).toMatchObject({ ok: false, error: { code: entry.expectedError?.code } });
    if (result.ok) return;
    if (entry.expectedError?.where !== undefined) expect(result.error.at).toBe(entry.expectedError.where);
    expect(result.error.message).toMatch(/[.?]$/);
  });
});
