import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../src/configuration/read.ts';

/** The message of a text that is broken, and the text at the place that it points to. */
function complaint(text: string): readonly [message: string, there: string] {
  const result = readConfiguration(text);
  if (result.ok || result.error.offset === null) throw new Error(JSON.stringify(result));
  expect(result.error.code).toBe('syntax');
  return [result.error.message, text.slice(result.error.offset, result.error.offset + 6)];
}

describe('a text that breaks the rules of JSON', () => {
  it.each([
    [
      'a line without its comma',
      '{\n  "rope_theta": 10000\n  "head_dim": 128\n}',
      'Line 3: A comma is missing before "head_dim", in the configuration.',
      '"head_',
    ],
    [
      'a comma missing in a block',
      '{"rope_scaling": {"type": "yarn" "factor": 4}}',
      'A comma is missing before "factor", in rope_scaling.',
      '"facto',
    ],
    [
      'a block that breaks off',
      '{\n"head_dim": 128,\n"rope_scaling": {"factor": 4\n\n',
      'Line 3: The text ends inside rope_scaling. Its closing } is missing.',
      '',
    ],
    [
      'an outer brace that is missing',
      '{"head_dim": 128, "rope_scaling": {"factor": 4}',
      'The text ends inside the configuration. Its closing } is missing.',
      '',
    ],
    [
      'members without braces that break off',
      '"rope_scaling": {"type": "yarn", "factor": 4',
      'The text ends inside rope_scaling. Its closing } is missing.',
      '',
    ],
    [
      'prose after an object that is not closed',
      '{"rope_theta": 10000\n\nThen restart the server.',
      'Line 3: "Then" does not belong here. Before it, the closing } of the configuration is missing, or a comma and a name.',
      'Then r',
    ],
    [
      'a semicolon',
      '{"rope_theta": 10000; "head_dim": 128}',
      'A comma is needed in the place of ";", in the configuration.',
      '; "hea',
    ],
    [
      'an equals sign',
      '{"rope_theta" = 10000}',
      'A colon is needed in the place of "=" after "rope_theta".',
      '= 1000',
    ],
    ['no colon', '{"rope_theta" 10000}', 'A colon is missing after "rope_theta".', '10000}'],
    [
      'a name without its second quote',
      '{"rope_theta: 10000, "head_dim": 128}',
      'The name "rope_theta" has no closing quote.',
      'head_d',
    ],
    [
      'a text without its second quote',
      '{"rope_theta": 1, "rope_scaling": {"type": "yarn}\n}',
      'Line 1: A closing quote is missing after "yarn}".',
      '\n}',
    ],
    [
      'thousands set apart by commas',
      '{"rope_theta": 10,000, "head_dim": 128}',
      'A number has a comma inside, in the configuration. Write it without: 10000, not 10,000.',
      '000, "',
    ],
    [
      'two commas',
      '{"rope_theta": 10000, , "head_dim": 128}',
      'There are two commas in a row, in the configuration.',
      ', "hea',
    ],
    [
      'no value',
      '{"rope_theta": , "head_dim": 128}',
      'The value of rope_theta is missing before ",".',
      ', "hea',
    ],
    [
      'a number of another language',
      '{"rope_theta": 0x10}',
      '"0x10" is no number of JSON, in rope_theta.',
      '0x10}',
    ],
    [
      'the wrong bracket',
      '{"head_dim": 128, "rope_theta": 10000]',
      '"]" is in the place of the closing } of the configuration.',
      ']',
    ],
    [
      'a list that is not closed',
      '{"rope_theta": 1, "layer_types": [1, 2, "head_dim": 128}',
      'The list layer_types is not closed. Its closing ] is missing.',
      ': 128}',
    ],
    [
      'a list without a comma',
      '{"rope_theta": 1, "layer_types": [1 2]}',
      'A comma is missing between two values, in layer_types.',
      '2]}',
    ],
    [
      'the marks of a merge',
      '{"rope_theta": 1,\n=======\n"rope_theta": 2}',
      'Line 2: The text has the marks of a merge conflict. Keep one of its two versions.',
      '======',
    ],
    [
      'lines of a comparison',
      '{"head_dim": 128,\n+  "rope_theta": 10000\n}',
      'Line 2: A line begins with "+", as in a comparison of two versions. Copy the file itself.',
      '"rope_',
    ],
  ])('%s', (_kind, text, message, there) => {
    expect(complaint(text)).toEqual([message, there]);
  });
});
