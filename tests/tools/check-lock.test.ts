import { describe, expect, it } from 'vitest';
import { checkLock } from '../../tools/check-lock.mjs';

const integrity = 'sha512-0';

const sound = {
  '': { optionalDependencies: { 'node-linux': '1.0.0' } },
  'node_modules/node-linux': { version: '1.0.0', integrity },
  'node_modules/katex': { version: '0.19.1', integrity },
  'node_modules/bundler': { version: '2.0.0', integrity, optionalDependencies: { 'bundler-mac': '2.0.0' } },
  'node_modules/bundler/node_modules/bundler-mac': { version: '2.0.0', integrity },
};

describe('checkLock', () => {
  it('accepts a whole lock file', () => {
    expect(checkLock(sound)).toEqual([]);
  });

  it('finds an optional dependency of the project that was dropped', () => {
    const entries = { ...sound, '': { optionalDependencies: { 'node-mac': '1.0.0' } } };
    expect(checkLock(entries)).toEqual([expect.stringContaining('"node-mac@1.0.0"')]);
  });

  it('finds a dropped one of a nested package', () => {
    const kept = Object.entries(sound).filter(([folder]) => !folder.endsWith('bundler-mac'));
    expect(checkLock(Object.fromEntries(kept))).toEqual([
      expect.stringContaining('of "node_modules/bundler"'),
    ]);
  });

  it('finds an entry without integrity', () => {
    const entries = { ...sound, 'node_modules/katex': { version: '0.19.1' } };
    expect(checkLock(entries)).toEqual(['"node_modules/katex" has no integrity hash. Reinstall it.']);
  });

  it('finds a download address', () => {
    const entries = {
      ...sound,
      'node_modules/katex': { integrity, resolved: 'https://example.org/katex.tgz' },
    };
    expect(checkLock(entries)).toEqual([expect.stringContaining('names a download address')]);
  });

  it.each([
    ['two copies of KaTeX', { ...sound, 'node_modules/rehype-katex/node_modules/katex': { integrity } }],
    ['no KaTeX', { '': {} }],
  ])('finds %s', (_, entries) => {
    expect(checkLock(entries)).toEqual([expect.stringContaining('exactly one KaTeX')]);
  });
});
