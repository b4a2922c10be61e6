import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oracleFunctions } from '../../src/core/oracle-docs.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

function oracle(words: readonly string[], input = '') {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['tools/oracle.ts', ...words], {
    cwd: root,
    encoding: 'utf8',
    input,
  });
  return { stdout, stderr, status };
}

/** The answers of a batch, one per line. */
function batch(input: string): readonly unknown[] {
  const { stdout, status } = oracle(['--batch', '-'], input);
  expect(status).toBe(0);
  expect(stdout === '' || stdout.endsWith('\n')).toBe(true);
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as unknown);
}

describe('one call', () => {
  it('prints value, unit, formula and source as a line of JSON', () => {
    const { stdout, status } = oracle([
      'baseScaleFactor',
      'trainedLength=4096',
      'targetLength=16384',
      'headSize=128',
    ]);
    expect(status).toBe(0);
    expect(stdout.split('\n')).toHaveLength(2);
    const answer = JSON.parse(stdout) as Readonly<Record<string, unknown>>;
    expect(Object.keys(answer)).toEqual(['value', 'unit', 'formula', 'source']);
    expect(answer.value).toBeCloseTo(4.088994243248621641, 13);
    expect(answer.source).toContain('YaRN');
  });

  it('reads numbers with exponents, truths, options and choices by the kind of the argument', () => {
    const ratio = [
      'method=yarn',
      'base=1e4',
      'headSize=128',
      'pair=33',
      'trainedLength=4096',
      'targetLength=16384',
    ];
    const answer = oracle(['periodRatio', ...ratio, 'options={"factor":4}']);
    expect(JSON.parse(answer.stdout)).toMatchObject({ value: expect.closeTo(1.5294, 4) as number });
    const bucket = [
      'distance=113',
      'buckets=32',
      'maxDistance=128',
      'bidirectional=false',
      'keyAfterQuery=false',
    ];
    expect(JSON.parse(oracle(['t5Bucket', ...bucket]).stdout)).toMatchObject({ value: 31 });
  });

  it.each([
    [
      ['period', 'base=abc', 'headSize=128', 'pair=1'],
      'out-of-range',
      'base must be a number greater than 1, but it is "abc"',
    ],
    [['period', 'base=', 'headSize=128', 'pair=1'], 'out-of-range', 'base must be'],
    [['period', 'base=0x10', 'headSize=128', 'pair=1'], 'out-of-range', 'base must be'],
    [['period', 'base=Infinity', 'headSize=128', 'pair=1'], 'out-of-range', 'base must be'],
    [['period', 'base=1e999', 'headSize=128', 'pair=1'], 'out-of-range', 'base must be'],
    [['period', 'headSize=128', 'pair=1'], 'missing-argument', '"base"'],
    [['period', 'bse=2'], 'unknown-argument', 'Did you mean "base"?'],
    [['period', '__proto__=2'], 'unknown-argument', '"__proto__"'],
    [['period', 'base'], 'malformed-call', 'name=value'],
    [['period', 'base=2', 'base=3'], 'malformed-call', 'twice'],
    [['perod'], 'unknown-function', 'Did you mean "period"?'],
  ])('refuses %o with the code %s', (words, code, message) => {
    const { stdout, status } = oracle(words);
    expect(status).toBe(1);
    const { error } = JSON.parse(stdout) as {
      readonly error: { readonly code: string; readonly message: string };
    };
    expect(error.code).toBe(code);
    expect(error.message).toContain(message);
  });
});

describe('a batch', () => {
  const call =
    '{"function":"firstUnfinishedPair","arguments":{"base":10000,"headSize":128,"trainedLength":4096}}';

  it('answers one line per line and never stops at a bad one', () => {
    const lines = [
      call,
      '',
      '   ',
      '{"function":',
      'null',
      '[]',
      '{"arguments":{}}',
      '{"function":"period"}',
      '{"function":"period","arguments":[]}',
      '{"function":"constructor","arguments":{}}',
      '{"function":"period","arguments":{"base":"10000","headSize":128,"pair":1}}',
      '{"function":"period","arguments":{"base":1e999,"headSize":128,"pair":1}}',
      '{"function":"period","arguments":{"base":2,"headSize":128,"pair":1,"__proto__":{}}}',
      call,
    ];
    const answers = batch(lines.join('\n'));
    const value = { value: 47, unit: 'pair, counted from 1' };
    const codes = answers.slice(1, -1).map((answer) => (answer as { error: { code: string } }).error.code);
    expect([answers[0], answers.at(-1)]).toEqual([value, value]);
    expect(codes).toEqual([
      ...Array<string>(8).fill('malformed-call'),
      'unknown-function',
      'out-of-range',
      'out-of-range',
      'unknown-argument',
    ]);
  });

  it('makes no further line of a final newline, and one of each newline before it', () => {
    expect(batch('')).toHaveLength(0);
    expect(batch(`${call}\n`)).toHaveLength(1);
    expect(batch(`${call}\r\n${call}\r\n`)).toHaveLength(2);
    expect(batch(`${call}\n\n`)).toHaveLength(2);
    expect(batch('\n')).toHaveLength(1);
  });

  describe('in a file', () => {
    let folder = '';
    beforeAll(() => {
      folder = mkdtempSync(path.join(tmpdir(), 'oracle-'));
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    it('is read like one on standard input', () => {
      const file = path.join(folder, 'calls.jsonl');
      writeFileSync(file, `\uFEFF${call}\n`);
      expect(oracle(['--batch', file]).stdout).toBe('{"value":47,"unit":"pair, counted from 1"}\n');
    });

    it('that is missing is named, with status 2', () => {
      const { stdout, stderr, status } = oracle(['--batch', path.join(folder, 'nothing.jsonl')]);
      expect(status).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toContain('nothing.jsonl" cannot be read');
    });
  });
});

describe('the other commands', () => {
  it('list names every function with its arguments and their ranges', () => {
    const { stdout, status } = oracle(['list']);
    expect(status).toBe(0);
    for (const { name, arguments: args } of Object.values(oracleFunctions)) {
      expect(stdout).toContain(name);
      for (const [argument, { range }] of Object.entries(args)) {
        expect(stdout).toContain(`    ${argument}`);
        expect(stdout).toContain(range);
      }
    }
  });

  it('no words, or --help, print the usage', () => {
    expect(oracle([])).toMatchObject({ status: 0, stdout: expect.stringContaining('Usage:') as string });
    expect(oracle(['--help']).stdout).toContain('--batch');
  });

  it.each([
    [['--bach'], 'Did you mean "--batch"?'],
    [['--batch'], 'The option "--batch" needs a value after it.'],
    [['--batch', 'a', 'b'], '"--batch" takes one file, so "b" is too much.'],
  ])('%j is refused, with what would be right', (words, message) => {
    const { status, stdout, stderr } = oracle(words);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});
