import { describe, expect, it } from 'vitest';
import { readArguments, UsageError } from '../../tools/command-line.ts';

const rules = { flags: ['watch'], values: ['seed', 'response'], mostWords: 2 };
const read = (...words: string[]) => readArguments(words, rules);

describe('readArguments', () => {
  it('tells words from options, with their values behind them or after a sign', () => {
    const { words, flags, values, wantsHelp } = read('a/b', '--watch', '--seed', '7', '--response=4=4', 'c');
    expect(words).toEqual(['a/b', 'c']);
    expect([...flags]).toEqual(['watch']);
    expect([...values]).toEqual([
      ['seed', '7'],
      ['response', '4=4'],
    ]);
    expect(wantsHelp).toBe(false);
  });

  it('takes whatever stands behind an option as its value', () => {
    expect(read('--response', '-4.09').values.get('response')).toBe('-4.09');
    expect(read('--response', '--watch').values.get('response')).toBe('--watch');
    expect(read('--response', '--help')).toMatchObject({ wantsHelp: false });
    expect(read('--response=').values.get('response')).toBe('');
    expect(read('-').words).toEqual(['-']);
  });

  it('takes whatever stands after two dashes as a word', () => {
    expect(read('--', '--watch', '--help')).toMatchObject({ words: ['--watch', '--help'], wantsHelp: false });
  });

  it.each([['--help'], ['-h']])('hears %s above all else, however wrong the rest is', (help) => {
    expect(read('a', 'b', 'c', '--wach', '--watch', '--watch', help).wantsHelp).toBe(true);
  });

  it.each([
    ['an option that is misspelt', ['--wach'], 'There is no option "--wach" here. Did you mean "--watch"?'],
    ['a short option', ['-w'], 'There is no option "-w" here. Choose one of --watch, --seed, --response.'],
    ['a name of every object', ['--constructor'], 'There is no option "--constructor" here.'],
    ['a flag with a value', ['--watch=yes'], 'There is no option "--watch=yes" here.'],
    ['an option without its value', ['--seed'], 'The option "--seed" needs a value after it.'],
    ['an option given twice', ['--seed=1', '--seed=2'], 'The option "--seed" is given twice. Keep one.'],
    ['a flag given twice', ['--watch', '--watch'], 'The option "--watch" is given twice. Keep one.'],
    ['a word too many', ['a', 'b', 'c'], '"c" is too much. Leave it out.'],
  ])('refuses %s', (_, words, message) => {
    expect(() => read(...words)).toThrow(UsageError);
    expect(() => read(...words)).toThrow(message);
  });
});
