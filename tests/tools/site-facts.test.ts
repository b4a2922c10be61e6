import { expect, test } from 'vitest';
import { readIssuesUrl, siteVersion } from '../../tools/site-facts.mjs';

test('an address for reports is taken over, and none is none', () => {
  expect(readIssuesUrl(' https://example.org/issues/new ')).toBe('https://example.org/issues/new');
  expect(readIssuesUrl(undefined)).toBe('');
  expect(readIssuesUrl(' ')).toBe('');
});

test.each(['issues', 'http://example.org/', 'javascript:alert(1)'])('%s is refused', (address) => {
  expect(() => readIssuesUrl(address)).toThrow(`but it is "${address}"`);
});

test('a build is named by its version and its commit', () => {
  expect(siteVersion('0123456789abcdef')).toMatch(/^\d+\.\d+\.\d+ \(0123456789\)$/);
  expect(siteVersion(undefined)).toMatch(/^\d+\.\d+\.\d+/);
});
