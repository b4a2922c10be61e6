import { describe, expect, it } from 'vitest';
import { readArguments, UsageError } from '../../../tools/questions/arguments.ts';

const rules = { flags: ['watch'], values: ['seed', 'response'] };
const read = (...words: string[]) => readArguments(words, rules);

describe('readArguments', () => {
  it('tells words from options, with their values behind them or after a sign', () => {
    const { words, flags, values } = read('a/b', '--watch', '--seed', '7', '--response=4=4', 'c');
    expect(words).toEqual(['a/b', 'c']);
    expect([...flags]).toEqual(['watch']);
    expect([...values]).toEqual([
      ['seed', '7'],
      ['response', '4=4'],
    ]);
  });

  it('takes whatever stands behind an option as its value', () => {
    expect(read('--response', '-4.09').values.get('response')).toBe('-4.09');
    expect(read('--response', '--watch').values.get('response')).toBe('--watch');
    expect(read('--response=').values.get('response')).toBe('');
    expect(read('-').words).toEqual(['-']);
  });

  it.each([
    ['an option that is misspelt', ['--wach'], 'There is no option "--wach" here. Did you mean "--watch"?'],
    ['a short option', ['-w'], 'There is no option "-w" here. Choose one of --watch, --seed, --response.'],
    ['a flag with a value', ['--watch=yes'], 'There is no option "--watch=yes" here.'],
    ['an option without its value', ['--seed'], 'The option "--seed" needs a value after it.'],
    ['an option given twice', ['--seed=1', '--seed=2'], 'The option "--seed" is given twice. Keep one.'],
  ])('refuses %s', (_, words, message) => {
    expect(() => read(...words)).toThrow(UsageError);
    expect(() => read(...words)).toThrow(message);
  });
});
