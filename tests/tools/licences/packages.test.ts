import { expect, test } from 'vitest';
import { licenceText, packageOf, readPackage } from '../../../tools/licences/packages.ts';

test.each([
  ['/a/node_modules/preact/dist/preact.mjs', 'preact'],
  ['/a/node_modules/@preact/signals/dist/x.mjs?v=1', '@preact/signals'],
  ['/a/node_modules/one/node_modules/two/index.js', 'two'],
  ['\0/a/node_modules/idb/build/index.js', 'idb'],
  ['/a/src/core/oracle.ts', undefined],
])('the module %s is of the package %s', (id, name) => {
  expect(packageOf(id)).toBe(name);
});

test('a package is read with the whole text of its licence', () => {
  const idb = readPackage('node_modules', 'idb');
  expect(idb.licence).toBe('ISC');
  expect(idb.text).toContain('Copyright');
  expect(licenceText([idb])).toContain(`idb ${idb.version} (ISC)`);
  expect(licenceText([idb])).toContain(idb.text);
});

test('licences are also found in a folder of theirs', () => {
  expect(readPackage('node_modules', 'pagefind').text).toContain('Copyright');
});

test('the licence of a package that brings none along is beside those of the typefaces', () => {
  const { licence, text } = readPackage('node_modules', 'retext-latin');
  expect([licence, text.split('\n')[0]]).toEqual(['MIT', '(The MIT License)']);
});

test('a package without a licence stops the build', () => {
  expect(() => readPackage('tests/fixtures', 'no-package')).toThrow();
});
