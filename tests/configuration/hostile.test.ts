import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareLibrariesOf } from '../../src/configuration/libraries/compare-libraries.ts';
import { readConfiguration } from '../../src/configuration/read.ts';
import { readRopeConfigs, textOf } from '../support/rope-configs.ts';

const known = { headSize: 128, base: 10_000, trainedLength: 4096 };

/** An answer with frequencies to show, or an error in words; nothing thrown. */
function expectAnswer(text: string, model = {}): void {
  const result = readConfiguration(text, model);
  if (result.ok) expect(result.reading.settings.headSizeRotated % 2).toBe(0);
  else {
    expect(result.error.message).toMatch(/\S[.?]$/);
    const { offset } = result.error;
    if (offset !== null) expect(offset).toBeLessThanOrEqual(text.length);
  }
}

const texts = readRopeConfigs().map(textOf);
const names = [
  ...new Set(texts.flatMap((text) => [...text.matchAll(/"(\w+)"\s*:/g)].map(([, name = '']) => name))),
];

const oddNumbers = fc.constantFrom(
  0,
  -1,
  0.5,
  1e308,
  5e-324,
  2 ** 53,
  -0,
  3,
  4096.5,
  Number.MAX_SAFE_INTEGER,
);
const values = fc.oneof(
  oddNumbers,
  fc.jsonValue({ maxDepth: 2 }),
  fc.double(),
  fc.constantFrom('yarn', 'linear', 'longrope', 'llama3', 'dynamic', '4'),
);
const configurations = fc.dictionary(
  fc.constantFrom(...names),
  fc.oneof(
    { weight: 3, arbitrary: values },
    { weight: 1, arbitrary: fc.dictionary(fc.constantFrom(...names), values) },
  ),
  { maxKeys: 12 },
);

describe('whatever is pasted', () => {
  it('any text is answered or refused with a place, never thrown at', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => expectAnswer(text, known)),
      { numRuns: 200 },
    );
  });

  it('any JSON is', () => {
    fc.assert(
      fc.property(fc.json(), (text) => expectAnswer(text, known)),
      { numRuns: 300 },
    );
  });

  it('any configuration with the field names of real ones is', () => {
    fc.assert(
      fc.property(configurations, fc.boolean(), (configuration, isKnown) => {
        expectAnswer(JSON.stringify(configuration), isKnown ? known : {});
      }),
      { numRuns: 1000 },
    );
  });

  it('any configuration is read as every library, or refused', () => {
    fc.assert(
      fc.property(configurations, (configuration) => {
        const { comparisons } = compareLibrariesOf(JSON.stringify(configuration), known);
        for (const { status, why } of comparisons) expect(status === 'same' || why.length > 0).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('a real text with a piece cut out or put in is', () => {
    const cuts = fc.record({
      text: fc.constantFrom(...texts),
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 0, max: 40 }),
      put: fc.oneof(
        fc.constantFrom('', '{', '}', '"', '\\', ',', '...', '//', 'NaN', '-'),
        fc.string({ maxLength: 6 }),
      ),
    });
    fc.assert(
      fc.property(cuts, ({ text, from, length, put }) => {
        const at = Math.floor(from * text.length);
        expectAnswer(text.slice(0, at) + put + text.slice(at + length), known);
      }),
      { numRuns: 400 },
    );
  });

  it('a text cut off anywhere is', () => {
    for (const text of texts.slice(0, 40)) {
      for (let end = 0; end < text.length; end += 41) expectAnswer(text.slice(0, end), known);
    }
  });
});

describe('a megabyte', () => {
  const megabyte = (unit: string) => unit.repeat(Math.ceil(2 ** 20 / unit.length)).slice(0, 2 ** 20);
  const real = textOf(
    readRopeConfigs().find(({ id }) => id === 'yarn-qwen3-docs') ?? { id: '', kind: '', config: '' },
  );

  const numbered = (write: (at: number) => string) =>
    Array.from({ length: 60_000 }, (_, at) => write(at)).join(', ');

  it.each([
    ['of spaces', megabyte(' ')],
    ['of letters', megabyte('a')],
    ['of braces', megabyte('{')],
    ['of nested objects', megabyte('{"rope_scaling":')],
    ['of small objects', megabyte('{"rope_theta": 10000}, ')],
    ['of quotes', megabyte('"')],
    ['of brackets', `{"rope_scaling": ${megabyte('[')}`],
    ['of numbers', `{"long_factor": [${megabyte('1.5, ')}`],
    ['of digits', `{"rope_theta": ${megabyte('1')}x`],
    ['of fields', `{${numbered((at) => `"f${String(at)}": ${String(at)}`)}, ${real.slice(1)}`],
    ['of flags', `--rope-scaling ${megabyte("--c '")}`],
    ['of open comments', `{"rope_theta": 1 ${megabyte('/* ')}`],
    ['of equal signs', megabyte('a = ')],
    ['of words before a configuration', `${megabyte('A model card { of words. ')}${real}`],
    ['of words after one', `${real}${megabyte(' and more words, "quoted": [1].')}`],
  ])('%s is read or refused in less than 100 ms', (_name, text) => {
    const times = [0, 1, 2].map(() => {
      const begin = process.cpuUsage();
      readConfiguration(text, known);
      return process.cpuUsage(begin).user / 1000;
    });
    expectAnswer(text, known);
    // Time of the processor: a busy machine must not decide.
    expect(Math.min(...times)).toBeLessThan(100);
  });

  it('of a model card does not hide the configuration in it', () => {
    const card = `# A model\n${megabyte('Words about { the model }.\n')}\n\`\`\`json\n${real}\n\`\`\`\n`;
    expect(readConfiguration(card)).toMatchObject({ ok: true, reading: { settings: { method: 'yarn' } } });
  });
});
