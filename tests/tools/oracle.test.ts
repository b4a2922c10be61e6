import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oracleFunctions } from '../../src/core/oracle-docs.ts';
import { obey } from '../../tools/command-line.ts';
import { oracleCommand } from '../../tools/oracle/command.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

/** What the command answers in a process of its own, as it is typed. */
function inProcess(words: readonly string[], input = ''): Outcome {
  return spawnSync(process.execPath, ['tools/oracle.ts', ...words], { cwd: root, encoding: 'utf8', input });
}

/** What the command answers, without the half second that a process takes to start. */
async function oracle(words: readonly string[], input = ''): Promise<Outcome> {
  let [stdout, stderr] = ['', ''];
  const out = (text: string) => void (stdout += text);
  const read = (file: string) => Promise.resolve(file === '-' ? input : undefined);
  const status = await obey(oracleCommand({ out, read }), words, { out, err: (text) => (stderr += text) });
  return { stdout, stderr, status };
}

/** The answers of a batch, one per line. */
async function batch(input: string): Promise<readonly unknown[]> {
  const { stdout, status } = await oracle(['--batch', '-'], input);
  expect(status).toBe(0);
  expect(stdout === '' || stdout.endsWith('\n')).toBe(true);
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as unknown);
}

describe('one call', () => {
  it('prints value, unit, formula and source as a line of JSON', () => {
    const { stdout, status } = inProcess([
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

  it('reads numbers with exponents, truths, options and choices by the kind of the argument', async () => {
    const ratio = [
      'method=yarn',
      'base=1e4',
      'headSize=128',
      'pair=33',
      'trainedLength=4096',
      'targetLength=16384',
    ];
    const answer = await oracle(['periodRatio', ...ratio, 'options={"factor":4}']);
    expect(JSON.parse(answer.stdout)).toMatchObject({ value: expect.closeTo(1.5294, 4) as number });
    const bucket = [
      'distance=113',
      'buckets=32',
      'maxDistance=128',
      'bidirectional=false',
      'keyAfterQuery=false',
    ];
    expect(JSON.parse((await oracle(['t5Bucket', ...bucket])).stdout)).toMatchObject({ value: 31 });
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
  ])('refuses %o with the code %s', async (words, code, message) => {
    const { stdout, status } = await oracle(words);
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

  it('answers one line per line and never stops at a bad one', async () => {
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
    const answers = await batch(lines.join('\n'));
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

  it('makes no further line of a final newline, and one of each newline before it', async () => {
    expect(await batch('')).toHaveLength(0);
    expect(await batch(`${call}\n`)).toHaveLength(1);
    expect(await batch(`${call}\r\n${call}\r\n`)).toHaveLength(2);
    expect(await batch(`${call}\n\n`)).toHaveLength(2);
    expect(await batch('\n')).toHaveLength(1);
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
      const answer = '{"value":47,"unit":"pair, counted from 1"}\n';
      expect(inProcess(['--batch', file]).stdout).toBe(answer);
      expect(inProcess(['--batch', '-'], `${call}\n`).stdout).toBe(answer);
    });

    it('that is missing is named, with status 2', () => {
      const { stdout, stderr, status } = inProcess(['--batch', path.join(folder, 'nothing.jsonl')]);
      expect(status).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toContain('nothing.jsonl" cannot be read');
    });
  });
});

describe('the other commands', () => {
  it('list names every function with its arguments and their ranges', async () => {
    const { stdout, status } = await oracle(['list']);
    expect(status).toBe(0);
    for (const { name, arguments: args } of Object.values(oracleFunctions)) {
      expect(stdout).toContain(name);
      for (const [argument, { range }] of Object.entries(args)) {
        expect(stdout).toContain(`    ${argument}`);
        expect(stdout).toContain(range);
      }
    }
  });

  it('no words, or --help, print the usage', async () => {
    const stdout = expect.stringContaining('Usage:') as string;
    expect(await oracle([])).toMatchObject({ status: 0, stdout });
    expect((await oracle(['--help'])).stdout).toContain('--batch');
  });

  it.each([
    [['--bach'], 'Did you mean "--batch"?'],
    [['--batch'], 'The option "--batch" needs a value after it.'],
    [['--batch', 'a', 'b'], '"--batch" takes one file, so "b" is too much.'],
  ])('%j is refused, with what would be right', async (words, message) => {
    const { status, stdout, stderr } = await oracle(words);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});
