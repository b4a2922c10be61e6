import { expect, it } from 'vitest';
import { fingerprint } from '../../src/progress/fingerprint.ts';

/** FNV-1a of 32 bits from a starting value, in whole numbers of any size. */
function fnv(text: string, start: bigint): string {
  const hash = [...Array(text.length).keys()].reduce(
    (sum, at) => ((sum ^ BigInt(text.charCodeAt(at))) * 0x01000193n) % 2n ** 32n,
    start,
  );
  return hash.toString(36).padStart(7, '0');
}

it.each(['', 'a', 'Wavelength λ 名前 🙂', 'x'.repeat(1000)])(
  '%j has the print that links and logs hold',
  (text) => {
    const starts = [0x811c9dc5n, 0x01234567n, 0x89abcdefn, 0x5bd1e995n];
    expect(fingerprint(text)).toBe(starts.map((start) => fnv(text, start)).join(''));
  },
);

it('a print is what it was when the first record was kept', () => {
  expect(fingerprint('')).toBe('0ztntfp00bd4yv1275p7z0ph5wnp');
  expect(fingerprint('a')).toBe('1r9wi7g1luvaeq0jtqxsa0zd2dr0');
});
