import { describe, expect, it } from 'vitest';
import { scoreOf, shortfalls } from '../../tools/mutation-score.mjs';

const mutants = (...statuses: string[]) => ({ mutants: statuses.map((status) => ({ status })) });
const times = (count: number, status: string) => Array.from({ length: count }, () => status);

const report = {
  files: {
    'src/quiz/kernel/parts.ts': mutants('Killed', 'Timeout', 'Survived', 'Ignored', 'CompileError'),
    'src/player/state.ts': mutants('Killed', 'NoCoverage'),
  },
};

describe('the share of changes that the tests noticed', () => {
  it('counts killed and timed out against survived and not covered', () => {
    expect(scoreOf(report, 'src/')).toBe(60);
    expect(scoreOf(report, 'src/player/')).toBe(50);
  });

  it('is none where nothing was changed', () => {
    expect(scoreOf(report, 'src/core/')).toBeNull();
    expect(scoreOf({ files: { 'src/a.ts': mutants('Ignored') } }, 'src/')).toBeNull();
  });
});

describe('a shortfall', () => {
  const withPlayer = (killed: number) => ({
    files: {
      'src/quiz/kernel/parts.ts': mutants(...times(900, 'Killed')),
      'src/player/state.ts': mutants(...times(killed, 'Killed'), ...times(100 - killed, 'Survived')),
    },
  });

  it('is told of the player below 90 %, where all together are above 92 %', () => {
    expect(shortfalls(withPlayer(90))).toEqual([]);
    expect(shortfalls(withPlayer(89))).toEqual([
      expect.stringContaining('89.0 % of the changes to the player'),
    ]);
  });

  it('is told of all together below 92 %', () => {
    const few = {
      files: { 'src/quiz/kernel/parts.ts': mutants(...times(91, 'Killed'), ...times(9, 'Survived')) },
    };
    expect(shortfalls(few)).toEqual([expect.stringContaining('91.0 % of the changes to all')]);
  });
});
